import type { Channel, ConversationMember } from "@microsoft/microsoft-graph-types";
import { allOf } from "../page.ts";
import type { GraphClient } from "../request.ts";
import type { Waiting } from "../users.ts";
import { graphPath } from "../wire/path.ts";
import type { ChannelAddress } from "./channels.ts";
import type { TeamMember } from "./members.ts";
import { memberOf } from "./new-team.ts";

interface NewChannel extends Waiting {
  readonly team: string;
  readonly name: string;
  readonly isPrivate: boolean;
  /** With whom a private one begins, an owner among them: at most 200. */
  readonly people: readonly TeamMember[];
}

/** Makes a channel and resolves with its id. Microsoft refuses a second one of the same name with 400. */
export async function createChannel(
  graph: GraphClient,
  { team, name, isPrivate, people, ...waiting }: NewChannel,
): Promise<string> {
  const kind = isPrivate
    ? { membershipType: "private", members: people.map((each) => memberOf(graph, each)) }
    : { membershipType: "standard" };
  const path = graphPath`/teams/${team}/channels`;
  const body = { displayName: name, ...kind };
  const { id = "" } = await graph.request<Channel>({ ...waiting, method: "POST", path, body });
  return id;
}

/** Who is in a channel, by Microsoft's object ids, each with the id of the membership. */
export async function membersOfChannel(
  graph: GraphClient,
  { team, channel, ...waiting }: Waiting & ChannelAddress,
): Promise<Map<string, string>> {
  const path = graphPath`/teams/${team}/channels/${channel}/members`;
  const members = await allOf<ConversationMember & { readonly userId?: string }>(graph, {
    ...waiting,
    method: "GET",
    path,
  });
  return new Map(members.flatMap(({ id, userId }) => (id && userId ? [[userId, id] as const] : [])));
}

/** Puts somebody of the team into a private channel. */
export async function addToChannel(
  graph: GraphClient,
  { team, channel, person, ...waiting }: Waiting & ChannelAddress & { readonly person: TeamMember },
): Promise<void> {
  const path = graphPath`/teams/${team}/channels/${channel}/members`;
  await graph.send({ ...waiting, method: "POST", path, body: memberOf(graph, person) });
}

/** Takes somebody out of a private channel, by the id of the membership. */
export async function removeFromChannel(
  graph: GraphClient,
  { team, channel, membership, ...waiting }: Waiting & ChannelAddress & { readonly membership: string },
): Promise<void> {
  await graph.send({
    ...waiting,
    method: "DELETE",
    path: graphPath`/teams/${team}/channels/${channel}/members/${membership}`,
  });
}
