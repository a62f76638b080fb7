import type { OperationType } from "../../entities/teams/operation.ts";
import { type Answer, bodyObject, type Call, type Route } from "../protocol/call.ts";
import { badRequest } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { ownChannelInPath } from "./channels/access.ts";
import { operationAnswer } from "./operations.ts";
import { ownersOf } from "./roster.ts";
import { beginOperation } from "./settling.ts";
import { ownTeamInPath } from "./team-access.ts";

/** Putting teams and channels away, and taking them out again. */
export const archiving: readonly Route[] = [
  { method: "POST", template: "/teams/{team}/archive", handle: (call) => archiveTeam(call, "archiveTeam") },
  { method: "POST", template: "/teams/{team}/unarchive", handle: (call) => archiveTeam(call, "unarchiveTeam") },
  {
    method: "POST",
    template: "/teams/{team}/channels/{channel}/archive",
    handle: (call) => archiveChannel(call, "archiveChannel"),
  },
  {
    method: "POST",
    template: "/teams/{team}/channels/{channel}/unarchive",
    handle: (call) => archiveChannel(call, "unarchiveChannel"),
  },
];

function archiveTeam(call: Call, type: "archiveTeam" | "unarchiveTeam"): Answer {
  const { id } = ownTeamInPath(call).team;
  checkWishes(call, type);
  if (ownersOf(call.world, id).length === 0) throw badRequest("A team without an owner cannot be archived.");
  const outcome = { kind: "archived", channelId: null, isArchived: type === "archiveTeam" } as const;
  return operationAnswer(beginOperation(call.world, { teamId: id, type, targetId: id, outcome }));
}

function archiveChannel(call: Call, type: "archiveChannel" | "unarchiveChannel"): Answer {
  const { named, channel } = ownChannelInPath(call);
  checkWishes(call, type);
  if (channel.isPrimary) throw badRequest("The general channel cannot be archived.");
  const outcome = { kind: "archived", channelId: channel.id, isArchived: type === "archiveChannel" } as const;
  const teamId = named.team.id;
  return operationAnswer(beginOperation(call.world, { teamId, type, targetId: channel.id, outcome }));
}

/** shouldSetSpoSiteReadOnlyForMembers may be asked for; the body may be left out. */
function checkWishes(call: Call, type: OperationType): void {
  if (call.body.length === 0) return;
  checkAction(type.endsWith("Channel") ? "channel.archive" : "team.archive", bodyObject(call));
}
