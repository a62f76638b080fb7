import { MEMBERS, memberKey } from "../../entities/chat.ts";
import { directorySettings } from "../../entities/directory/directory-settings.ts";
import { GROUPS } from "../../entities/group.ts";
import { CHANNELS, TEAMS } from "../../entities/team.ts";
import {
  type Outcome,
  TEAM_OPERATIONS,
  TEAM_SYNCS,
  type TeamOperation,
  type TeamSync,
} from "../../entities/teams/operation.ts";
import { USERS } from "../../entities/user.ts";
import { textsAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { alignMember, alignTeam } from "./roster.ts";

/** Of the time an operation takes, the part until somebody begins with it. */
const WAITING_SHARE = 0.2;

/** Begins something that takes Teams a while. */
export function beginOperation(
  world: World,
  wish: Pick<TeamOperation, "teamId" | "type" | "targetId" | "outcome">,
): TeamOperation {
  const createdAt = world.clock.now();
  const takes = directorySettings(world).teamOperationSeconds * 1000;
  const operation = TEAM_OPERATIONS.in(world).put({
    ...wish,
    id: world.random.guid(),
    createdAt,
    startsAt: createdAt + takes * WAITING_SHARE,
    endsAt: createdAt + takes,
  });
  wake(world, operation.endsAt);
  return operation;
}

/** Lets a team hear, after a while, that something changed about somebody in its group. */
export function followGroup(world: World, groupId: string, objectId: string): void {
  if (TEAMS.in(world).get(groupId) === undefined || USERS.in(world).get(objectId) === undefined) return;
  const dueAt = world.clock.now() + directorySettings(world).groupToTeamSeconds * 1000;
  TEAM_SYNCS.in(world).put({ teamId: groupId, userId: objectId, dueAt });
  wake(world, dueAt);
}

/** One alarm a second is enough for all that is due then. */
function wake(world: World, at: number): void {
  const second = Math.ceil(at / 1000);
  if (at <= world.clock.now()) settleTeams(world);
  else world.timers.set(`teams ${second}`, second * 1000, () => settleTeams(world));
}

/** Makes everything so whose time has come. An alarm does this, and whoever looks, as alarms do not outlive a restart. */
export function settleTeams(world: World): void {
  settleOperations(world);
  settleSyncs(world, TEAM_SYNCS.in(world).all());
}

/** The same as far as it matters to one team. */
export function settleTeam(world: World, teamId: string): void {
  settleOperations(world);
  settleSyncs(world, TEAM_SYNCS.in(world).by("team", teamId));
}

function settleOperations(world: World): void {
  const now = world.clock.now();
  for (const operation of TEAM_OPERATIONS.in(world).by("pending", "yes")) {
    if (operation.endsAt <= now) settle(world, operation);
  }
}

function settleSyncs(world: World, syncs: readonly TeamSync[]): void {
  const now = world.clock.now();
  for (const { teamId, userId, dueAt } of syncs) {
    if (dueAt > now) continue;
    TEAM_SYNCS.in(world).remove(memberKey(teamId, userId));
    if (TEAMS.in(world).get(teamId) !== undefined) alignMember(world, teamId, userId);
  }
}

function settle(world: World, operation: TeamOperation): void {
  TEAM_OPERATIONS.in(world).put({ ...operation, outcome: null });
  const { outcome, teamId } = operation;
  if (outcome?.kind === "made") makeSo(world, outcome);
  if (outcome?.kind === "archived") archive(world, teamId, outcome);
}

/** Puts a new team and its channels in place. A team whose group was deleted meanwhile is not made any more. */
export function makeSo(world: World, { team, channels, members }: Extract<Outcome, { kind: "made" }>): void {
  if (team !== null) {
    const group = GROUPS.in(world).get(team.id);
    if (group === undefined) return;
    const options = [...new Set([...textsAt(group.more, "resourceProvisioningOptions"), "Team"])];
    GROUPS.in(world).put({ ...group, more: { ...group.more, resourceProvisioningOptions: options } });
    alignTeam(world, team.id);
    TEAMS.in(world).put(team);
  }
  for (const channel of channels) CHANNELS.in(world).put(channel);
  for (const member of members) MEMBERS.in(world).put(member);
}

function archive(
  world: World,
  teamId: string,
  { channelId, isArchived }: Extract<Outcome, { kind: "archived" }>,
): void {
  const team = TEAMS.in(world).get(teamId);
  const channel = channelId === null ? undefined : CHANNELS.in(world).get(channelId);
  if (channel !== undefined) CHANNELS.in(world).put({ ...channel, isArchived });
  else if (team !== undefined && channelId === null) TEAMS.in(world).put({ ...team, isArchived });
}

/** Whether a team is being made of this group right now. */
export function isBeingMade(world: World, groupId: string): boolean {
  return TEAM_OPERATIONS.in(world)
    .by("target", groupId)
    .some(({ outcome }) => outcome?.kind === "made");
}
