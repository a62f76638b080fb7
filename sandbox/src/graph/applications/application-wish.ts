import { type AppRecord, APPS, type Certificate } from "../../entities/app.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { readCertificate } from "../../entra/client/read-certificate.ts";
import { flagAt, isObject, type JsonObject, objectAt, objectsAt, textAt, textsAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { requestRefused } from "../directory/refusal.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { COMPLEX_PROPERTIES } from "./application-json.ts";

const READ_ONLY = ["id", "appId", "createdDateTime", "deletedDateTime", "publisherDomain", "samlMetadataUrl"];
const LONGEST_NAME = 256;

/** The app as a body wants it. Complex properties keep what the body does not name; lists are replaced whole. */
export function changedApplication(world: World, app: AppRecord, body: JsonObject): AppRecord {
  checkEntity("application", body);
  const readOnly = READ_ONLY.find((name) => name in body);
  if (readOnly !== undefined) throw requestRefused(`Property '${readOnly}' is read-only and cannot be set.`);
  const { displayName, keyCredentials, passwordCredentials, ...rest } = body;
  const more = {
    ...app.more,
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, merged(app, name, value)])),
  };
  checkName(displayName);
  checkAddresses(more);
  checkIdentifiers(world, app, more);
  checkEntitlements(app.more, more);
  return {
    ...app,
    displayName: typeof displayName === "string" ? displayName : app.displayName,
    certificates: keyCredentials === undefined ? app.certificates : certificatesIn(world, app, body),
    secrets: passwordCredentials === undefined ? app.secrets : keptSecrets(app, body),
    more,
  };
}

function merged(app: AppRecord, name: string, value: JsonObject[string]): JsonObject[string] {
  return COMPLEX_PROPERTIES.includes(name) && isObject(value) ? { ...objectAt(app.more, name), ...value } : value;
}

function checkName(name: JsonObject[string]): void {
  if (name === undefined) return;
  if (typeof name === "string" && name.trim() !== "" && name.length <= LONGEST_NAME) return;
  throw requestRefused("Invalid value specified for property 'displayName' of resource 'Application'.");
}

const PLATFORMS = { web: "WebApplication", spa: "SpaApplication", publicClient: "PublicClientApplication" } as const;

/** Redirect URIs are absolute, without wildcards, and of plain HTTP only on the machine itself. */
function checkAddresses(more: JsonObject): void {
  for (const [platform, resource] of Object.entries(PLATFORMS)) {
    const bad = textsAt(objectAt(more, platform), "redirectUris").find((uri) => !isRedirectUri(uri, platform));
    if (bad === undefined) continue;
    throw requestRefused(`Invalid value '${bad}' specified for property 'redirectUris' of resource '${resource}'.`);
  }
}

function isRedirectUri(uri: string, platform: string): boolean {
  const url = URL.parse(uri);
  if (url === null || uri.includes("*") || uri.includes("#") || uri.length > LONGEST_NAME) return false;
  if (url.protocol === "https:") return true;
  if (url.protocol === "http:") return ["localhost", "127.0.0.1"].includes(url.hostname);
  return platform === "publicClient";
}

/** Identifier URIs are nobody else's, and those of the web are of the organisation's domains. */
function checkIdentifiers(world: World, app: AppRecord, more: JsonObject): void {
  const { domains } = tenantOf(world);
  for (const uri of textsAt(more, "identifierUris")) {
    if (!isOfDomain(uri, domains)) {
      throw requestRefused(
        "Values of identifierUris property must use a verified domain of the organization or its subdomain.",
      );
    }
    if (isTaken(world, app, uri)) throw conflict("identifierUris");
  }
  const name = textAt(more, "uniqueName");
  if (name !== undefined && others(world, app).some((other) => other.more["uniqueName"] === name))
    throw conflict("uniqueName");
}

/** True for URIs that are not of the web, too. */
function isOfDomain(uri: string, domains: readonly string[]): boolean {
  const host = /^https?:\/\/([^/:]+)/i.exec(uri)?.[1]?.toLowerCase();
  return host === undefined || domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

function isTaken(world: World, app: AppRecord, uri: string): boolean {
  return others(world, app).some((other) => textsAt(other.more, "identifierUris").includes(uri));
}

function others(world: World, app: AppRecord): AppRecord[] {
  return APPS.in(world)
    .all()
    .filter(({ clientId }) => clientId !== app.clientId);
}

function conflict(property: string): GraphRefusal {
  const head = { status: 400, code: "Request_BadRequest", inner: "ObjectConflict" };
  return new GraphRefusal(head, `Another object with the same value for property ${property} already exists.`);
}

/** Roles and permissions have to be disabled before they can be taken away. */
function checkEntitlements(before: JsonObject, after: JsonObject): void {
  const kept = new Set(entitlementsOf(after).map((entry) => textAt(entry, "id")));
  const gone = entitlementsOf(before).find((entry) => !kept.has(textAt(entry, "id")));
  if (gone === undefined || flagAt(gone, "isEnabled") === false) return;
  const head = { status: 400, code: "CannotDeleteOrUpdateEnabledEntitlement" };
  throw new GraphRefusal(head, "Property value cannot be deleted unless it is disabled first.");
}

function entitlementsOf(more: JsonObject): JsonObject[] {
  return [...objectsAt(more, "appRoles"), ...objectsAt(objectAt(more, "api"), "oauth2PermissionScopes")];
}

/** Entries with the id of a certificate keep it, those with a key add one, and whatever is not named goes. */
function certificatesIn(world: World, app: AppRecord, body: JsonObject): Certificate[] {
  return objectsAt(body, "keyCredentials").map((entry) => {
    const known = app.certificates.find(({ id }) => id === textAt(entry, "keyId"));
    return known ?? certificateIn(world, entry);
  });
}

/** The certificate of a new key credential: X.509 in DER as base64. */
export function certificateIn(world: World, entry: JsonObject): Certificate {
  const key = textAt(entry, "key");
  if (textAt(entry, "type") !== "AsymmetricX509Cert" || textAt(entry, "usage") !== "Verify" || key === undefined) {
    throw requestRefused("Key credentials need type 'AsymmetricX509Cert', usage 'Verify' and the key.");
  }
  try {
    return readCertificate(world, Buffer.from(key, "base64"), textAt(entry, "displayName"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw requestRefused(`Key credential has an invalid key: ${reason}`);
  }
}

function keptSecrets(app: AppRecord, body: JsonObject): AppRecord["secrets"] {
  return objectsAt(body, "passwordCredentials").map((entry) => {
    const known = app.secrets.find(({ id }) => id === textAt(entry, "keyId"));
    if (known === undefined) throw requestRefused("New password credentials must be generated with service actions.");
    return known;
  });
}
