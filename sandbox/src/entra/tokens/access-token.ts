import { createHash } from "node:crypto";
import type { JWTPayload } from "jose";
import { principalOf } from "../../entities/entra/principal.ts";
import { tenantOf } from "../../entities/tenant.ts";
import type { UserRecord } from "../../entities/user.ts";
import type { EntraCall } from "../call.ts";
import { issuerOf } from "../call.ts";
import type { Client } from "../client/client.ts";
import { grantedRoles, rolesHeld } from "../permissions/consent.ts";
import { markOf, signJwt } from "./jwt.ts";
import type { Resource } from "../permissions/resources.ts";

/** Access tokens. */

export interface AccessToken {
  readonly token: string;
  readonly seconds: number;
  readonly issuedAt: number;
}

/** A token for the app itself. */
export async function appToken(call: EntraCall, client: Client, resource: Resource): Promise<AccessToken> {
  const principal = principalOf(call.world, client.app.clientId);
  const id = principal?.id ?? "";
  const roles = grantedRoles(call.world, { clientId: id, resourceId: resource.principal.id }, resource.roles);
  return issue(call, resource, {
    ...appClaims(client, resource),
    idtyp: "app",
    oid: id,
    sub: id,
    // A token without any application permission has no roles claim at all.
    ...(roles.length > 0 ? { roles } : {}),
  });
}

export interface UserTokenWish {
  readonly client: Client;
  readonly user: UserRecord;
  readonly mfa: boolean;
  readonly resource: Resource;
  readonly scopes: readonly string[];
  /** Whether the app says that it can be asked for a new token at any time. */
  readonly handlesChallenges: boolean;
}

/** A token for a person who uses the app. */
export async function userToken(call: EntraCall, wish: UserTokenWish): Promise<AccessToken> {
  const { client, user, resource, scopes, mfa } = wish;
  const held = rolesHeld(call.world, user.id, resource.principal.id);
  const roles = held.flatMap(({ appRoleId }) => resource.roles.find(({ id }) => id === appRoleId)?.value ?? []);
  return issue(call, resource, {
    ...appClaims(client, resource),
    idtyp: "user",
    oid: user.id,
    sub: resource.prefix === "" ? user.id : pairwise(resource.principal.appId, user.id),
    name: user.displayName,
    ...nameClaims(user, resource.tokenVersion),
    scp: scopes.join(" "),
    ...(roles.length > 0 ? { roles } : {}),
    amr: mfa ? ["pwd", "mfa"] : ["pwd"],
    ...(wish.handlesChallenges ? { xms_cc: ["CP1"] } : {}),
  });
}

/** The same for one person and one app always, and for no other app. */
export function pairwise(clientId: string, userId: string): string {
  return createHash("sha256").update(`${clientId} ${userId}`).digest("base64url");
}

function nameClaims(user: UserRecord, version: 1 | 2): JWTPayload {
  return version === 2
    ? { preferred_username: user.userPrincipalName }
    : { upn: user.userPrincipalName, unique_name: user.userPrincipalName };
}

function appClaims({ app, proof }: Client, { tokenVersion }: Resource): JWTPayload {
  return tokenVersion === 2
    ? { azp: app.clientId, azpacr: proof }
    : { app_displayname: app.displayName, appid: app.clientId, appidacr: proof };
}

const SHORTEST_SECONDS = 3600;

async function issue(call: EntraCall, resource: Resource, claims: JWTPayload): Promise<AccessToken> {
  const { world, cloud } = call;
  const tid = tenantOf(world).id;
  const now = Math.floor(world.clock.now() / 1000);
  // Between 60 and 90 minutes, by chance, so that not everybody comes back at once.
  const seconds = SHORTEST_SECONDS + world.requests.below(1800) - 1;
  const issuer = `${cloud.sts}/${tid}/`;
  const token = await signJwt(world, {
    aud: resource.audience,
    iss: resource.tokenVersion === 2 ? issuerOf(call) : issuer,
    iat: now,
    nbf: now,
    exp: now + seconds,
    ...(resource.tokenVersion === 2 ? {} : { idp: issuer }),
    tid,
    aio: markOf(world.clock.now()),
    uti: world.requests.bytes(16).toString("base64url"),
    ver: `${resource.tokenVersion}.0`,
    ...claims,
  });
  return { token, seconds, issuedAt: now };
}
