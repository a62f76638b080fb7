import { type GroupRecord, GROUPS, isClass, isLinked } from "../../entities/group.ts";
import type { World } from "../../world.ts";
import { type Call, param } from "../protocol/call.ts";
import { missingObject } from "../protocol/refusal.ts";

/** The classes a caller knows of: an app all of them, persons their own. */
export function classesSeen({ world, caller }: Call): GroupRecord[] {
  const classes = GROUPS.in(world).all().filter(isClass);
  const { userId } = caller;
  return userId === null ? classes : classes.filter((group) => isInClass(world, group.id, userId));
}

function isInClass(world: World, groupId: string, objectId: string): boolean {
  return (["member", "owner"] as const).some((role) => isLinked(world, { groupId, role, objectId }));
}

export function classInPath(call: Call): GroupRecord {
  const id = param(call, "class").toLowerCase();
  const group = classesSeen(call).find((known) => known.id === id);
  if (group === undefined) throw missingObject(param(call, "class"));
  return group;
}
