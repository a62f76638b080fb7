import { X509Certificate } from "node:crypto";
import {
  compactVerify,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type ProtectedHeaderParameters,
} from "jose";
import { type AppRecord, APPS, type Certificate } from "../entities/app.ts";
import { isTenantName, tenantOf } from "../entities/tenant.ts";
import type { World } from "../world.ts";
import { EntraRefusal } from "./refusal.ts";

export interface Credentials {
  readonly clientId: string | undefined;
  readonly secret: string | undefined;
  readonly assertion: string | undefined;
  readonly assertionType: string | undefined;
}

export interface Client {
  readonly app: AppRecord;
  /** As the token's appidacr says: 0 nothing, 1 secret, 2 certificate. */
  readonly proof: "0" | "1" | "2";
}

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const SKEW_MS = 300_000;
const LONGEST_ASSERTION_MS = 86_400_000;

/** Who asks for a token. `origin` is where the request came to, as assertions may be addressed to it. */
export async function identifyClient(world: World, credentials: Credentials, origin: string): Promise<Client> {
  const app = appOf(world, credentials.clientId ?? subjectOf(credentials.assertion));
  if (!app.enabled) throw new EntraRefusal(7000112, app.clientId, app.displayName);
  const proof = await proofOf(world, app, { ...credentials, origin });
  if (app.blocked) throw new EntraRefusal(53003);
  return { app, proof };
}

async function proofOf(
  world: World,
  app: AppRecord,
  given: Credentials & { origin: string },
): Promise<Client["proof"]> {
  if (given.assertion !== undefined) {
    if (given.assertionType !== ASSERTION_TYPE) throw new EntraRefusal(900144, "client_assertion_type");
    await checkAssertion(world, app, { assertion: given.assertion, origin: given.origin });
    return "2";
  }
  if (given.secret === undefined || given.secret === "") return "0";
  checkSecret(world, app, given.secret);
  return "1";
}

function appOf(world: World, clientId: string | undefined): AppRecord {
  if (clientId === undefined || clientId === "") throw new EntraRefusal(900144, "client_id");
  const app = APPS.in(world).get(clientId.toLowerCase());
  if (app === undefined) throw new EntraRefusal(700016, clientId, tenantOf(world).displayName);
  return app;
}

function subjectOf(assertion: string | undefined): string | undefined {
  return assertion === undefined ? undefined : claimsOf(assertion).sub;
}

function checkSecret(world: World, app: AppRecord, value: string): void {
  const secret = app.secrets.find((known) => known.value === value);
  if (secret === undefined) throw new EntraRefusal(7000215, app.clientId);
  if (secret.endsAt <= world.clock.now()) throw new EntraRefusal(7000222, app.clientId);
}

async function checkAssertion(
  world: World,
  app: AppRecord,
  given: { assertion: string; origin: string },
): Promise<void> {
  const certificate = certificateOf(app, given.assertion);
  await checkSignature(certificate, given.assertion);
  const now = world.clock.now();
  if (certificate.endsAt <= now || certificate.startsAt > now + SKEW_MS) throw new EntraRefusal(1000502);
  const claims = claimsOf(given.assertion);
  checkParties(app, claims);
  checkAudience(world, claims, given.origin);
  checkTimes(claims, now);
}

function checkParties(app: AppRecord, claims: JWTPayload): void {
  const stranger = [claims.sub, claims.iss].find((party) => party?.toLowerCase() !== app.clientId);
  if (stranger !== undefined) throw new EntraRefusal(700021, app.clientId, stranger);
  for (const name of ["sub", "iss", "jti"]) {
    if (!claims[name]) throw new EntraRefusal(50027, `The claim '${name}' is missing.`);
  }
}

function certificateOf(app: AppRecord, assertion: string): Certificate {
  const header = readHeader(assertion);
  const kid = header.kid?.toLowerCase();
  const certificate = app.certificates.find(
    ({ sha1, sha256 }) =>
      header.x5t === sha1 || header["x5t#S256"] === sha256 || kid === Buffer.from(sha1, "base64url").toString("hex"),
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

function checkAudience(world: World, claims: JWTPayload, origin: string): void {
  const given = [claims.aud ?? []].flat();
  const hosts = ["https://login.microsoftonline.com", "https://sts.windows.net", origin, world.origin];
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

function checkTimes(claims: JWTPayload, now: number): void {
  const ends = (claims.exp ?? 0) * 1000;
  const starts = (claims.nbf ?? claims.iat ?? 0) * 1000;
  if (ends + SKEW_MS <= now)
    throw new EntraRefusal(700024, `It ended at ${ends / 1000}, now it is ${Math.floor(now / 1000)}.`);
  if (starts - SKEW_MS > now)
    throw new EntraRefusal(700024, `It starts at ${starts / 1000}, now it is ${Math.floor(now / 1000)}.`);
  if (ends - now > LONGEST_ASSERTION_MS) throw new EntraRefusal(700024, "It is valid for more than a day.");
}

function claimsOf(assertion: string): JWTPayload {
  return readJwt(() => decodeJwt(assertion));
}

function readHeader(assertion: string): ProtectedHeaderParameters {
  return readJwt(() => decodeProtectedHeader(assertion));
}

function readJwt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) {
      throw new EntraRefusal(50027, "The client assertion is no JWT.");
    }
    throw error;
  }
}
