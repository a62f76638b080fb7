import { defineTable } from "../../kernel/table.ts";

/** Delegated permissions that an app was consented to, by an administrator for everybody or by one person. */
export interface PermissionGrant {
  readonly id: string;
  /** Id of the service principal that uses the permissions. */
  readonly clientId: string;
  readonly consentType: "AllPrincipals" | "Principal";
  /** Who consented; null for everybody. */
  readonly principalId: string | null;
  /** Id of the service principal whose permissions they are. */
  readonly resourceId: string;
  /** Names of permissions, with spaces between. */
  readonly scope: string;
}

export const PERMISSION_GRANTS = defineTable<PermissionGrant, "client" | "principal">({
  name: "permission-grants",
  tracked: true,
  key: (row) => row.id,
  indexes: { client: (row) => row.clientId, principal: (row) => row.principalId ?? undefined },
});

export function grantedScopes({ scope }: PermissionGrant): string[] {
  return scope.split(" ").filter(Boolean);
}

/** As Microsoft makes it: the ids of both principals, and of the person if there is one. */
export function permissionGrantId(grant: Pick<PermissionGrant, "clientId" | "resourceId" | "principalId">): string {
  const ids = [grant.clientId, grant.resourceId, ...(grant.principalId === null ? [] : [grant.principalId])];
  return Buffer.concat(ids.map(guidBytes)).toString("base64url");
}

// The first three parts of a GUID are stored with their lowest byte first.
function guidBytes(guid: string): Buffer {
  const [a = "", b = "", c = "", ...rest] = guid.split("-");
  const turned = [a, b, c].map((part) => Buffer.from(part, "hex").reverse());
  return Buffer.concat([...turned, Buffer.from(rest.join(""), "hex")]);
}
