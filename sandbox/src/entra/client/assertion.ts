import { X509Certificate } from "node:crypto";
import { compactVerify, decodeProtectedHeader, errors, type JWTPayload } from "jose";
import type { AppRecord, Certificate } from "../../entities/app.ts";
import { isReplicated } from "../../entities/directory/directory-settings.ts";
import { isTenantName, tenantOf } from "../../entities/tenant.ts";
import type { World } from "../../world.ts";
import type { EntraCall } from "../call.ts";
import { claimsOf } from "../tokens/jwt.ts";
import { EntraRefusal } from "../refusal.ts";

const SKEW_MS = 300_000;
const LONGEST_MS = 86_400_000;

/** Proves an app by a JWT that it signed with the key of one of its certificates. */
export async function checkAssertion(call: EntraCall, app: AppRecord, assertion: string): Promise<void> {
  const now = call.world.clock.now();
  const certificate = certificateOf(call.world, app, assertion);
  await checkSignature(certificate, assertion);
  if (certificate.endsAt <= now || certificate.startsAt > now + SKEW_MS) throw new EntraRefusal(1000502);
  const claims = claimsOf(assertion) ?? {};
  checkParties(app, claims);
  checkAudience(call, claims);
  checkTimes(claims, now);
}

function checkParties(app: AppRecord, claims: JWTPayload): void {
  const stranger = [claims.sub, claims.iss].find((party) => party?.toLowerCase() !== app.clientId);
  if (stranger !== undefined) throw new EntraRefusal(700021, app.clientId, stranger);
  for (const name of ["sub", "iss", "jti"]) {
    if (!claims[name]) throw new EntraRefusal(50027, `The claim '${name}' is missing.`);
  }
}

function certificateOf(world: World, app: AppRecord, assertion: string): Certificate {
  const header = decodeProtectedHeader(assertion);
  const kid = header.kid?.toLowerCase();
  const certificate = app.certificates.find(
    ({ sha1, sha256, createdAt }) =>
      isReplicated(world, createdAt) &&
      (header.x5t === sha1 || header["x5t#S256"] === sha256 || kid === Buffer.from(sha1, "base64url").toString("hex")),
  );
  if (certificate !== undefined) return certificate;
  const given = [header.x5t, header["x5t#S256"], header.kid].find((name) => typeof name === "string") ?? "none";
  throw new EntraRefusal(700027, `The key was not found., Thumbprint of key used by client: '${given}'`);
}

async function checkSignature({ pem }: Certificate, assertion: string): Promise<void> {
  try {
    await compactVerify(assertion, new X509Certificate(pem).publicKey, { algorithms: ["RS256", "PS256"] });
  } catch (error) {
    if (error instanceof errors.JOSEError)
      throw new EntraRefusal(700027, "The provided signature value did not match.");
    throw error;
  }
}

function checkAudience({ world, cloud, arrival: { origin } }: EntraCall, claims: JWTPayload): void {
  const given = [claims.aud ?? []].flat();
  const hosts = [...cloud.loginHosts.map((host) => `https://${host}`), cloud.sts, origin, world.origin];
  const fits = given.some((audience) => {
    const host = hosts.find((known) => audience.toLowerCase().startsWith(`${known}/`.toLowerCase()));
    return host !== undefined && isRealm(world, audience.slice(host.length + 1));
  });
  if (!fits) throw new EntraRefusal(700023, given.join(", "));
}

/** The token endpoint or the issuer of this tenant. */
function isRealm(world: World, path: string): boolean {
  const [tenant = "", ...rest] = path.replace(/\/$/, "").split("/");
  return (
    isTenantName(tenantOf(world), tenant) && ["", "v2.0", "oauth2/v2.0/token", "oauth2/token"].includes(rest.join("/"))
  );
}

/** Not over, begun, and not good for more than a day. */
export function checkTimes(claims: JWTPayload, now: number): void {
  const ends = (claims.exp ?? 0) * 1000;
  const starts = (claims.nbf ?? claims.iat ?? 0) * 1000;
  if (ends + SKEW_MS <= now)
    throw new EntraRefusal(700024, `It ended at ${ends / 1000}, now it is ${Math.floor(now / 1000)}.`);
  if (starts - SKEW_MS > now)
    throw new EntraRefusal(700024, `It starts at ${starts / 1000}, now it is ${Math.floor(now / 1000)}.`);
  if (ends - now > LONGEST_MS) throw new EntraRefusal(700024, "It is valid for more than a day.");
}
