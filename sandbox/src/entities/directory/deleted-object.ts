import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";
import type { AppRecord } from "../app.ts";
import type { MemberRecord } from "../chat.ts";
import type { ServicePrincipalRecord } from "../entra/principal.ts";
import type { GroupLink, GroupRecord } from "../group.ts";
import type { ChannelRecord, TeamRecord } from "../team.ts";
import type { UserRecord } from "../user.ts";

interface Deleted {
  readonly id: string;
  readonly deletedAt: number;
}

export interface DeletedUser extends Deleted {
  readonly kind: "user";
  readonly user: UserRecord;
  readonly links: readonly GroupLink[];
  readonly members: readonly MemberRecord[];
}

/** A group with its team and everybody's places, as they come back when it is restored. */
export interface DeletedGroup extends Deleted {
  readonly kind: "group";
  readonly group: GroupRecord;
  readonly links: readonly GroupLink[];
  readonly team: TeamRecord | null;
  readonly channels: readonly ChannelRecord[];
  readonly members: readonly MemberRecord[];
}

export interface DeletedApplication extends Deleted {
  readonly kind: "application";
  readonly application: AppRecord;
}

export interface DeletedServicePrincipal extends Deleted {
  readonly kind: "servicePrincipal";
  readonly principal: ServicePrincipalRecord;
}

/** What an administrator may still restore, for 30 days. */
export type DeletedObject = DeletedUser | DeletedGroup | DeletedApplication | DeletedServicePrincipal;

export const DELETED_OBJECTS = defineTable<DeletedObject, "kind">({
  name: "deleted-objects",
  key: (row) => row.id,
  indexes: { kind: (row) => row.kind },
  tracked: true,
});

const KEPT_MS = 30 * 86_400_000;

/** Those that can still be restored; what is older goes for good. */
export function deletedObjects(world: World): DeletedObject[] {
  const objects = DELETED_OBJECTS.in(world);
  for (const { id, deletedAt } of objects.all()) {
    if (deletedAt + KEPT_MS <= world.clock.now()) objects.remove(id);
  }
  return objects.all();
}
