import { APPS, type AppRecord } from "../entities/app.ts";
import { principalOf } from "../entities/entra/principal.ts";
import { tenantOf } from "../entities/tenant.ts";
import { findUser } from "../entities/user.ts";
import { CLOUDS } from "../entra/clouds.ts";
import { signJwt } from "../entra/tokens/jwt.ts";
import { everyPermission } from "../graph/protocol/endpoints.ts";
import { textAt, textsAt } from "../kernel/json.ts";
import { CAMPUS } from "../seed/larkfield.ts";
import type { World } from "../world.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute } from "./call.ts";
import { ControlRefusal } from "./refusal.ts";

const LIFETIME_SECONDS = 3600;

/** Access tokens for Graph without any sign-in, for whoever writes tests or tells stories. */
export const tokenControls: readonly ControlRoute[] = [
  { method: "POST", template: "/_control/tokens", handle: giveToken },
];

/**
 * `{user?, clientId?, permissions?}`: of a person, or of the app itself; the administrator's app unless another is named.
 * Permissions are every one there is unless they are listed.
 */
async function giveToken({ house: { world }, body }: ControlCall): Promise<ControlAnswer> {
  const user = textAt(body, "user");
  const clientId = textAt(body, "clientId");
  const token = await mintToken(world, {
    ...(user === undefined ? {} : { user }),
    ...(clientId === undefined ? {} : { clientId }),
    ...(body["permissions"] === undefined ? {} : { permissions: textsAt(body, "permissions") }),
  });
  return { status: 201, json: { access_token: token, token_type: "Bearer", expires_in: LIFETIME_SECONDS } };
}

export interface TokenWish {
  /** An id or name; without, the token is the app's own. */
  readonly user?: string;
  readonly clientId?: string;
  readonly permissions?: readonly string[];
}

/** An access token for Graph that nobody signed in for. */
export async function mintToken(world: World, { user, clientId, permissions }: TokenWish): Promise<string> {
  const app = appIn(world, clientId ?? CAMPUS.clientId);
  const held = permissions ?? everyPermission(user === undefined ? "application" : "delegated");
  const now = Math.floor(world.clock.now() / 1000);
  const tid = tenantOf(world).id;
  const issuer = `${CLOUDS[app.cloud].sts}/${tid}/`;
  return signJwt(world, {
    aud: `https://${CLOUDS[app.cloud].graphHost}`,
    iss: issuer,
    idp: issuer,
    iat: now,
    nbf: now,
    exp: now + LIFETIME_SECONDS,
    tid,
    uti: world.requests.bytes(16).toString("base64url"),
    ver: "1.0",
    appid: app.clientId,
    appidacr: "1",
    app_displayname: app.displayName,
    ...(user === undefined ? appClaims(world, app, held) : userClaims(world, user, held)),
  });
}

function appIn(world: World, clientId: string): AppRecord {
  const app = APPS.in(world).get(clientId.toLowerCase());
  if (app === undefined) throw new ControlRefusal(404, `There is no app "${clientId}".`);
  return app;
}

function appClaims(world: World, app: AppRecord, roles: readonly string[]): Record<string, unknown> {
  const oid = principalOf(world, app.clientId)?.id ?? "";
  return { idtyp: "app", oid, sub: oid, ...(roles.length === 0 ? {} : { roles }) };
}

function userClaims(world: World, key: string, scopes: readonly string[]): Record<string, unknown> {
  const user = findUser(world, key.includes("@") ? key : `${key}@${CAMPUS.domain}`) ?? findUser(world, key);
  if (user === undefined) throw new ControlRefusal(404, `There is nobody called "${key}".`);
  const { id, displayName, userPrincipalName } = user;
  return { idtyp: "user", oid: id, sub: id, name: displayName, upn: userPrincipalName, scp: scopes.join(" ") };
}
