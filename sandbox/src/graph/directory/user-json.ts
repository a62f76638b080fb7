import { isGuest, type UserRecord } from "../../entities/user.ts";
import { guidFrom } from "../../kernel/random.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import { isList, type JsonObject } from "../../kernel/json.ts";
import type { Call } from "../protocol/call.ts";
import { securityIdentifierOf } from "./security-identifier.ts";

/** What Graph returns of a person when nothing is selected. */
export const USUAL_PROPERTIES = [
  "businessPhones",
  "displayName",
  "givenName",
  "jobTitle",
  "mail",
  "mobilePhone",
  "officeLocation",
  "preferredLanguage",
  "surname",
  "userPrincipalName",
  "id",
];

/** What User.ReadBasic.All shows of other people. */
const BASIC = new Set(["id", "displayName", "givenName", "surname", "mail", "userPrincipalName"]);
/** What whoever may not read people at all still sees of the members of a group. */
const NAMELESS = new Set(["id"]);
const READS_EVERYTHING = [
  "User.Read.All",
  "User.ReadWrite.All",
  "User.ReadWrite.CrossCloud",
  "Directory.Read.All",
  "Directory.ReadWrite.All",
];

/** Office 365 A1 for faculty and the two plans that matter here. */
const SKU = { skuId: "94763226-9b3c-4e75-a931-5c89701abe66", skuPartNumber: "STANDARDWOFFPACK_FACULTY" } as const;
const PLANS = {
  teams: { id: "57ff2da0-773e-42df-b2af-ffb7a2317929", name: "TEAMS1", service: "TeamspaceAPI" },
  mailbox: { id: "9aaf7827-d63c-4b61-89c3-182f06f82e5c", name: "EXCHANGE_S_STANDARD", service: "exchange" },
} as const;

// Rows never change, they are replaced; so what was written of one holds for as long as it lives.
const written = new WeakMap<UserRecord, JsonObject>();

/** Every property of a person, in Graph's words. */
export function userJson(user: UserRecord): JsonObject {
  const known = written.get(user) ?? write(user);
  written.set(user, known);
  return known;
}

/** The same as far as the caller may see it; what is hidden is there, but empty. */
export function shownUserJson(call: Call, user: UserRecord): JsonObject {
  const visible = visibleTo(call, user);
  if (visible === undefined) return userJson(user);
  const parts = Object.entries(userJson(user));
  return Object.fromEntries(
    parts.map(([name, value]) => [name, visible.has(name) ? value : isList(value) ? [] : null]),
  );
}

/** The properties the caller may see; undefined for all of them. */
function visibleTo({ caller }: Call, user: UserRecord): ReadonlySet<string> | undefined {
  const { permissions, userId } = caller;
  if (userId === user.id || READS_EVERYTHING.some((name) => permissions.has(name))) return undefined;
  return permissions.has("User.ReadBasic.All") ? BASIC : NAMELESS;
}

function write(user: UserRecord): JsonObject {
  const plans = plansOf(user);
  return {
    ...EMPTY,
    ...user.more,
    id: user.id,
    displayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
    mail: user.mail,
    accountEnabled: user.accountEnabled,
    createdDateTime: isoSeconds(user.createdAt),
    userType: isGuest(user) ? "Guest" : "Member",
    securityIdentifier: securityIdentifierOf(user.id),
    identities: [{ signInType: "userPrincipalName", issuer: domainOf(user), issuerAssignedId: user.userPrincipalName }],
    assignedLicenses: plans.length > 0 ? [{ disabledPlans: [], skuId: SKU.skuId }] : [],
    assignedPlans: plans.map((plan) => ({
      assignedDateTime: isoSeconds(user.createdAt),
      capabilityStatus: "Enabled",
      service: plan.service,
      servicePlanId: plan.id,
    })),
  };
}

/** The domain that somebody signs in to. */
function domainOf({ userPrincipalName }: UserRecord): string {
  return userPrincipalName.slice(userPrincipalName.indexOf("@") + 1);
}

const EMPTY: JsonObject = {
  businessPhones: [],
  givenName: null,
  surname: null,
  jobTitle: null,
  mobilePhone: null,
  officeLocation: null,
  preferredLanguage: null,
  department: null,
  employeeId: null,
  companyName: null,
  city: null,
  country: null,
  postalCode: null,
  state: null,
  streetAddress: null,
  usageLocation: null,
  onPremisesSamAccountName: null,
  onPremisesSyncEnabled: null,
  otherMails: [],
  proxyAddresses: [],
};

function plansOf(user: UserRecord): (typeof PLANS)[keyof typeof PLANS][] {
  return [...(user.teams ? [PLANS.teams] : []), ...(user.mailbox ? [PLANS.mailbox] : [])];
}

export function licenseDetailsJson(user: UserRecord): JsonObject[] {
  const held = new Set<string>(plansOf(user).map(({ id }) => id));
  if (held.size === 0) return [];
  const servicePlans = Object.values(PLANS).map((plan) => ({
    servicePlanId: plan.id,
    servicePlanName: plan.name,
    provisioningStatus: held.has(plan.id) ? "Success" : "Disabled",
    appliesTo: "User",
  }));
  return [{ id: guidFrom(`license ${user.id}`), ...SKU, servicePlans }];
}
