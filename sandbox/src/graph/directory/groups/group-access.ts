import { isReplicated } from "../../../entities/directory/directory-settings.ts";
import { isAdministrator } from "../../../entities/entra/administrator.ts";
import { type GroupRecord, GROUPS, isLinked } from "../../../entities/group.ts";
import { type Call, param } from "../../protocol/call.ts";
import { missingObject } from "../../protocol/refusal.ts";
import { notAllowed } from "../refusal.ts";

/** The group named in the path. */
export function groupInPath(call: Call): GroupRecord {
  const group = GROUPS.in(call.world).get(param(call, "id").toLowerCase());
  if (group === undefined || !isReplicated(call.world, group.createdAt)) throw missingObject(param(call, "id"));
  return group;
}

/** The same for whoever wants to change it: of persons, its owners and administrators only. */
export function ownGroupInPath(call: Call): GroupRecord {
  const group = groupInPath(call);
  const { userId } = call.caller;
  if (userId === null || isAdministrator(call.world, userId)) return group;
  if (isLinked(call.world, { groupId: group.id, role: "owner", objectId: userId })) return group;
  throw notAllowed();
}
