import type { JWTPayload } from "jose";
import { principalOf } from "../../entities/entra/principal.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { USERS } from "../../entities/user.ts";
import { appKnown } from "../../entra/apps/first-party.ts";
import { cloudOf, graphAudience } from "../../entra/clouds.ts";
import { claimsOf, issuedAt, isOurs } from "../../entra/tokens/jwt.ts";
import { isRevoked } from "../../entra/tokens/revocation.ts";
import type { World } from "../../world.ts";
import type { Caller } from "./call.ts";
import { CHALLENGE } from "./challenge.ts";
import { GraphRefusal } from "./refusal.ts";

const CACHE_SIZE = 2000;

interface Checked {
  readonly caller: Caller;
  readonly audiences: readonly string[];
  readonly issuedAt: number;
  /** Whether the app says that it understands claims challenges. */
  readonly handlesChallenges: boolean;
}

// Signatures are checked once a token; the rest of a token's life is a look-up.
const checkedTokens = new WeakMap<World, Map<string, Checked>>();

function unauthorized(message: string, more = ""): GraphRefusal {
  const headers = { "WWW-Authenticate": `${CHALLENGE}${more}` };
  return new GraphRefusal({ status: 401, code: "InvalidAuthenticationToken", headers }, message);
}

/** Who calls, proven by the bearer token. */
export async function callerOf(world: World, headers: Readonly<Record<string, string | undefined>>): Promise<Caller> {
  const token = tokenIn(headers["authorization"] ?? "");
  if (token === "") throw unauthorized("Access token is empty.");
  const checked = await checkOnce(world, token);
  const audience = graphAudience(cloudOf(world, headers["host"]));
  if (!checked.audiences.includes(audience)) {
    throw unauthorized("Access token validation failure. Invalid audience.");
  }
  if (checked.caller.endsAt <= world.clock.now()) {
    throw unauthorized("Lifetime validation failed, the token is expired.");
  }
  checkApp(world, checked.caller);
  if (checked.caller.userId !== null) checkSession(world, checked, checked.caller.userId);
  return checked.caller;
}

function tokenIn(header: string): string {
  const scheme = /^Bearer\s+/i.exec(header)?.[0];
  return scheme === undefined ? "" : header.slice(scheme.length).trim();
}

function checkApp(world: World, { appId }: Caller): void {
  if (appKnown(world, appId) !== undefined && principalOf(world, appId)?.accountEnabled === true) return;
  const head = { status: 401, code: "Authorization_IdentityNotFound", headers: { "WWW-Authenticate": CHALLENGE } };
  throw new GraphRefusal(head, "The identity of the calling application could not be established.");
}

/** Continuous access evaluation: tokens of people who left, or whose sessions were revoked since, no longer count. */
function checkSession(world: World, { issuedAt, handlesChallenges }: Checked, userId: string): void {
  const user = USERS.in(world).get(userId);
  const isEnabled = user?.accountEnabled === true;
  if (isEnabled && !isRevoked(user, issuedAt)) return;
  const cause = isEnabled ? "TokenIssuedBeforeRevocationTimestamp" : "UserAccountDisabled";
  const message = `Continuous access evaluation resulted in challenge with result: InteractionRequired and code: ${cause}`;
  throw unauthorized(message, handlesChallenges ? claimsChallenge(user?.sessionsValidFrom) : "");
}

/** What a new token has to prove, for apps that said they understand it. */
function claimsChallenge(validFrom = 0): string {
  const nbf = { essential: true, value: String(Math.ceil(validFrom / 1000)) };
  const claims = Buffer.from(JSON.stringify({ access_token: { nbf } })).toString("base64");
  return `, error="insufficient_claims", claims="${claims}"`;
}

async function checkOnce(world: World, token: string): Promise<Checked> {
  const cache = checkedTokens.get(world) ?? new Map<string, Checked>();
  checkedTokens.set(world, cache);
  const known = cache.get(token);
  if (known !== undefined) return known;
  const checked = await checkToken(world, token);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(token, checked);
  return checked;
}

/** What of a token never changes: its signature and what it says. */
async function checkToken(world: World, token: string): Promise<Checked> {
  const claims = claimsOf(token);
  if (claims === undefined) throw unauthorized("CompactToken parsing failed with error code: 80049217");
  if (!(await isOurs(world, token))) throw unauthorized("Access token validation failure. Invalid signature.");
  if (claims["tid"] !== tenantOf(world).id) throw unauthorized("Access token validation failure. Invalid tenant.");
  return {
    caller: callerFrom(claims),
    audiences: [claims.aud ?? []].flat(),
    issuedAt: issuedAt(claims),
    handlesChallenges: claims["xms_cc"] !== undefined,
  };
}

function callerFrom(claims: JWTPayload): Caller {
  const isApp = claims["idtyp"] === "app";
  const { roles, scp } = claims;
  const permissions = isApp ? [roles ?? []].flat().map(String) : typeof scp === "string" ? scp.split(" ") : [];
  return {
    kind: isApp ? "app" : "user",
    appId: String(claims["appid"]),
    permissions: new Set(permissions.filter(Boolean)),
    userId: isApp ? null : String(claims["oid"]),
    principalId: String(claims["oid"]),
    endsAt: (claims.exp ?? 0) * 1000,
  };
}
