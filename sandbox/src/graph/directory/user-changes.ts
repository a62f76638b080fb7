import { isTenantName, tenantOf } from "../../entities/tenant.ts";
import { findUser, type UserRecord, USERS } from "../../entities/user.ts";
import { flagAt, type JsonObject, objectAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Answer, bodyObject, type Call, contextOf, found, NO_CONTENT, type Route } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { select } from "../protocol/select.ts";
import { requestRefused } from "./refusal.ts";
import { userJson, USUAL_PROPERTIES } from "./user-json.ts";
import { removeUser } from "./user-removal.ts";
import { userInPath } from "./users.ts";

const READ_ONLY = ["id", "createdDateTime", "assignedLicenses", "assignedPlans", "proxyAddresses", "mailboxSettings"];

export const userChanges: readonly Route[] = [
  { method: "POST", template: "/users", handle: createUser },
  { method: "PATCH", template: "/users/{user}", handle: changeUser },
  { method: "DELETE", template: "/users/{user}", handle: deleteUser },
  { method: "POST", template: "/users/{user}/revokeSignInSessions", handle: revokeSessions },
];

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

function revokeSessions(call: Call): Answer {
  USERS.in(call.world).put({ ...userInPath(call), sessionsValidFrom: call.world.clock.now() });
  return found(call, "Edm.Boolean", { value: true });
}
