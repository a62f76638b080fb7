import { isPublicClient } from "../entities/app.ts";
import { DEVICE_CODE_SECONDS, DEVICE_CODES, POLLING_SECONDS } from "../entities/entra/device-code.ts";
import { jsonReply, type Reply } from "../kernel/http.ts";
import type { World } from "../world.ts";
import { checkAudience, type EntraCall, required } from "./call.ts";
import { EntraRefusal } from "./refusal.ts";
import { readScopes } from "./permissions/scopes.ts";
import { clientOf } from "./token.ts";

/** Gives a device a code that somebody types on /devicelogin, elsewhere. */
export async function giveDeviceCode(call: EntraCall): Promise<Reply> {
  const { app, proof } = await clientOf(call);
  checkAudience(call, app);
  if (proof === "0" && !isPublicClient(app)) throw new EntraRefusal(7000218);
  const scope = required(call.form, "scope");
  readScopes(call, scope);
  const { world } = call;
  const { deviceCode, userCode } = DEVICE_CODES.in(world).put({
    deviceCode: `1.D${world.random.bytes(48).toString("base64url")}`,
    userCode: userCodeFor(world),
    clientId: app.clientId,
    scope,
    issuedAt: world.clock.now(),
    polledAt: null,
    decision: "pending",
  });
  const address = `${call.arrival.origin}/devicelogin`;
  return jsonReply(200, {
    user_code: userCode,
    device_code: deviceCode,
    verification_uri: address,
    expires_in: DEVICE_CODE_SECONDS,
    interval: POLLING_SECONDS,
    message: `To sign in, use a web browser to open the page ${address} and enter the code ${userCode} to authenticate.`,
  });
}

// Letters and digits that are not taken for one another.
const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

function userCodeFor(world: World): string {
  return Array.from({ length: 9 }, () => SIGNS[world.random.below(SIGNS.length)]).join("");
}
