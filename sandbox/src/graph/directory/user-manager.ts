import { type UserRecord, USERS } from "../../entities/user.ts";
import { textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Answer, bodyObject, type Call, found, NO_CONTENT, type Route } from "../protocol/call.ts";
import { missingObject } from "../protocol/refusal.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { idInReference } from "./groups/membership.ts";
import { objectJson } from "./object-json.ts";
import { listObjects } from "./object-list.ts";
import { USUAL_PROPERTIES } from "./user-json.ts";
import { DIRECTORY_OPTIONS, userInPath } from "./users.ts";

/** Who leads a person, and whom they lead. */
export const userManager: readonly Route[] = [
  { method: "GET", template: "/users/{user}/manager", handle: readManager, options: ["$select"] },
  { method: "PUT", template: "/users/{user}/manager/$ref", handle: setManager },
  { method: "DELETE", template: "/users/{user}/manager/$ref", handle: dropManager },
  {
    method: "GET",
    template: "/users/{user}/directReports",
    handle: (call) => listObjects(call, reportsOf(call.world, userInPath(call))),
    options: DIRECTORY_OPTIONS,
  },
];

function readManager(call: Call): Answer {
  const { managerId } = userInPath(call);
  const manager = managerId === undefined ? undefined : objectJson(call, managerId);
  if (manager === undefined) throw missingObject("manager");
  const chosen = selectionOf(call, "user") ?? USUAL_PROPERTIES;
  return found(call, "directoryObjects/$entity", select(manager, chosen));
}

function setManager(call: Call): Answer {
  const managerId = idInReference(textAt(bodyObject(call), "@odata.id"));
  if (USERS.in(call.world).get(managerId) === undefined) throw missingObject(managerId);
  USERS.in(call.world).put({ ...userInPath(call), managerId });
  return NO_CONTENT;
}

function dropManager(call: Call): Answer {
  const { managerId, ...user } = userInPath(call);
  if (managerId === undefined) throw missingObject("manager");
  USERS.in(call.world).put(user);
  return NO_CONTENT;
}

function reportsOf(world: World, { id }: UserRecord): string[] {
  return USERS.in(world)
    .by("manager", id)
    .map((user) => user.id);
}
