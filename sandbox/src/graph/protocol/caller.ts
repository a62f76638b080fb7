import { compactVerify, decodeJwt, errors, type JWTPayload } from "jose";
import { APPS } from "../../entities/app.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { signingKey } from "../../entra/keys.ts";
import { GRAPH_AUDIENCE } from "../../entra/tokens.ts";
import type { World } from "../../world.ts";
import type { Caller } from "./call.ts";
import { GraphRefusal } from "./refusal.ts";

const CHALLENGE =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';
const AUDIENCES = [GRAPH_AUDIENCE, `${GRAPH_AUDIENCE}/`, "00000003-0000-0000-c000-000000000000"];
const CACHE_SIZE = 2000;

interface Checked {
  readonly caller: Caller;
  readonly endsAt: number;
}

// Signatures are checked once a token; the rest of a token's life is a look-up.
const checkedTokens = new WeakMap<World, Map<string, Checked>>();

function unauthorized(message: string): GraphRefusal {
  const headers = { "WWW-Authenticate": CHALLENGE };
  return new GraphRefusal({ status: 401, code: "InvalidAuthenticationToken", headers }, message);
}

/** Who calls, proven by the bearer token. */
export async function callerOf(world: World, authorization: string | undefined): Promise<Caller> {
  const token = /^Bearer\s+(.+)$/i.exec(authorization ?? "")?.[1]?.trim() ?? "";
  if (token === "") throw unauthorized("Access token is empty.");
  const checked = await checkOnce(world, token);
  if (checked.endsAt <= world.clock.now()) throw unauthorized("Lifetime validation failed, the token is expired.");
  if (APPS.in(world).get(checked.caller.appId) !== undefined) return checked.caller;
  const head = { status: 401, code: "Authorization_IdentityNotFound", headers: { "WWW-Authenticate": CHALLENGE } };
  throw new GraphRefusal(head, "The identity of the calling application could not be established.");
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

async function checkToken(world: World, token: string): Promise<Checked> {
  const claims = await verified(world, token);
  if (![claims.aud ?? []].flat().some((audience) => AUDIENCES.includes(audience))) {
    throw unauthorized("Access token validation failure. Invalid audience.");
  }
  if (claims["tid"] !== tenantOf(world).id) throw unauthorized("Access token validation failure. Invalid tenant.");
  return { caller: callerFrom(claims), endsAt: (claims.exp ?? 0) * 1000 };
}

/** The claims, once the signature is proven; when they end is checked on every use. */
async function verified(world: World, token: string): Promise<JWTPayload> {
  const claims = readClaims(token);
  try {
    await compactVerify(token, signingKey(world).publicKey, { algorithms: ["RS256"] });
    return claims;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw unauthorized("Access token validation failure. Invalid signature.");
    throw error;
  }
}

function readClaims(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch (error) {
    if (error instanceof errors.JOSEError) throw unauthorized("CompactToken parsing failed with error code: 80049217");
    throw error;
  }
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
  };
}
