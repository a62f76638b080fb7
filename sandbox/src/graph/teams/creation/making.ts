import type { GroupRecord } from "../../../entities/group.ts";
import type { ChannelRecord, TeamRecord } from "../../../entities/team.ts";
import type { Outcome, TeamOperation } from "../../../entities/teams/operation.ts";
import { installationId, INSTALLATIONS } from "../../../entities/teams/teams-app.ts";
import { textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { newChannel } from "../channels/wish.ts";
import { beginOperation } from "../settling.ts";
import { specializationFor } from "./group.ts";
import type { TeamWish } from "./wish.ts";

/** Begins to make a team of a group. */
export function beginTeam(
  world: World,
  group: GroupRecord,
  { type, teamId, ...wish }: TeamWish & { readonly type: TeamOperation["type"]; readonly teamId?: string },
): TeamOperation {
  const outcome = madeOf(world, group, wish);
  for (const { id: teamsAppId, version } of wish.apps) {
    const installation = { id: installationId(group.id, teamsAppId), of: group.id, teamsAppId, version };
    INSTALLATIONS.in(world).put({ ...installation, kind: "team" });
  }
  return beginOperation(world, { teamId: teamId ?? group.id, type, targetId: group.id, outcome });
}

/** The rows of a new team and its channels, the general one first. */
export function madeOf(world: World, group: GroupRecord, wish: TeamWish): Extract<Outcome, { kind: "made" }> {
  const specialization = specializationFor(group, wish);
  const general: ChannelRecord = {
    ...newChannel(world, group.id, {
      displayName: "General",
      description: textAt(group.more, "description") ?? null,
      membershipType: "standard",
      isFavoriteByDefault: null,
      members: [],
    }),
    isPrimary: true,
  };
  const team: TeamRecord = {
    id: group.id,
    createdAt: world.clock.now(),
    isArchived: false,
    specialization,
    classification: wish.classification,
    isMembershipLimitedToOwners: specialization === "educationClass",
    internalId: general.id,
    settings: wish.settings,
  };
  const channels = wish.channels.map((channel) => newChannel(world, group.id, channel));
  return { kind: "made", team, channels: [general, ...channels], members: [] };
}
