import { defineTable } from "../../kernel/table.ts";

/** Somebody who owns an app registration or a service principal. */
export interface AppOwner {
  /** Object id of the app registration or the service principal. */
  readonly objectId: string;
  /** Object id of a person or of a service principal. */
  readonly ownerId: string;
}

export const APP_OWNERS = defineTable<AppOwner, "object">({
  name: "app-owners",
  key: appOwnerKey,
  indexes: { object: (row) => row.objectId },
});

export function appOwnerKey({ objectId, ownerId }: AppOwner): string {
  return `${objectId} ${ownerId}`;
}
