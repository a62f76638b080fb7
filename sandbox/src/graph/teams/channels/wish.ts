import { CHANNEL_GRAVES, CHANNELS, type ChannelRecord } from "../../../entities/team.ts";
import { type Json, type JsonObject, objectsAt, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { badRequest, GraphRefusal, notSimulated } from "../../protocol/refusal.ts";
import { checkEntity } from "../../protocol/schema.ts";

type MembershipType = ChannelRecord["membershipType"];

/** What a new channel is to be. */
export interface ChannelWish {
  readonly displayName: string;
  readonly description: string | null;
  readonly membershipType: MembershipType;
  readonly isFavoriteByDefault: boolean | null;
  readonly members: readonly Json[];
}

const LONGEST_NAME = 50;
const LONGEST_DESCRIPTION = 1024;
const KINDS: readonly MembershipType[] = ["standard", "private", "shared"];
/** Channels of a team, deleted ones of the last 30 days among them. */
const MOST_CHANNELS = 1000;
const NAME_BLOCKED_MS = 30 * 86_400_000;

export function readChannel(body: JsonObject): ChannelWish {
  if (body["@microsoft.graph.channelCreationMode"] !== undefined) throw notSimulated("A channel in migration mode");
  checkEntity("channel", body);
  const wished = (textAt(body, "membershipType") ?? "standard").toLowerCase();
  const membershipType = KINDS.find((kind) => kind === wished);
  if (membershipType === undefined) throw badRequest(`'${wished}' is no membership type of a channel.`);
  return {
    displayName: checkedName(textAt(body, "displayName") ?? ""),
    description: checkedDescription(textAt(body, "description")),
    membershipType,
    isFavoriteByDefault: typeof body["isFavoriteByDefault"] === "boolean" ? body["isFavoriteByDefault"] : null,
    members: objectsAt(body, "members"),
  };
}

/** A name Teams takes: short, without characters that SharePoint has its own plans for. */
export function checkedName(name: string): string {
  const text = name.trim();
  if (text === "") throw nameRefused("A channel needs a name.");
  if (text.length > LONGEST_NAME) throw nameRefused(`The name of a channel has at most ${LONGEST_NAME} characters.`);
  if (/[~#%&*{}+/\\:<>?|'",]|\.\.|^[_.]|\.$/.test(text))
    throw nameRefused(`The channel name '${text}' contains characters that are not allowed.`);
  return text;
}

function nameRefused(message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "BadRequest", inner: "InvalidChannelName" }, message);
}

export function checkedDescription(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.length > LONGEST_DESCRIPTION)
    throw badRequest(`The description of a channel has at most ${LONGEST_DESCRIPTION} characters.`);
  return text;
}

/** Refuses a name the team has, or had in the last 30 days, and one channel too many. */
export function checkRoom(
  world: World,
  teamId: string,
  { id, displayName }: { id?: string; displayName: string },
): void {
  const channels = CHANNELS.in(world).by("team", teamId);
  const since = world.clock.now() - NAME_BLOCKED_MS;
  const graves = CHANNEL_GRAVES.in(world)
    .by("team", teamId)
    .filter(({ deletedAt }) => deletedAt > since);
  const taken = [...channels.filter((channel) => channel.id !== id), ...graves];
  if (taken.some((other) => other.displayName.toLowerCase() === displayName.toLowerCase())) {
    const head = { status: 400, code: "BadRequest", inner: "NameAlreadyExists" };
    throw new GraphRefusal(head, "Channel name already existed, please use other name");
  }
  if (id === undefined && taken.length >= MOST_CHANNELS) {
    const head = { status: 400, code: "BadRequest", inner: "MaxNumberOfChannelsExceeded" };
    throw new GraphRefusal(
      head,
      `A team has at most ${MOST_CHANNELS} channels, those deleted in the last 30 days included.`,
    );
  }
}

/** The row of a new channel. */
export function newChannel(world: World, teamId: string, wish: ChannelWish): ChannelRecord {
  const { displayName, description, membershipType, isFavoriteByDefault } = wish;
  return {
    id: newThread(world),
    teamId,
    displayName,
    description,
    membershipType,
    isPrimary: false,
    isArchived: false,
    createdAt: world.clock.now(),
    email: null,
    more: { isFavoriteByDefault },
  };
}

function newThread(world: World): string {
  return `19:${world.random.bytes(16).toString("hex")}@thread.tacv2`;
}
