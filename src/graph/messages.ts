import type { Message } from "@microsoft/microsoft-graph-types";
import { type Ending, endingOf, keyProperty, PARLEY_KEY } from "./events.ts";
import { allOf } from "./page.ts";
import type { GraphClient } from "./request.ts";
import { unlessMissing, type Waiting } from "./users.ts";
import { graphPath, odataText } from "./wire/path.ts";

/** A message in somebody's mailbox. `mailbox` is the owner's object id or user principal name. */
export interface MessageAddress {
  readonly mailbox: string;
  readonly id: string;
}

// Ids stay the same when a message moves from one folder to another.
const STEADY_IDS = { prefer: 'IdType="ImmutableId"' };
const USUAL = "id,isDraft,createdDateTime,internetMessageId";

/**
 * Makes a draft that carries Parley's key. Microsoft has no idempotency key for messages: whoever got no answer looks the
 * key up before making another.
 */
export async function createDraft(
  graph: GraphClient,
  mailbox: string,
  { message, key, ...waiting }: Waiting & { message: Message; key: string },
): Promise<Message> {
  const path = graphPath`/users/${mailbox}/messages`;
  const body = { ...message, singleValueExtendedProperties: [keyProperty(key)] };
  return await graph.request<Message>({ ...waiting, method: "POST", path, headers: STEADY_IDS, body });
}

/** Sends a draft; resolves with `gone` when there is no such draft any more. */
export async function sendDraft(
  graph: GraphClient,
  { mailbox, id }: MessageAddress,
  waiting: Waiting = {},
): Promise<Ending> {
  const path = graphPath`/users/${mailbox}/messages/${id}/send`;
  return await endingOf(() => graph.send({ ...waiting, method: "POST", path, headers: STEADY_IDS }));
}

/** The message with this id; undefined when there is none. */
export async function getMessage(
  graph: GraphClient,
  { mailbox, id }: MessageAddress,
  waiting: Waiting = {},
): Promise<Message | undefined> {
  const path = graphPath`/users/${mailbox}/messages/${id}`;
  const query = { $select: USUAL };
  return await unlessMissing(() =>
    graph.request<Message>({ ...waiting, method: "GET", path, query, headers: STEADY_IDS }),
  );
}

/** Messages in any folder of the mailbox, drafts and sent ones, that carry Parley's key `value`. */
export async function findMessagesByKey(
  graph: GraphClient,
  mailbox: string,
  { value, ...waiting }: Waiting & { value: string },
): Promise<Message[]> {
  return await allOf<Message>(graph, {
    ...waiting,
    method: "GET",
    path: graphPath`/users/${mailbox}/messages`,
    headers: STEADY_IDS,
    query: {
      $filter: `singleValueExtendedProperties/any(ep: ep/id eq ${odataText(PARLEY_KEY)} and ep/value eq ${odataText(value)})`,
      $select: USUAL,
    },
  });
}
