import { APPS } from "../../entities/app.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { USERS } from "../../entities/user.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { guidFrom } from "../../kernel/random.ts";
import type { World } from "../../world.ts";
import type { Caller } from "../protocol/call.ts";

/** Who writes or changes something; a guest is somebody without an account who joined by a link. */
export type Actor =
  | { readonly kind: "user"; readonly userId: string }
  | { readonly kind: "app"; readonly appId: string }
  | { readonly kind: "guest"; readonly name: string };

export function actorOf({ userId, appId }: Caller): Actor {
  return userId === null ? { kind: "app", appId } : { kind: "user", userId };
}

/** identitySet as Graph sends it. */
export function identitySetOf(world: World, actor: Actor): JsonObject {
  const nobody = { application: null, device: null, user: null };
  if (actor.kind === "app") return { ...nobody, application: appIdentity(world, actor.appId) };
  return { ...nobody, user: actor.kind === "user" ? userIdentity(world, actor.userId) : guestIdentity(actor.name) };
}

/** teamworkUserIdentity of somebody of the tenant, guests with an account among them. */
export function userIdentity(world: World, userId: string): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.teamworkUserIdentity",
    id: userId,
    displayName: USERS.in(world).get(userId)?.displayName ?? null,
    userIdentityType: "aadUser",
    tenantId: tenantOf(world).id,
  };
}

function guestIdentity(name: string): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.teamworkUserIdentity",
    id: `teamsvisitor:${guidFrom(`visitor ${name}`).replaceAll("-", "")}`,
    displayName: name,
    userIdentityType: "anonymousGuest",
  };
}

function appIdentity(world: World, appId: string): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.teamworkApplicationIdentity",
    id: appId,
    displayName: APPS.in(world).get(appId)?.displayName ?? null,
    applicationIdentityType: "aadApplication",
  };
}
