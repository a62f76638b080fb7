import type { Chat, ChatMessage, ConversationMember, Presence } from "@microsoft/microsoft-graph-types";
import { changePages, type ChangePage } from "./delta.ts";
import { allOf } from "./page.ts";
import type { GraphClient } from "./request.ts";
import { unlessMissing, type Waiting } from "./users.ts";
import { graphPath, type GraphPath, pathBelow } from "./wire/path.ts";

/** Without it Microsoft calls every kind of message that came later `unknownFutureValue`. */
const ALL_KINDS = { prefer: "include-unknown-enum-members" };
const MOST_AT_ONCE = 50;

/** One message of a chat. */
interface ChatMessageAddress {
  readonly chat: string;
  readonly message: string;
}

/** One message of a channel: a post, or a reply below one. */
interface ChannelMessageAddress {
  readonly team: string;
  readonly channel: string;
  readonly message: string;
  /** The post that it stands below; absent of posts themselves. */
  readonly post?: string | undefined;
}

export type TeamsMessageAddress = ChatMessageAddress | ChannelMessageAddress;

function pathOf(at: TeamsMessageAddress): GraphPath {
  if ("chat" in at) return graphPath`/chats/${at.chat}/messages/${at.message}`;
  const { team, channel, message, post } = at;
  return post === undefined
    ? graphPath`/teams/${team}/channels/${channel}/messages/${message}`
    : graphPath`/teams/${team}/channels/${channel}/messages/${post}/replies/${message}`;
}

/** A user's chats, the first page of at most `most`. */
export async function chatsOf(
  graph: GraphClient,
  user: string,
  { most = 1, ...waiting }: Waiting & { most?: number } = {},
): Promise<Chat[]> {
  const path = graphPath`/users/${user}/chats`;
  return (await graph.request<{ value: Chat[] }>({ ...waiting, method: "GET", path, query: { $top: most } })).value;
}

/** A chat with its members; undefined when there is none. */
export async function getChat(graph: GraphClient, chat: string, waiting: Waiting = {}): Promise<Chat | undefined> {
  const path = graphPath`/chats/${chat}`;
  return await unlessMissing(() =>
    graph.request<Chat>({ ...waiting, method: "GET", path, query: { $expand: "members" } }),
  );
}

/** All chats of a user. Only an app may ask for somebody else's. */
export async function allChatsOf(graph: GraphClient, user: string, waiting: Waiting = {}): Promise<Chat[]> {
  const path = graphPath`/users/${user}/chats`;
  return await allOf<Chat>(graph, { ...waiting, method: "GET", path, query: { $top: MOST_AT_ONCE } });
}

/** The object ids of those who are in a chat; null of whoever has none. */
export async function membersOfChat(
  graph: GraphClient,
  chat: string,
  waiting: Waiting = {},
): Promise<(string | null)[]> {
  const path = graphPath`/chats/${chat}/members`;
  const members = await allOf<ConversationMember & { userId?: string | null }>(graph, {
    ...waiting,
    method: "GET",
    path,
  });
  return members.map(({ userId }) => userId ?? null);
}

/** A chat that is to be made. */
export interface NewChat {
  readonly kind: "oneOnOne" | "group";
  readonly topic?: string | undefined;
  /** Whoever the client speaks for is among them. */
  readonly people: readonly { readonly objectId: string; readonly guest: boolean }[];
}

/**
 * Begins a chat, in the name of whoever the client speaks for. The chat of two people is the one that there is already,
 * if there is one; asked for a group again, Microsoft makes another.
 */
export async function createChat(
  graph: GraphClient,
  { kind, topic, people, ...waiting }: Waiting & NewChat,
): Promise<Chat> {
  const members = people.map(({ objectId, guest }) => ({
    "@odata.type": "#microsoft.graph.aadUserConversationMember",
    roles: [guest ? "guest" : "owner"],
    "user@odata.bind": `${graph.base}/users('${objectId}')`,
  }));
  const body = { chatType: kind, ...(topic !== undefined && { topic }), members };
  const idempotent = kind === "oneOnOne";
  return await graph.request<Chat>({ ...waiting, method: "POST", path: graphPath`/chats`, idempotent, body });
}

/** A message as it stands now, deleted ones too; undefined when there is none. */
export async function getChatMessage(
  graph: GraphClient,
  at: TeamsMessageAddress,
  waiting: Waiting = {},
): Promise<ChatMessage | undefined> {
  const path = pathOf(at);
  return await unlessMissing(() => graph.request<ChatMessage>({ ...waiting, method: "GET", path, headers: ALL_KINDS }));
}

