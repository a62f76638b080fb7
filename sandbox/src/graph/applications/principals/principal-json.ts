import { type AppRecord, redirectUrisOf } from "../../../entities/app.ts";
import type { ServicePrincipalRecord } from "../../../entities/entra/principal.ts";
import { tenantOf } from "../../../entities/tenant.ts";
import { appKnown, MICROSOFTS_TENANT, ownerOf } from "../../../entra/apps/first-party.ts";
import { CLOUDS, graphAudience } from "../../../entra/clouds.ts";
import { type AppRole, GRAPH_APP_ID, type PermissionScope } from "../../../entra/permissions/graph-permissions.ts";
import { offersOf } from "../../../entra/permissions/resources.ts";
import { type JsonObject, objectAt, textAt, textsAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { NO_INFO, passwordJson } from "../application-json.ts";

/** Microsoft Graph is registered elsewhere: in Microsoft's own tenant. */
const MICROSOFT_GRAPH = {
  appDisplayName: "Microsoft Graph",
  appOwnerOrganizationId: MICROSOFTS_TENANT,
  info: NO_INFO,
  replyUrls: [],
  servicePrincipalNames: [...Object.values(CLOUDS).map(graphAudience), GRAPH_APP_ID],
  signInAudience: "AzureADMultipleOrgs",
};

const NOTHING = Object.fromEntries(
  `appDescription applicationTemplateId description disabledByMicrosoftStatus homepage loginUrl logoutUrl notes
  preferredSingleSignOnMode preferredTokenSigningKeyThumbprint samlSingleSignOnSettings tokenEncryptionKeyId`
    .split(/\s+/)
    .map((name) => [name, null]),
);

export function servicePrincipalJson(world: World, principal: ServicePrincipalRecord): JsonObject {
  const app = appKnown(world, principal.appId);
  const { roles, scopes } = offersOf(world, principal);
  return {
    id: principal.id,
    deletedDateTime: null,
    accountEnabled: principal.accountEnabled,
    ...NOTHING,
    addIns: [],
    alternativeNames: [],
    appId: principal.appId,
    appRoleAssignmentRequired: principal.appRoleAssignmentRequired,
    appRoles: roles.map(roleJson),
    displayName: principal.displayName,
    keyCredentials: [],
    notificationEmailAddresses: [],
    oauth2PermissionScopes: scopes.map(scopeJson),
    passwordCredentials: principal.secrets.map(passwordJson),
    resourceSpecificApplicationPermissions: [],
    servicePrincipalType: "Application",
    tags: [],
    verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
    ...(app === undefined ? MICROSOFT_GRAPH : registered(world, app)),
    ...principal.more,
  };
}

/** What a service principal says of its app registration. */
function registered(world: World, app: AppRecord): JsonObject {
  return {
    appDisplayName: app.displayName,
    appOwnerOrganizationId: ownerOf(app.clientId) ?? tenantOf(world).id,
    info: { ...NO_INFO, ...objectAt(app.more, "info") },
    replyUrls: redirectUrisOf(app).map(({ uri }) => uri),
    servicePrincipalNames: [...textsAt(app.more, "identifierUris"), app.clientId],
    signInAudience: textAt(app.more, "signInAudience") ?? null,
  };
}

function roleJson({ id, value, displayName, description, allowedMemberTypes, isEnabled }: AppRole): JsonObject {
  return { id, value, displayName, description, allowedMemberTypes, isEnabled, origin: "Application" };
}

function scopeJson({ id, value, type, displayName, description, isEnabled }: PermissionScope): JsonObject {
  return {
    id,
    value,
    type,
    isEnabled,
    adminConsentDisplayName: displayName,
    adminConsentDescription: description,
    userConsentDisplayName: displayName,
    userConsentDescription: description,
  };
}
