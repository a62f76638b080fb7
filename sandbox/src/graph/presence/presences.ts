import { findUser, type UserRecord, USERS } from "../../entities/user.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { textsAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call, found, param, type Route } from "../protocol/call.ts";
import { badRequest, forbidden, notFound } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { presenceJson, unknownPresenceJson } from "./presence-json.ts";
import { settlePresence } from "./settling.ts";

const MOST_IDS = 650;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const presences: readonly Route[] = [
  { method: "GET", template: "/users/{user}/presence", handle: readPresence, options: [] },
  { method: "GET", template: "/communications/presences/{user}", handle: readPresence, options: [] },
  { method: "POST", template: "/communications/getPresencesByUserId", handle: readSeveral },
];

/** The person whose presence the path names. */
export function userOfPresence(call: Call): UserRecord {
  const key = param(call, "user");
  const user = findUser(call.world, key);
  if (user === undefined) throw notFound(`The user '${key}' was not found.`);
  return user;
}

/** Others' presence takes more than Presence.Read. */
function checkMayRead({ caller }: Call, user: UserRecord): void {
  const isOwn = caller.kind === "user" && caller.userId === user.id;
  const mayReadAll = caller.kind === "app" || caller.permissions.has("Presence.Read.All");
  if (!isOwn && !mayReadAll) {
    throw forbidden("Missing scope permissions on the request. API requires one of 'Presence.Read.All'.");
  }
}

function readPresence(call: Call): Answer {
  const user = userOfPresence(call);
  checkMayRead(call, user);
  return found(call, `users('${user.id}')/presence/$entity`, shown(call, user));
}

/** Without Teams there is no presence to know of. */
function shown({ world, caller }: Call, user: UserRecord): JsonObject {
  if (!user.teams) return unknownPresenceJson(user.id);
  return presenceJson(world, settlePresence(world, user.id), { isOwn: caller.userId === user.id });
}

function readSeveral(call: Call): Answer {
  const ids = textsAt(checkAction("cloudCommunications.getPresencesByUserId", bodyObject(call)), "ids");
  if (ids.length === 0 || ids.length > MOST_IDS) {
    throw badRequest(`The parameter 'ids' needs 1 to ${MOST_IDS} ids of users.`);
  }
  const wrong = ids.find((id) => !GUID.test(id));
  if (wrong !== undefined) throw badRequest(`'${wrong}' is no object id of a user.`);
  const value = [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => {
    const user = USERS.in(call.world).get(id);
    return user === undefined ? unknownPresenceJson(id) : shown(call, user);
  });
  return found(call, "Collection(microsoft.graph.presence)", { value });
}
