import { type ChatRecord, CHATS, type MemberRecord, MEMBERS } from "../../entities/chat.ts";
import type { ChangeType } from "../../entities/subscription.ts";
import { CHANNELS, type ChannelRecord, type TeamRecord, TEAMS } from "../../entities/team.ts";
import { findUser } from "../../entities/user.ts";
import { chatJson, memberIdOf, memberJson } from "../../graph/chats/chat-json.ts";
import type { RowChange } from "../../kernel/table.ts";
import type { World } from "../../world.ts";
import type { Happening } from "../happening.ts";
import { changeOf, feedOf } from "./feed.ts";
import { namesOfMembers } from "./messages.ts";

export const chatFeed = feedOf({ table: CHATS, kinds: ["chat"], happenings: chatHappenings });
export const teamFeed = feedOf({ table: TEAMS, kinds: ["team"], happenings: teamHappenings });
export const channelFeed = feedOf({ table: CHANNELS, kinds: ["channel"], happenings: channelHappenings });
export const memberFeed = feedOf({
  table: MEMBERS,
  kinds: ["chatMember", "teamMember", "channelMember"],
  happenings: memberHappenings,
});

function chatHappenings(world: World, change: RowChange<ChatRecord>): Happening[] {
  const found = changeOf(change);
  if (found === undefined) return [];
  const { row, changeType } = found;
  const place = `chats('${row.id}')`;
  return [
    {
      kind: "chat",
      changeType: row.deletedAt === null ? changeType : "deleted",
      resource: place,
      odataType: "chat",
      odataId: place,
      id: row.id,
      facts: { chat: [row.id], user: namesOfMembers(world, row.id) },
      json: () => chatJson(world, row, null),
    },
  ];
}

function teamHappenings(_world: World, change: RowChange<TeamRecord>): Happening[] {
  const found = changeOf(change);
  if (found === undefined) return [];
  const { row, changeType } = found;
  const place = `teams('${row.id}')`;
  const facts = { team: [row.id] };
  return [{ ...plain("team", place, row.id), changeType, facts, json: () => ({ id: row.id }) }];
}

function channelHappenings(_world: World, change: RowChange<ChannelRecord>): Happening[] {
  const found = changeOf(change);
  if (found === undefined) return [];
  const { row, changeType } = found;
  const place = `teams('${row.teamId}')/channels('${row.id}')`;
  const { id, displayName, description, membershipType } = row;
  const facts = { team: [row.teamId], channel: [id] };
  return [
    {
      ...plain("channel", place, id),
      changeType,
      facts,
      json: () => ({ id, displayName, description, membershipType }),
    },
  ];
}

function plain(
  kind: "team" | "channel",
  place: string,
  id: string,
): Pick<Happening, "kind" | "resource" | "odataType" | "odataId" | "id"> {
  return { kind, resource: place, odataType: kind, odataId: place, id };
}

/** Only roles and when history begins count as a change of a member; what was read or hidden is nobody's business. */
function changeTypeOf({ before, after }: RowChange<MemberRecord>): ChangeType | undefined {
  if (after === undefined) return "deleted";
  if (before === undefined) return "created";
  return before.roles.join() === after.roles.join() && before.seesFrom === after.seesFrom ? undefined : "updated";
}

function memberHappenings(world: World, change: RowChange<MemberRecord>): Happening[] {
  const row = change.after ?? change.before;
  const changeType = changeTypeOf(change);
  if (row === undefined || changeType === undefined) return [];
  const { kind, facts, root } = WHEREABOUTS[row.kind](world, row);
  const id = memberIdOf(world, row);
  const place = `${root}/members('${id}')`;
  const json = (): ReturnType<typeof memberJson> => memberJson(world, row);
  return [
    { kind, changeType, resource: place, odataType: "aadUserConversationMember", odataId: place, id, facts, json },
  ];
}

interface Whereabouts extends Pick<Happening, "kind" | "facts"> {
  readonly root: string;
}

const WHEREABOUTS: Readonly<Record<MemberRecord["kind"], (world: World, row: MemberRecord) => Whereabouts>> = {
  chat: (world, { of, userId }) => ({
    kind: "chatMember",
    facts: {
      chat: [of],
      user: [userId, findUser(world, userId)?.userPrincipalName ?? userId, ...namesOfMembers(world, of)],
    },
    root: `chats('${of}')`,
  }),
  team: (_world, { of }) => ({ kind: "teamMember", facts: { team: [of] }, root: `teams('${of}')` }),
  channel: (world, { of }) => {
    const teamId = CHANNELS.in(world).get(of)?.teamId ?? "";
    return {
      kind: "channelMember",
      facts: { team: [teamId], channel: [of] },
      root: `teams('${teamId}')/channels('${of}')`,
    };
  },
};