/** Messages of a chat that changed after an instant, the latest first. */
export async function chatMessagesSince(
  graph: GraphClient,
  chat: string,
  { since, ...waiting }: Waiting & { readonly since: Date },
): Promise<ChatMessage[]> {
  return await allOf<ChatMessage>(graph, {
    ...waiting,
    method: "GET",
    path: graphPath`/chats/${chat}/messages`,
    headers: ALL_KINDS,
    // Microsoft ignores the filter in silence unless the order names the same property.
    query: {
      $top: MOST_AT_ONCE,
      $orderby: "lastModifiedDateTime desc",
      $filter: `lastModifiedDateTime gt ${since.toISOString()}`,
    },
  });
}

/**
 * What changed in all chats of a user since `since`, or since the link of an earlier look. Only an app may ask, and
 * Microsoft tells nothing that is older than eight months. Throws `DeltaExpired` when the link is too old.
 */
export function chatChangesOf(
  graph: GraphClient,
  user: string,
  { since, link, ...waiting }: Waiting & { readonly since: Date; readonly link: string | undefined },
): AsyncGenerator<ChangePage<ChatMessage>, void> {
  const first = {
    ...waiting,
    method: "GET",
    path: graphPath`/users/${user}/chats/getAllMessages/delta`,
    headers: ALL_KINDS,
    query: { $top: MOST_AT_ONCE, $filter: `lastModifiedDateTime gt ${since.toISOString()}` },
  } as const;
  return changePages<ChatMessage>(graph, first, link);
}

/** Writes in a chat, in the name of whoever the client speaks for. Microsoft has no idempotency key for it. */
export async function sendChatMessage(
  graph: GraphClient,
  chat: string,
  { message, ...waiting }: Waiting & { readonly message: object },
): Promise<ChatMessage> {
  const path = graphPath`/chats/${chat}/messages`;
  return await graph.request<ChatMessage>({ ...waiting, method: "POST", path, headers: ALL_KINDS, body: message });
}

/** Changes what a message says, in the name of its author; parts that are not given stay as they are. */
export async function editChatMessage(
  graph: GraphClient,
  at: TeamsMessageAddress,
  { change, ...waiting }: Waiting & { readonly change: object },
): Promise<void> {
  const path = pathOf(at);
  await graph.send({ ...waiting, method: "PATCH", path, body: change });
}

/** Deletes a message so that it can be brought back, or brings it back, in the name of its author. Done twice is done once. */
export async function setChatMessageDeleted(
  graph: GraphClient,
  { author, ...at }: TeamsMessageAddress & { readonly author: string },
  { isDeleted, ...waiting }: Waiting & { readonly isDeleted: boolean },
): Promise<void> {
  const own = "chat" in at ? graphPath`/users/${author}/chats/${at.chat}/messages/${at.message}` : pathOf(at);
  const path = pathBelow(own, isDeleted ? "/softDelete" : "/undoSoftDelete");
  await graph.send({ ...waiting, method: "POST", path, idempotent: true });
}

/** Sets a reaction to a message or takes it back, for whoever the client speaks for. Done twice is done once. */
export async function setChatReaction(
  graph: GraphClient,
  at: TeamsMessageAddress,
  { reaction, isSet, ...waiting }: Waiting & { readonly reaction: string; readonly isSet: boolean },
): Promise<void> {
  const path = pathBelow(pathOf(at), isSet ? "/setReaction" : "/unsetReaction");
  await graph.send({ ...waiting, method: "POST", path, body: { reactionType: reaction }, idempotent: true });
}

/** Graph takes requests of 4 MB, so what goes along with a message is no larger. */
const LARGEST_CONTENT = 8 * 1024 * 1024;

/** A picture or a piece of code that Microsoft keeps for a message. */
export async function readHostedContent(
  graph: GraphClient,
  { content, ...at }: TeamsMessageAddress & { readonly content: string },
  waiting: Waiting = {},
): Promise<Buffer> {
  const path = pathBelow(pathOf(at), graphPath`/hostedContents/${content}/$value`);
  return (await graph.read({ ...waiting, method: "GET", path }, LARGEST_CONTENT)).bytes;
}

/** Whether a user is available, busy or away, as Teams shows it. */
export async function presenceOf(graph: GraphClient, user: string, waiting: Waiting = {}): Promise<Presence> {
  return await graph.request<Presence>({ ...waiting, method: "GET", path: graphPath`/users/${user}/presence` });
}

/** So many people Microsoft tells the presence of at once. */
const MOST_PRESENCES = 650;

/** The presence of many users, by object id; whom the directory does not know is `PresenceUnknown`. */
export async function presencesOf(
  graph: GraphClient,
  ids: readonly string[],
  waiting: Waiting = {},
): Promise<Presence[]> {
  const path = graphPath`/communications/getPresencesByUserId`;
  const found: Presence[] = [];
  for (let from = 0; from < ids.length; from += MOST_PRESENCES) {
    const body = { ids: ids.slice(from, from + MOST_PRESENCES) };
    const request = { ...waiting, method: "POST", path, body, idempotent: true } as const;
    found.push(...(await graph.request<{ value: Presence[] }>(request)).value);
  }
  return found;
}
