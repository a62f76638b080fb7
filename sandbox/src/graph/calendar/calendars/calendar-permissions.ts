import {
  CALENDAR_PERMISSIONS,
  type CalendarPermissionRecord,
  type CalendarRole,
  ROLES,
  USUAL_ROLE,
} from "../../../entities/calendar/calendar-permission.ts";
import type { Address } from "../../../entities/event.ts";
import { addressOf, type UserRecord, userAtAddress } from "../../../entities/user.ts";
import { type JsonObject, objectAt, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { type Answer, bodyObject, type Call, found, NO_CONTENT, param, type Route } from "../../protocol/call.ts";
import { list, type Listing } from "../../protocol/page.ts";
import { checkEntity, memberOf } from "../../protocol/schema.ts";
import { mailboxInPath } from "../mailbox.ts";
import { invalidProperty, invalidRequest, itemNotFound } from "../refusals.ts";

const PLACE = "/users/{user}/calendar/calendarPermissions";

export const calendarPermissions: readonly Route[] = [
  { method: "GET", template: PLACE, handle: listPermissions, options: ["$select", "$top", "$skip", "$count"] },
  { method: "POST", template: PLACE, handle: addPermission },
  { method: "GET", template: `${PLACE}/{cp}`, handle: readPermission, options: [] },
  { method: "PATCH", template: `${PLACE}/{cp}`, handle: changePermission },
  { method: "DELETE", template: `${PLACE}/{cp}`, handle: removePermission },
];

const LISTING: Listing = {
  type: "calendarPermission",
  context: "calendarPermissions",
  page: { usual: 10, most: 1000 },
  service: "exchange",
  alwaysId: true,
  filterBy: new Set(),
  orderBy: new Set(),
};
/** What may be given to people of the organisation, and to others. */
const INSIDE: readonly CalendarRole[] = ROLES.filter((role) => role !== "none");
const OUTSIDE: readonly CalendarRole[] = ["freeBusyRead", "limitedRead", "read"];
const EVERYBODY: readonly CalendarRole[] = ["none", "freeBusyRead", "limitedRead", "read", "write"];
const EVERYBODYS_NAME = "My Organization";

/** The permission of everybody in the organisation comes first; it cannot be taken away. */
function permissionsOf(world: World, owner: UserRecord): CalendarPermissionRecord[] {
  const rows = CALENDAR_PERMISSIONS.in(world).by("owner", owner.id);
  const everybody = rows.find(({ address }) => address === "") ?? {
    id: idOf(owner, "Default"),
    ownerId: owner.id,
    name: EVERYBODYS_NAME,
    address: "",
    role: USUAL_ROLE,
  };
  return [everybody, ...rows.filter(({ address }) => address !== "")];
}

function idOf(owner: UserRecord, address: string): string {
  return Buffer.from(`${owner.id} ExchangePublishedUser.${address}`).toString("base64url");
}

function json(world: World, { id, name, address, role }: CalendarPermissionRecord): JsonObject {
  const isEverybody = address === "";
  const isInside = isEverybody || userAtAddress(world, address) !== undefined;
  return {
    id,
    isRemovable: !isEverybody,
    isInsideOrganization: isInside,
    role,
    allowedRoles: [...allowed(isEverybody, isInside)],
    emailAddress: isEverybody ? { name } : { name, address },
  };
}

function allowed(isEverybody: boolean, isInside: boolean): readonly CalendarRole[] {
  if (isEverybody) return EVERYBODY;
  return isInside ? INSIDE : OUTSIDE;
}

function listPermissions(call: Call): Answer {
  const owner = mailboxInPath(call);
  const rows = permissionsOf(call.world, owner).map((row) => json(call.world, row));
  return list(call, { ...LISTING, context: `users('${owner.id}')/calendar/calendarPermissions` }, rows);
}

function one(call: Call, permission: CalendarPermissionRecord, status: number): Answer {
  const context = `users('${permission.ownerId}')/calendar/calendarPermissions/$entity`;
  return { ...found(call, context, json(call.world, permission)), status };
}

function permissionInPath(call: Call): CalendarPermissionRecord {
  const id = param(call, "cp");
  const permission = permissionsOf(call.world, mailboxInPath(call)).find((each) => each.id === id);
  if (permission === undefined) throw itemNotFound();
  return permission;
}

function readPermission(call: Call): Answer {
  return one(call, permissionInPath(call), 200);
}

function roleIn(body: JsonObject): CalendarRole {
  const given = memberOf("calendarRoleType", textAt(body, "role") ?? "");
  const role = ROLES.find((each) => each === given);
  if (role === undefined) throw invalidProperty("A calendar permission needs a role that can be given.");
  return role;
}

function checkAllowed(role: CalendarRole, roles: readonly CalendarRole[]): void {
  if (!roles.includes(role)) throw invalidRequest(`The role '${role}' cannot be given to this recipient.`);
}

function addPermission(call: Call): Answer {
  const owner = mailboxInPath(call);
  const body = bodyObject(call);
  checkEntity("calendarPermission", body);
  const { name, address } = granteeIn(call.world, objectAt(body, "emailAddress"));
  const person = userAtAddress(call.world, address);
  if (person?.id === owner.id) throw invalidRequest("The owner of a calendar cannot be given a permission for it.");
  const role = roleIn(body);
  checkAllowed(role, allowed(false, person !== undefined));
  const row = { id: idOf(owner, address), ownerId: owner.id, name, address, role };
  return one(call, CALENDAR_PERMISSIONS.in(call.world).put(row), 201);
}

/** People of the organisation are kept by their own name and main address. */
function granteeIn(world: World, email: JsonObject | undefined): Address {
  const address = textAt(email, "address") ?? "";
  if (!/^[^@\s]+@[^@\s]+$/.test(address)) throw invalidProperty("A calendar permission needs an 'emailAddress'.");
  const person = userAtAddress(world, address);
  if (person !== undefined) return { name: person.displayName, address: addressOf(person) };
  return { name: textAt(email, "name") ?? address, address };
}

function changePermission(call: Call): Answer {
  const permission = permissionInPath(call);
  const body = bodyObject(call);
  checkEntity("calendarPermission", body);
  const role = roleIn(body);
  const { address } = permission;
  checkAllowed(role, allowed(address === "", userAtAddress(call.world, address) !== undefined));
  return one(call, CALENDAR_PERMISSIONS.in(call.world).put({ ...permission, role }), 200);
}

function removePermission(call: Call): Answer {
  const { id, address } = permissionInPath(call);
  if (address === "") throw invalidRequest("This permission cannot be removed.");
  CALENDAR_PERMISSIONS.in(call.world).remove(id);
  return NO_CONTENT;
}
