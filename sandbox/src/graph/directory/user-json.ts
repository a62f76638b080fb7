import { isGuest, type UserRecord } from "../../entities/user.ts";
import { guidFrom } from "../../kernel/random.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";

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
    assignedLicenses: plans.length > 0 ? [{ disabledPlans: [], skuId: SKU.skuId }] : [],
    assignedPlans: plans.map((plan) => ({
      assignedDateTime: isoSeconds(user.createdAt),
      capabilityStatus: "Enabled",
      service: plan.service,
      servicePlanId: plan.id,
    })),
  };
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
