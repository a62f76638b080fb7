import { createHash } from "node:crypto";
import type { JWTPayload } from "jose";
import type { AppRecord } from "../../entities/app.ts";
import { groupsOf } from "../../entities/group.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { isGuest, type UserRecord } from "../../entities/user.ts";
import { textAt } from "../../kernel/json.ts";
import { type EntraCall, issuerOf, isVersion1 } from "../call.ts";
import { signJwt } from "./jwt.ts";
import { pairwise } from "./access-token.ts";

export interface IdTokenWish {
  readonly app: AppRecord;
  readonly user: UserRecord;
  /** Which of openid, profile, email and offline_access were asked for. */
  readonly openid: readonly string[];
  readonly nonce: string | null;
  /** Given along with it, to be bound to it. */
  readonly accessToken?: string;
  readonly code?: string;
}

const SECONDS = 3600;

/** Tells the app who signed in. */
export async function idToken(call: EntraCall, wish: IdTokenWish): Promise<string> {
  const { world, cloud } = call;
  const { app, user } = wish;
  const tid = tenantOf(world).id;
  const now = Math.floor(world.clock.now() / 1000);
  const old = isVersion1(call);
  return signJwt(world, {
    aud: app.clientId,
    iss: old ? `${cloud.sts}/${tid}/` : issuerOf(call),
    iat: now,
    nbf: now,
    exp: now + SECONDS,
    sub: pairwise(app.clientId, user.id),
    tid,
    uti: world.requests.bytes(16).toString("base64url"),
    ver: old ? "1.0" : "2.0",
    ...(old ? { upn: user.userPrincipalName, unique_name: user.userPrincipalName } : {}),
    ...profileOf(user, wish.openid),
    ...groupClaims(call, app, user),
    ...bindings(wish),
  });
}

function profileOf(user: UserRecord, openid: readonly string[]): JWTPayload {
  return {
    ...(openid.includes("profile")
      ? { oid: user.id, name: user.displayName, preferred_username: signInName(user) }
      : {}),
    ...(openid.includes("email") && user.mail !== null ? { email: user.mail } : {}),
  };
}

/** Guests go by the address they have at home. */
function signInName(user: UserRecord): string {
  return isGuest(user) ? (user.mail ?? user.userPrincipalName) : user.userPrincipalName;
}

function groupClaims({ world }: EntraCall, app: AppRecord, user: UserRecord): JWTPayload {
  const wish = textAt(app.more, "groupMembershipClaims");
  return wish === undefined || wish === "None" ? {} : { groups: groupsOf(world, "member", user.id) };
}

function bindings({ nonce, accessToken, code }: IdTokenWish): JWTPayload {
  return {
    ...(nonce === null ? {} : { nonce }),
    ...(accessToken === undefined ? {} : { at_hash: halfHash(accessToken) }),
    ...(code === undefined ? {} : { c_hash: halfHash(code) }),
  };
}

/** OpenID Connect Core §3.1.3.6: the left half of the hash. */
function halfHash(text: string): string {
  return createHash("sha256").update(text).digest().subarray(0, 16).toString("base64url");
}
