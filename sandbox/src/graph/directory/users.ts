import { leaveGroups } from "../../entities/group.ts";
import { isTenantName, tenantOf } from "../../entities/tenant.ts";
import { findUser, type UserRecord, USERS } from "../../entities/user.ts";
import { flagAt, type JsonObject, objectAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import {
  type Answer,
  bodyObject,
  type Call,
  contextOf,
  found,
  NO_CONTENT,
  param,
  type Route,
} from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { GraphRefusal, missingObject, notSimulated } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { licenseDetailsJson, USUAL_PROPERTIES, userJson } from "./user-json.ts";
import { searched } from "./user-search.ts";

export const USER_LISTING: Listing = {
  type: "user",
  context: "users",
  page: { usual: 100, most: 999 },
  service: "directory",
  filterBy: new Set(
    `id displayName userPrincipalName mail givenName surname jobTitle department employeeId employeeType companyName city country state
    officeLocation mobilePhone businessPhones preferredLanguage usageLocation accountEnabled createdDateTime userType mailNickname
    proxyAddresses otherMails onPremisesSamAccountName onPremisesImmutableId onPremisesSyncEnabled onPremisesExtensionAttributes
    onPremisesUserPrincipalName externalUserState assignedLicenses imAddresses postalCode`.split(/\s+/),
  ),
  orderBy: new Set(["displayName", "userPrincipalName", "createdDateTime"]),
  usual: USUAL_PROPERTIES,
};
const alphabet = new Intl.Collator("en");
const READ_ONLY = ["id", "createdDateTime", "assignedLicenses", "assignedPlans", "proxyAddresses", "mailboxSettings"];

export const users: readonly Route[] = [
  { method: "GET", template: "/users", handle: listUsers },
  { method: "POST", template: "/users", handle: createUser },
  { method: "GET", template: "/users/$count", handle: countUsers },
  { method: "GET", template: "/users/{user}", handle: readUser },
  { method: "PATCH", template: "/users/{user}", handle: changeUser },
  { method: "DELETE", template: "/users/{user}", handle: deleteUser },
  { method: "GET", template: "/users/{user}/licenseDetails", handle: listLicenses },
];

/** The person named in the path, by object id or user principal name. */
export function userInPath(call: Call): UserRecord {
  const key = param(call, "user");
  const user = findUser(call.world, key);
  if (user === undefined) throw missingObject(key);
  return user;
}

function everybody(world: World): JsonObject[] {
  const people = USERS.in(world).all();
  return people.sort((a, b) => alphabet.compare(a.displayName, b.displayName)).map(userJson);
}

function listUsers(call: Call): Answer {
  if (call.query.has("$expand")) throw notSimulated("$expand on users");
  return list(call, USER_LISTING, searched(call, everybody(call.world)));
}

function countUsers(call: Call): Answer {
  if (call.headers["consistencylevel"]?.toLowerCase() !== "eventual") {
    throw new GraphRefusal({ status: 400, code: "Request_BadRequest" }, "$count is not currently supported.");
  }
  const data = Buffer.from(String(USERS.in(call.world).size));
  return { status: 200, bytes: { type: "text/plain", data } };
}

function readUser(call: Call): Answer {
  if (call.query.has("$expand")) throw notSimulated("$expand on a user");
  const selection = selectionOf(call, "user");
  const what = selection === undefined ? "users/$entity" : `users(${selection.join(",")})/$entity`;
  return found(call, what, select(userJson(userInPath(call)), selection ?? USUAL_PROPERTIES));
}

function createUser(call: Call): Answer {
  const body = bodyObject(call);
  checkEntity("user", body);
  for (const name of ["accountEnabled", "displayName", "mailNickname", "userPrincipalName", "passwordProfile"]) {
    if (body[name] == null) throw requestRefused(`A value is required for property '${name}' of resource 'User'.`);
  }
  const userPrincipalName = textAt(body, "userPrincipalName") ?? "";
  checkPrincipalName(call.world, userPrincipalName);
  const { accountEnabled, displayName, passwordProfile, userPrincipalName: _, ...more } = body;
  const user = USERS.in(call.world).put({
    id: call.world.random.guid(),
    displayName: textAt({ displayName }, "displayName") ?? "",
    userPrincipalName,
    mail: textAt(body, "mail") ?? null,
    accountEnabled: accountEnabled === true,
    createdAt: call.world.clock.now(),
    teams: false,
    mailbox: false,
    photo: false,
    timeZone: "UTC",
    password: textAt(objectAt({ passwordProfile }, "passwordProfile"), "password") ?? null,
    more,
  });
  const shown = select(userJson(user), USUAL_PROPERTIES);
  return { status: 201, json: { "@odata.context": contextOf(call, "users/$entity"), ...shown } };
}

function requestRefused(message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "Request_BadRequest" }, message);
}

function checkPrincipalName(world: World, name: string): void {
  const domain = name.split("@")[1] ?? "";
  if (!isTenantName(tenantOf(world), domain)) {
    throw requestRefused(
      "The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.",
    );
  }
  if (findUser(world, name) !== undefined) {
    const head = { status: 400, code: "Request_BadRequest", inner: "ObjectConflict" };
    throw new GraphRefusal(head, "Another object with the same value for property userPrincipalName already exists.");
  }
}

function changeUser(call: Call): Answer {
  const user = userInPath(call);
  const body = bodyObject(call);
  checkEntity("user", body);
  const readOnly = READ_ONLY.find((name) => name in body);
  if (readOnly !== undefined) throw requestRefused(`Property '${readOnly}' is read-only and cannot be set.`);
  const name = textAt(body, "userPrincipalName");
  if (name !== undefined && name.toLowerCase() !== user.userPrincipalName.toLowerCase())
    checkPrincipalName(call.world, name);
  USERS.in(call.world).put(changed(user, body));
  return NO_CONTENT;
}

function changed(user: UserRecord, body: JsonObject): UserRecord {
  const { displayName, userPrincipalName, mail, accountEnabled, passwordProfile, ...rest } = body;
  return {
    ...user,
    displayName: typeof displayName === "string" ? displayName : user.displayName,
    userPrincipalName: typeof userPrincipalName === "string" ? userPrincipalName : user.userPrincipalName,
    mail: mail === undefined ? user.mail : (textAt({ mail }, "mail") ?? null),
    accountEnabled: flagAt({ accountEnabled }, "accountEnabled") ?? user.accountEnabled,
    password: textAt(objectAt({ passwordProfile }, "passwordProfile"), "password") ?? user.password,
    more: { ...user.more, ...rest },
  };
}

function deleteUser(call: Call): Answer {
  removeUser(call.world, userInPath(call).id);
  return NO_CONTENT;
}

export function removeUser(world: World, id: string): void {
  USERS.in(world).remove(id);
  leaveGroups(world, id);
}

function listLicenses(call: Call): Answer {
  const user = userInPath(call);
  return found(call, `users('${user.id}')/licenseDetails`, { value: licenseDetailsJson(user) });
}
