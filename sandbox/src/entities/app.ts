import { flagAt, type JsonObject, objectAt, objectsAt, textAt, textsAt } from "../kernel/json.ts";
import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";

export interface Secret {
  readonly id: string;
  readonly value: string;
  readonly displayName: string;
  readonly createdAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface Certificate {
  readonly id: string;
  readonly pem: string;
  readonly displayName: string;
  /** Thumbprints as base64url. */
  readonly sha1: string;
  readonly sha256: string;
  readonly createdAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Microsoft's clouds: worldwide, the government's of the United States, and the one that 21Vianet runs in China. */
export type CloudName = "global" | "usgov" | "china";

/** An app registration: the application object of Graph. Who consented to what hangs on its service principal. */
export interface AppRecord {
  readonly clientId: string;
  readonly objectId: string;
  readonly displayName: string;
  readonly cloud: CloudName;
  readonly createdAt: number;
  readonly secrets: readonly Secret[];
  readonly certificates: readonly Certificate[];
  /** The other properties, in Graph's own words. */
  readonly more: JsonObject;
}

export const APPS = defineTable<AppRecord, "object">({
  name: "apps",
  tracked: true,
  key: (row) => row.clientId,
  indexes: { object: (row) => row.objectId },
});

export function appOfObject(world: World, objectId: string): AppRecord | undefined {
  return APPS.in(world).by("object", objectId.toLowerCase())[0];
}

/** How an app that signs people in runs, as its redirect URI says. */
export type Platform = "web" | "spa" | "publicClient";

const PLATFORMS: readonly Platform[] = ["web", "spa", "publicClient"];

export interface RedirectUri {
  readonly platform: Platform;
  readonly uri: string;
}

export function redirectUrisOf(app: AppRecord): RedirectUri[] {
  return PLATFORMS.flatMap((platform) =>
    textsAt(objectAt(app.more, platform), "redirectUris").map((uri) => ({ platform, uri })),
  );
}

/** Whether it may ask for tokens by device code or password without proving who it is. */
export function isPublicClient(app: AppRecord): boolean {
  return flagAt(app.more, "isFallbackPublicClient") === true;
}

/** Whether it takes people of other tenants, and so the address of everybody's tenant. */
export function isMultiTenant(app: AppRecord): boolean {
  return textAt(app.more, "signInAudience") !== "AzureADMyOrg";
}

/** What it asks for when it says /.default: ids of permissions by resource. */
export function requiredAccess(app: AppRecord): { resourceAppId: string; id: string; type: string }[] {
  return objectsAt(app.more, "requiredResourceAccess").flatMap((resource) =>
    objectsAt(resource, "resourceAccess").map((access) => ({
      resourceAppId: textAt(resource, "resourceAppId") ?? "",
      id: textAt(access, "id") ?? "",
      type: textAt(access, "type") ?? "",
    })),
  );
}
