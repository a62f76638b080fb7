import { tenantOf, type TenantRecord, TENANTS } from "../../entities/tenant.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Answer, bodyObject, type Call, found, NO_CONTENT, param, type Route } from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { missingObject } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { requestRefused } from "./refusal.ts";

const LISTING: Listing = {
  type: "organization",
  context: "organization",
  page: { usual: 100, most: 999 },
  service: "directory",
  filterBy: new Set(),
  orderBy: new Set(),
};

export const organization: readonly Route[] = [
  {
    method: "GET",
    template: "/organization",
    handle: (call) => list(call, LISTING, [organizationJson(call.world)]),
    options: ["$select"],
  },
  { method: "GET", template: "/organization/{id}", handle: readOrganization, options: ["$select", "$expand"] },
  { method: "PATCH", template: "/organization/{id}", handle: changeOrganization },
  { method: "GET", template: "/domains", handle: listDomains, options: ["$select"] },
  { method: "GET", template: "/domains/{id}", handle: readDomain, options: ["$select"] },
];
const CHANGEABLE = [
  "marketingNotificationEmails",
  "preferredLanguage",
  "privacyProfile",
  "securityComplianceNotificationMails",
  "securityComplianceNotificationPhones",
  "technicalNotificationMails",
];
const DOMAINS: Listing = { ...LISTING, type: "domain", context: "domains" };

/** Office 365 A1 for faculty and for students, which make this a school. */
const PLANS = [
  { service: "TeamspaceAPI", servicePlanId: "57ff2da0-773e-42df-b2af-ffb7a2317929" },
  { service: "exchange", servicePlanId: "9aaf7827-d63c-4b61-89c3-182f06f82e5c" },
  { service: "SchoolDataSync", servicePlanId: "500b6a2a-7a50-4f40-b5f9-160e5b8c2f48" },
] as const;

function organizationJson(world: World): JsonObject {
  const tenant = tenantOf(world);
  return {
    id: tenant.id,
    deletedDateTime: null,
    displayName: tenant.displayName,
    city: tenant.city,
    countryLetterCode: tenant.countryLetterCode,
    createdDateTime: isoSeconds(tenant.createdAt),
    mobileDeviceManagementAuthority: "unknown",
    preferredLanguage: "en",
    tenantType: "AAD",
    businessPhones: [],
    technicalNotificationMails: [`it@${tenant.domains[0]}`],
    assignedPlans: PLANS.map((plan) => ({
      assignedDateTime: isoSeconds(tenant.createdAt),
      capabilityStatus: "Enabled",
      ...plan,
    })),
    ...tenant.more,
    verifiedDomains: tenant.domains.map((name, i) => ({
      capabilities: "Email, OfficeCommunicationsOnline",
      isDefault: i === 0,
      isInitial: i === tenant.domains.length - 1,
      name,
      type: "Managed",
    })),
  };
}

function readOrganization(call: Call): Answer {
  checkTenant(call);
  return found(call, "organization/$entity", select(organizationJson(call.world), selectionOf(call, "organization")));
}

function checkTenant(call: Call): TenantRecord {
  const tenant = tenantOf(call.world);
  if (param(call, "id").toLowerCase() !== tenant.id) throw missingObject(param(call, "id"));
  return tenant;
}

function changeOrganization(call: Call): Answer {
  const tenant = checkTenant(call);
  const body = bodyObject(call);
  checkEntity("organization", body);
  const fixed = Object.keys(body).find((name) => !name.startsWith("@") && !CHANGEABLE.includes(name));
  if (fixed !== undefined) throw requestRefused(`Property '${fixed}' is read-only and cannot be set.`);
  TENANTS.in(call.world).put({ ...tenant, more: { ...tenant.more, ...body } });
  return NO_CONTENT;
}

function domainJson(tenant: TenantRecord, name: string): JsonObject {
  return {
    id: name,
    authenticationType: "Managed",
    availabilityStatus: null,
    isAdminManaged: true,
    isDefault: name === tenant.domains[0],
    isInitial: name === tenant.domains.at(-1),
    isRoot: !tenant.domains.some((other) => name.endsWith(`.${other}`)),
    isVerified: true,
    supportedServices: ["Email", "OfficeCommunicationsOnline"],
    passwordValidityPeriodInDays: 2147483647,
    passwordNotificationWindowInDays: 14,
    state: null,
  };
}

function listDomains(call: Call): Answer {
  const tenant = tenantOf(call.world);
  return list(
    call,
    DOMAINS,
    tenant.domains.map((name) => domainJson(tenant, name)),
  );
}

function readDomain(call: Call): Answer {
  const tenant = tenantOf(call.world);
  const name = tenant.domains.find((known) => known === param(call, "id").toLowerCase());
  if (name === undefined) throw missingObject(param(call, "id"));
  return found(call, "domains/$entity", select(domainJson(tenant, name), selectionOf(call, "domain")));
}
