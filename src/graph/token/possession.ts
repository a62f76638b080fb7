import { createPrivateKey } from "node:crypto";
import { SignJWT } from "jose";
import { MINUTE, SECOND, type Clock } from "../../kernel/time.ts";

/** The directory itself, in whatever cloud: it is what a proof is for. */
const DIRECTORY = "00000002-0000-0000-c000-000000000000";
/** Microsoft takes ten minutes at most. */
const LASTS = 5 * MINUTE;

/** Shows that an app holds a key which its registration knows: what `addKey` and `removeKey` ask for. */
export async function proofOfPossession(
  { privateKeyPem, applicationObjectId }: { readonly privateKeyPem: string; readonly applicationObjectId: string },
  clock: Clock,
): Promise<string> {
  const now = Math.floor(clock.now().getTime() / SECOND);
  return await new SignJWT({})
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setAudience(DIRECTORY)
    .setIssuer(applicationObjectId)
    .setNotBefore(now)
    .setExpirationTime(now + LASTS / SECOND)
    .sign(createPrivateKey(privateKeyPem));
}
