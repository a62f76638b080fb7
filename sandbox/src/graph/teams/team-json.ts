import { membersOf } from "../../entities/chat.ts";
import type { GroupRecord } from "../../entities/group.ts";
import type { TeamRecord } from "../../entities/team.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { isoMillis } from "../../kernel/clock.ts";
import { type JsonObject, objectAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";

/** A team together with its group, which holds its name. */
export interface Team {
  readonly team: TeamRecord;
  readonly group: GroupRecord;
}

/** What may be done in a team that says nothing else. */
const USUAL_SETTINGS: Readonly<Record<string, JsonObject>> = {
  memberSettings: {
    allowCreateUpdateChannels: true,
    allowCreatePrivateChannels: true,
    allowDeleteChannels: true,
    allowAddRemoveApps: true,
    allowCreateUpdateRemoveTabs: true,
    allowCreateUpdateRemoveConnectors: true,
  },
  guestSettings: { allowCreateUpdateChannels: false, allowDeleteChannels: false },
  messagingSettings: {
    allowUserEditMessages: true,
    allowUserDeleteMessages: true,
    allowOwnerDeleteMessages: true,
    allowTeamMentions: true,
    allowChannelMentions: true,
  },
  funSettings: {
    allowGiphy: true,
    giphyContentRating: "moderate",
    allowStickersAndMemes: true,
    allowCustomMemes: true,
  },
};
export const SETTINGS = [...Object.keys(USUAL_SETTINGS), "discoverySettings"];

/** One group of settings, such as memberSettings, with what is usual for the rest. */
export function settingsOf(team: TeamRecord, name: string): JsonObject {
  return { ...USUAL_SETTINGS[name], ...objectAt(team.settings, name) };
}

/** Every property of a team but its summary, which comes only where one team is read. */
export function teamJson(world: World, { team, group }: Team): JsonObject {
  const settings = Object.keys(USUAL_SETTINGS).map((name) => [name, settingsOf(team, name)] as const);
  return {
    id: team.id,
    createdDateTime: isoMillis(team.createdAt),
    displayName: group.displayName,
    description: textAt(group.more, "description") ?? null,
    internalId: team.internalId,
    classification: team.classification,
    specialization: team.specialization,
    visibility: visibilityOf(group),
    webUrl: `${world.origin}/l/team/${encodeURIComponent(team.internalId)}/conversations?groupId=${team.id}&tenantId=${tenantOf(world).id}`,
    isArchived: team.isArchived,
    tenantId: tenantOf(world).id,
    isMembershipLimitedToOwners: team.isMembershipLimitedToOwners,
    ...Object.fromEntries(settings),
  };
}

const VISIBILITIES = ["public", "hiddenMembership"];

function visibilityOf(group: GroupRecord): string {
  const wished = textAt(group.more, "visibility")?.toLowerCase();
  return VISIBILITIES.find((visibility) => visibility.toLowerCase() === wished) ?? "private";
}

/** What lists of teams show: names only, the rest is empty. */
export function shortTeamJson(world: World, named: Team): JsonObject {
  const whole = teamJson(world, named);
  const shown = new Set(["id", "displayName", "description", "isArchived", "tenantId"]);
  return Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, shown.has(name) ? value : null]));
}

/** How many owners, other members and guests a team or channel has. */
export function summaryOf(world: World, of: string): JsonObject {
  const members = membersOf(world, of);
  const count = (role: "owner" | "guest"): number => members.filter(({ roles }) => roles.includes(role)).length;
  const [ownersCount, guestsCount] = [count("owner"), count("guest")];
  return { ownersCount, membersCount: members.length - ownersCount - guestsCount, guestsCount };
}
