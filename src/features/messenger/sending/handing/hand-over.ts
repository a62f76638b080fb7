import {
  chatMessagesSince,
  type GraphClient,
  latestInChannel,
  sendChatMessage,
  sendInChannel,
} from "../../../../graph/index.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { Failure } from "../../../../kernel/errors.ts";
import type { ConversationRow } from "../../conversations/store.ts";
import { messageById } from "../../receiving/store.ts";
import type { Enclosed } from "../../uploads/want-uploads.ts";
import { inMicrosoftsWords } from "../in-microsofts-words.ts";
import type { OutgoingRow } from "../store.ts";

interface Where {
  readonly conversation: Pick<ConversationRow, "thread_id" | "team_id">;
  /** Microsoft's own id of the post that is replied to. */
  readonly post: string | undefined;
}

/** What is handed over, and to which post it replies. */
export interface Handed extends Pick<Where, "post"> {
  readonly message: object;
}

/** An outgoing message as Microsoft takes it. Throws a Failure for what cannot be sent any more. */
export async function readied(tx: Transaction, row: OutgoingRow, enclosed: Enclosed): Promise<Handed> {
  const message = await inMicrosoftsWords(tx, row.conversation_id, { ...row.wish, enclosed });
  return { message, post: await postOf(tx, row) };
}

interface Handing {
  readonly message: object;
  readonly signal: AbortSignal;
  readonly patienceMs: number;
}

/** Hands a message over to Microsoft: to a chat, to a channel, or to what is written below a post. */
export async function handOver(
  graph: GraphClient,
  { conversation: { thread_id: thread, team_id: team }, post }: Where,
  handing: Handing,
): Promise<unknown> {
  return team === null
    ? sendChatMessage(graph, thread, handing)
    : sendInChannel(graph, { team, channel: thread, post }, handing);
}

/** What was written or changed there since an instant, the latest first. */
export async function writtenSince(
  graph: GraphClient,
  { conversation: { thread_id: thread, team_id: team }, post }: Where,
  since: Date,
): Promise<object[]> {
  return team === null
    ? chatMessagesSince(graph, thread, { since })
    : latestInChannel(graph, { team, channel: thread }, { post, since });
}

/** Microsoft's own id of the post that an outgoing message replies to. Throws a Failure where it was erased meanwhile. */
export async function postOf(
  tx: Transaction,
  { conversation_id: conversation, wish: { replyTo } }: Pick<OutgoingRow, "conversation_id" | "wish">,
): Promise<string | undefined> {
  if (replyTo === undefined) return undefined;
  const row = await messageById(tx, { conversation, id: replyTo });
  if (row !== undefined) return row.message_id;
  throw new Failure("conflict", "The post that this replies to is not kept any more.", {
    reason: "post-gone",
    cure: "Write a new post.",
  });
}
