import type { GroupRecord } from "../../../entities/group.ts";
import { isoSeconds } from "../../../kernel/clock.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { securityIdentifierOf } from "../security-identifier.ts";

// Rows never change, they are replaced; so what was written of one holds for as long as it lives.
const written = new WeakMap<GroupRecord, JsonObject>();

/** Every property of a group, in Graph's words. */
export function groupJson(group: GroupRecord): JsonObject {
  const known = written.get(group) ?? write(group);
  written.set(group, known);
  return known;
}

function write(group: GroupRecord): JsonObject {
  return {
    id: group.id,
    deletedDateTime: null,
    classification: null,
    createdDateTime: isoSeconds(group.createdAt),
    creationOptions: [],
    description: null,
    displayName: group.displayName,
    expirationDateTime: null,
    groupTypes: [],
    isAssignableToRole: null,
    mail: null,
    mailEnabled: false,
    mailNickname: null,
    membershipRule: null,
    membershipRuleProcessingState: null,
    onPremisesProvisioningErrors: [],
    onPremisesSyncEnabled: null,
    preferredDataLocation: null,
    preferredLanguage: null,
    proxyAddresses: [],
    renewedDateTime: isoSeconds(group.createdAt),
    resourceBehaviorOptions: [],
    resourceProvisioningOptions: [],
    securityEnabled: true,
    securityIdentifier: securityIdentifierOf(group.id),
    visibility: null,
    ...group.more,
  };
}
