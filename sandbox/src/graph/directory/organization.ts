import { tenantOf } from "../../entities/tenant.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Answer, type Call, found, param, type Route } from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { missingObject } from "../protocol/refusal.ts";

const LISTING: Listing = {
  type: "organization",
  context: "organization",
  page: { usual: 100, most: 999 },
  service: "directory",
  filterBy: new Set(),
  orderBy: new Set(),
};

export const organization: readonly Route[] = [
  { method: "GET", template: "/organization", handle: (call) => list(call, LISTING, [organizationJson(call.world)]) },
  { method: "GET", template: "/organization/{id}", handle: readOrganization },
];

function organizationJson(world: World): JsonObject {
  const tenant = tenantOf(world);
  return {
    id: tenant.id,
    deletedDateTime: null,
    displayName: tenant.displayName,
    city: tenant.city,
    countryLetterCode: tenant.countryLetterCode,
    createdDateTime: isoSeconds(tenant.createdAt),
    preferredLanguage: "en",
    tenantType: "AAD",
    businessPhones: [],
    technicalNotificationMails: [`it@${tenant.domains[0]}`],
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
  const value = organizationJson(call.world);
  if (param(call, "id").toLowerCase() !== value["id"]) throw missingObject(param(call, "id"));
  return found(call, "organization/$entity", value);
}
