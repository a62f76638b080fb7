import type { Chat, Presence } from "@microsoft/microsoft-graph-types";
import type { GraphClient } from "./request.ts";
import type { Waiting } from "./users.ts";
import { graphPath } from "./wire/path.ts";

/** A user's chats, the first page of at most `most`. */
export async function chatsOf(
  graph: GraphClient,
  user: string,
  { most = 1, ...waiting }: Waiting & { most?: number } = {},
): Promise<Chat[]> {
  const path = graphPath`/users/${user}/chats`;
  return (await graph.request<{ value: Chat[] }>({ ...waiting, method: "GET", path, query: { $top: most } })).value;
}

/** Whether a user is available, busy or away, as Teams shows it. */
export async function presenceOf(graph: GraphClient, user: string, waiting: Waiting = {}): Promise<Presence> {
  return await graph.request<Presence>({ ...waiting, method: "GET", path: graphPath`/users/${user}/presence` });
}
