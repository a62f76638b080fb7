import { type GroupRecord, isLinked, isUnified } from "../../../entities/group.ts";
import { tenantOf } from "../../../entities/tenant.ts";
import { textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { groupInPath } from "../../directory/groups/group-access.ts";
import type { Call } from "../../protocol/call.ts";
import { badRequest } from "../../protocol/refusal.ts";
import type { CalendarOwner } from "../blank-event.ts";
import { accessDenied } from "../refusals.ts";

/** A Microsoft 365 group that the caller may look into; others have no calendar. */
export function groupWithCalendar(call: Call): GroupRecord {
  const group = groupInPath(call);
  if (!isUnified(group)) throw badRequest("The group is no Microsoft 365 group and has no calendar.");
  const { userId } = call.caller;
  const isPublic = textAt(group.more, "visibility")?.toLowerCase() !== "private";
  const isReader = call.method === "GET" && isPublic;
  if (userId !== null && !isReader && !belongs(call.world, group, userId)) throw accessDenied();
  return group;
}

function belongs(world: World, { id }: GroupRecord, objectId: string): boolean {
  return (["member", "owner"] as const).some((role) => isLinked(world, { groupId: id, role, objectId }));
}

/** The group as the organiser of its events; it holds no Teams meetings of its own. */
export function groupOwner(world: World, { id, displayName, more }: GroupRecord): CalendarOwner {
  const nickname = textAt(more, "mailNickname") ?? id;
  const mail = textAt(more, "mail") ?? `${nickname}@${tenantOf(world).domains[0] ?? ""}`;
  return { id, displayName, mail, userPrincipalName: mail, teams: false };
}
