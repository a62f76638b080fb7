import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import type { AppRecord } from "../entities/app.ts";
import { tenantOf } from "../entities/tenant.ts";
import type { UserRecord } from "../entities/user.ts";
import type { World } from "../world.ts";
import { signingKey } from "./keys.ts";

export const GRAPH_AUDIENCE = "https://graph.microsoft.com";
const LIFETIME_SECONDS = 3599;

export interface TokenAnswer {
  readonly token_type: "Bearer";
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly scope?: string;
}

/** A token for the app itself. `proof` is 1 for a secret, 2 for a certificate. */
export async function appToken(world: World, app: AppRecord, proof: "1" | "2"): Promise<TokenAnswer> {
  const token = await sign(world, {
    ...appClaims(app, proof),
    idtyp: "app",
    oid: app.servicePrincipalId,
    sub: app.servicePrincipalId,
    // A token without any application permission has no roles claim at all.
    ...(app.roles.length > 0 ? { roles: app.roles } : {}),
  });
  return { token_type: "Bearer", expires_in: LIFETIME_SECONDS, ext_expires_in: LIFETIME_SECONDS, access_token: token };
}

/** A token for a person who uses the app. */
export async function userToken(
  world: World,
  { app, proof, user, scopes }: { app: AppRecord; proof: "0" | "1" | "2"; user: UserRecord; scopes: readonly string[] },
): Promise<TokenAnswer> {
  const scope = scopes.join(" ");
  const token = await sign(world, {
    ...appClaims(app, proof),
    idtyp: "user",
    oid: user.id,
    sub: user.id,
    name: user.displayName,
    upn: user.userPrincipalName,
    unique_name: user.userPrincipalName,
    scp: scope,
  });
  return {
    token_type: "Bearer",
    scope,
    expires_in: LIFETIME_SECONDS,
    ext_expires_in: LIFETIME_SECONDS,
    access_token: token,
  };
}

function appClaims(app: AppRecord, proof: string): Record<string, unknown> {
  return { app_displayname: app.displayName, appid: app.clientId, appidacr: proof };
}

async function sign(world: World, claims: Record<string, unknown>): Promise<string> {
  const { id } = tenantOf(world);
  const { kid, privateKey } = signingKey(world);
  const now = Math.floor(world.clock.now() / 1000);
  const issuer = `https://sts.windows.net/${id}/`;
  return new SignJWT({
    aud: GRAPH_AUDIENCE,
    iss: issuer,
    iat: now,
    nbf: now,
    exp: now + LIFETIME_SECONDS,
    idp: issuer,
    tid: id,
    uti: randomUUID(),
    ver: "1.0",
    ...claims,
  })
    .setProtectedHeader({ typ: "JWT", alg: "RS256", x5t: kid, kid })
    .sign(privateKey);
}
