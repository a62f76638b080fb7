import { SignJWT } from "jose";
import type { ParcelRecord } from "../entities/subscription.ts";
import { tenantOf } from "../entities/tenant.ts";
import { signingKey } from "../entra/tokens/keys.ts";
import type { World } from "../world.ts";

/** Microsoft Graph Change Tracking, who signs for notifications with resource data. */
const PUBLISHER = "0bf30f3b-4a52-48df-9a82-234910c4a086";
const LIFETIME_SECONDS = 3600;
const FRESH_SECONDS = 1800;

interface Signed {
  readonly token: string;
  readonly madeAt: number;
  readonly kid: string;
}

const signed = new WeakMap<World, Map<string, Signed>>();

/** The body of one request: the items, and one validation token an app when any of them carries its resource. */
export async function envelopeOf(world: World, parcels: readonly ParcelRecord[]): Promise<object> {
  const value = parcels.map(({ item }) => item);
  const apps = new Set(parcels.filter(({ isRich }) => isRich).map(({ appId }) => appId));
  if (apps.size === 0) return { value };
  return { value, validationTokens: await Promise.all([...apps].map((appId) => tokenFor(world, appId))) };
}

async function tokenFor(world: World, appId: string): Promise<string> {
  const now = Math.floor(world.clock.now() / 1000);
  const { kid } = signingKey(world);
  const tokens = signed.get(world) ?? new Map<string, Signed>();
  signed.set(world, tokens);
  const known = tokens.get(appId);
  const isFresh = known !== undefined && known.kid === kid && Math.abs(now - known.madeAt) < FRESH_SECONDS;
  if (isFresh) return known.token;
  const token = await sign(world, appId, now);
  tokens.set(appId, { token, madeAt: now, kid });
  return token;
}

async function sign(world: World, appId: string, now: number): Promise<string> {
  const { id } = tenantOf(world);
  const { kid, privateKey } = signingKey(world);
  const issuer = `https://sts.windows.net/${id}/`;
  const claims = { aud: appId, iss: issuer, idp: issuer, tid: id, appid: PUBLISHER, appidacr: "2", ver: "1.0" };
  return new SignJWT({ ...claims, iat: now, nbf: now - 300, exp: now + LIFETIME_SECONDS })
    .setProtectedHeader({ typ: "JWT", alg: "RS256", x5t: kid, kid })
    .sign(privateKey);
}
