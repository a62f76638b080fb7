import { defineTable } from "../../kernel/table.ts";

/** What somebody may do with a file or folder that is not theirs, and with all that lies in it. */
export interface DrivePermissionRecord {
  readonly id: string;
  readonly itemId: string;
  readonly role: "read" | "write";
  /** Object id of a person of the tenant; null for somebody outside and for links. */
  readonly userId: string | null;
  /** Address the invitation went to. */
  readonly email: string | null;
  /** Whoever has the link may use it: everybody, or everybody of the organisation. */
  readonly link: { readonly scope: "anonymous" | "organization" | "users"; readonly url: string } | null;
}

export const DRIVE_PERMISSIONS = defineTable<DrivePermissionRecord, "item" | "user" | "address">({
  name: "drive-permissions",
  key: (row) => row.id,
  indexes: {
    item: (row) => row.itemId,
    user: (row) => row.userId ?? undefined,
    address: (row) => row.link?.url.toLowerCase(),
  },
});
