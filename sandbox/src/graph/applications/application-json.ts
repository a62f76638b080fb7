import { X509Certificate } from "node:crypto";
import type { AppRecord, Certificate, Secret } from "../../entities/app.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { isoMillis } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";

/** Where an app says more of itself: nowhere yet. */
export const NO_INFO = {
  termsOfServiceUrl: null,
  supportUrl: null,
  privacyStatementUrl: null,
  marketingUrl: null,
  logoUrl: null,
};

/** Complex properties of a new app; a change names only what it changes of them. */
const COMPLEX = {
  api: {
    requestedAccessTokenVersion: null,
    acceptMappedClaims: null,
    knownClientApplications: [],
    oauth2PermissionScopes: [],
    preAuthorizedApplications: [],
  },
  info: NO_INFO,
  parentalControlSettings: { countriesBlockedForMinors: [], legalAgeGroupRule: "Allow" },
  publicClient: { redirectUris: [] },
  spa: { redirectUris: [] },
  web: {
    redirectUris: [],
    homePageUrl: null,
    logoutUrl: null,
    implicitGrantSettings: { enableIdTokenIssuance: false, enableAccessTokenIssuance: false },
    redirectUriSettings: [],
  },
} satisfies Readonly<Record<string, JsonObject>>;

export const COMPLEX_PROPERTIES: readonly string[] = Object.keys(COMPLEX);

const NOTHING = Object.fromEntries(
  `applicationTemplateId certification defaultRedirectUri description disabledByMicrosoftStatus groupMembershipClaims
  isDeviceOnlyAuthSupported isFallbackPublicClient notes optionalClaims requestSignatureVerification samlMetadataUrl
  serviceManagementReference servicePrincipalLockConfiguration tokenEncryptionKeyId uniqueName`
    .split(/\s+/)
    .map((name) => [name, null]),
);

export function applicationJson(world: World, app: AppRecord): JsonObject {
  const complex = Object.entries(COMPLEX).map(([name, usual]) => [name, { ...usual, ...partOf(app.more, name) }]);
  return {
    id: app.objectId,
    deletedDateTime: null,
    appId: app.clientId,
    ...NOTHING,
    createdDateTime: isoMillis(app.createdAt),
    displayName: app.displayName,
    publisherDomain: tenantOf(world).domains[0] ?? null,
    identifierUris: [],
    tags: [],
    addIns: [],
    appRoles: [],
    requiredResourceAccess: [],
    verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
    ...app.more,
    ...Object.fromEntries(complex),
    keyCredentials: app.certificates.map((certificate) => keyJson(certificate)),
    passwordCredentials: app.secrets.map(passwordJson),
  };
}

function partOf(more: JsonObject, name: string): object {
  const part = more[name];
  return typeof part === "object" && part !== null ? part : {};
}

/** A certificate; its key is told only to who asks for just that of one app. */
export function keyJson(certificate: Certificate, withKey = false): JsonObject {
  const { id, pem, sha1, displayName, startsAt, endsAt } = certificate;
  return {
    customKeyIdentifier: Buffer.from(sha1, "base64url").toString("hex").toUpperCase(),
    displayName,
    endDateTime: isoMillis(endsAt),
    key: withKey ? new X509Certificate(pem).raw.toString("base64") : null,
    keyId: id,
    startDateTime: isoMillis(startsAt),
    type: "AsymmetricX509Cert",
    usage: "Verify",
  };
}

/** A secret without its value. */
export function passwordJson({ id, value, displayName, startsAt, endsAt }: Secret): JsonObject {
  return {
    customKeyIdentifier: null,
    displayName: displayName === "" ? null : displayName,
    endDateTime: isoMillis(endsAt),
    hint: value.slice(0, 3),
    keyId: id,
    secretText: null,
    startDateTime: isoMillis(startsAt),
  };
}
