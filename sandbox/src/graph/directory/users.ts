import { isReplicated } from "../../entities/directory/directory-settings.ts";
import { findUser, type UserRecord } from "../../entities/user.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import { type Answer, type Call, found, param, type Route } from "../protocol/call.ts";
import { listRows, type Listing, type Rows } from "../protocol/page.ts";
import { GraphRefusal, missingObject } from "../protocol/refusal.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { managerExpansion } from "./user-expansion.ts";
import { licenseDetailsJson, shownUserJson, USUAL_PROPERTIES } from "./user-json.ts";
import { usersListed } from "./user-order.ts";
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
/** What a collection of directory objects can be asked for. */
export const DIRECTORY_OPTIONS = [
  "$select",
  "$filter",
  "$top",
  "$count",
  "$search",
  "$orderby",
  "$expand",
  "$skiptoken",
  "$skip",
  "$format",
];

export const users: readonly Route[] = [
  { method: "GET", template: "/users", handle: listUsers, options: DIRECTORY_OPTIONS },
  { method: "GET", template: "/users/$count", handle: countUsers, options: ["$filter", "$search"] },
  { method: "GET", template: "/users/{user}", handle: readUser, options: ["$select", "$expand", "$count", "$format"] },
  { method: "GET", template: "/users/{user}/licenseDetails", handle: listLicenses, options: ["$select"] },
];

/** The person named in the path, by object id or user principal name. */
export function userInPath(call: Call): UserRecord {
  const key = param(call, "user");
  const user = findUser(call.world, key);
  if (user === undefined || !isReplicated(call.world, user.createdAt)) throw missingObject(key);
  return user;
}

function listUsers(call: Call): Answer {
  const expand = managerExpansion(call);
  const finish = (item: JsonObject, row: JsonObject): JsonObject => ({ ...item, ...expand(textAt(row, "id") ?? "") });
  return listRows(call, { ...USER_LISTING, finish }, listedUsers(call));
}

function countUsers(call: Call): Answer {
  return countOf(call, (all) => listRows(all, USER_LISTING, listedUsers(all)));
}

function listedUsers(call: Call): Rows<UserRecord> {
  const json = (user: UserRecord): JsonObject => shownUserJson(call, user);
  return { rows: searched(call, { rows: usersListed(call), json }), json };
}

/** Answers …/$count with the size that the list itself would tell. */
export function countOf(call: Call, answerList: (all: Call) => Answer): Answer {
  if (call.headers["consistencylevel"]?.toLowerCase() !== "eventual") {
    throw new GraphRefusal({ status: 400, code: "Request_BadRequest" }, "$count is not currently supported.");
  }
  const { json = {} } = answerList({ ...call, query: call.query.withAll({ $count: "true" }) });
  const count = "@odata.count" in json ? json["@odata.count"] : 0;
  return { status: 200, bytes: { type: "text/plain", data: Buffer.from(String(count)) } };
}

function readUser(call: Call): Answer {
  const user = userInPath(call);
  const selection = selectionOf(call, "user");
  const what = selection === undefined ? "users/$entity" : `users(${selection.join(",")})/$entity`;
  const shown = select(shownUserJson(call, user), selection ?? USUAL_PROPERTIES);
  return found(call, what, { ...shown, ...managerExpansion(call)(user.id) });
}

function listLicenses(call: Call): Answer {
  const user = userInPath(call);
  return found(call, `users('${user.id}')/licenseDetails`, { value: licenseDetailsJson(user) });
}
