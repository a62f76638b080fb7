import type { Channel, ChatMessage, Team } from "@microsoft/microsoft-graph-types";
import { changePages, type ChangePage } from "../delta.ts";
import { allOf, itemsOf, onward } from "../page.ts";
import type { GraphClient } from "../request.ts";
import { unlessMissing, type Waiting } from "../users.ts";
import { graphPath, odataText, pathBelow } from "../wire/path.ts";

/** Without it Microsoft calls every kind of message that came later `unknownFutureValue`. */
const ALL_KINDS = { prefer: "include-unknown-enum-members" };
const MOST_AT_ONCE = 50;

/** A channel of a team. */
export interface ChannelAddress {
  readonly team: string;
  readonly channel: string;
}

/** A post, and as many of the replies to it as Microsoft tells along with it. */
export type ThreadTold = ChatMessage & {
  readonly replies?: readonly ChatMessage[] | null;
  /** Where the other replies are. */
  readonly "replies@odata.nextLink"?: string;
};

/** Teams whose name begins with `text`, in Microsoft's order, at most `most`. */
export async function teamsStartingWith(
  graph: GraphClient,
  { text, most, ...waiting }: Waiting & { readonly text: string; readonly most: number },
): Promise<Team[]> {
  const query = {
    $filter: text === "" ? undefined : `startswith(displayName,${odataText(text)})`,
    $select: "id,displayName,description",
    $top: most,
  };
  return (await graph.request<{ value: Team[] }>({ ...waiting, method: "GET", path: graphPath`/teams`, query })).value;
}

/** The teams that somebody is in. */
export async function joinedTeams(graph: GraphClient, user: string, waiting: Waiting = {}): Promise<Team[]> {
  return await allOf<Team>(graph, { ...waiting, method: "GET", path: graphPath`/users/${user}/joinedTeams` });
}

/** All channels of a team, private and shared ones among them. */
export async function channelsOfTeam(graph: GraphClient, team: string, waiting: Waiting = {}): Promise<Channel[]> {
  return await allOf<Channel>(graph, { ...waiting, method: "GET", path: graphPath`/teams/${team}/channels` });
}

/** A team; undefined when there is none. */
export async function getTeam(graph: GraphClient, team: string, waiting: Waiting = {}): Promise<Team | undefined> {
  const query = { $select: "id,displayName,isArchived" };
  return await unlessMissing(() =>
    graph.request<Team>({ ...waiting, method: "GET", path: graphPath`/teams/${team}`, query }),
  );
}

/** A channel; undefined when there is none. */
export async function getChannel(
  graph: GraphClient,
  { team, channel }: ChannelAddress,
  waiting: Waiting = {},
): Promise<Channel | undefined> {
  const path = graphPath`/teams/${team}/channels/${channel}`;
  return await unlessMissing(() => graph.request<Channel>({ ...waiting, method: "GET", path }));
}

/**
 * What changed in a channel, post by post with the replies to it: all that Microsoft still tells, which is eight months,
 * or since the link of an earlier look. Throws `DeltaExpired` when the link is too old.
 */
export function channelChangesOf(
  graph: GraphClient,
  { team, channel }: ChannelAddress,
  { link, ...waiting }: Waiting & { readonly link: string | undefined },
): AsyncGenerator<ChangePage<ThreadTold>, void> {
  const first = {
    ...waiting,
    method: "GET",
    path: graphPath`/teams/${team}/channels/${channel}/messages/delta`,
    headers: ALL_KINDS,
    query: { $top: MOST_AT_ONCE, $expand: "replies" },
  } as const;
  return changePages<ThreadTold>(graph, first, link);
}

/** The replies to a post that Microsoft did not tell along with it, from where its own link leads. */
export async function repliesAbove(
  graph: GraphClient,
  { team, channel, post }: ChannelAddress & { readonly post: string },
  { link, ...waiting }: Waiting & { readonly link: string },
): Promise<ChatMessage[]> {
  const path = graphPath`/teams/${team}/channels/${channel}/messages/${post}/replies`;
  const first = { ...waiting, method: "GET", path, headers: ALL_KINDS } as const;
  return await allOf<ChatMessage>(graph, onward(graph, first, link) ?? first);
}

interface Latest {
  /** The post whose replies are meant; absent for posts. */
  readonly post?: string | undefined;
  readonly since: Date;
}

/** Posts, or replies to one, that were written after an instant, the latest first. Microsoft has no filter for them. */
export async function latestInChannel(
  graph: GraphClient,
  { team, channel }: ChannelAddress,
  { post, since, ...waiting }: Waiting & Latest,
): Promise<ChatMessage[]> {
  const posts = graphPath`/teams/${team}/channels/${channel}/messages`;
  const path = post === undefined ? posts : pathBelow(posts, graphPath`/${post}/replies`);
  const query = { $top: MOST_AT_ONCE };
  const found: ChatMessage[] = [];
  let older = 0;
  for await (const message of itemsOf<ChatMessage>(graph, {
    ...waiting,
    method: "GET",
    path,
    headers: ALL_KINDS,
    query,
  })) {
    if (Number(message.id) >= since.getTime()) found.push(message);
    // Posts may stand in the order of what was last replied to them.
    else if ((older += 1) === MOST_AT_ONCE) break;
  }
  return found;
}

/** Writes a post, or a reply to one, in the name of whoever the client speaks for. Microsoft has no idempotency key for it. */
export async function sendInChannel(
  graph: GraphClient,
  { team, channel, post }: ChannelAddress & { readonly post?: string | undefined },
  { message, ...waiting }: Waiting & { readonly message: object },
): Promise<ChatMessage> {
  const posts = graphPath`/teams/${team}/channels/${channel}/messages`;
  const path = post === undefined ? posts : pathBelow(posts, graphPath`/${post}/replies`);
  return await graph.request<ChatMessage>({ ...waiting, method: "POST", path, headers: ALL_KINDS, body: message });
}
