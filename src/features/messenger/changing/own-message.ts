import type { Context } from "../../../context.ts";
import type { GraphClient, TeamsMessageAddress } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type AccountRow, inWords, reachAs } from "../../connection/index.ts";
import { addressOf } from "../conversations/address.ts";
import { orderLookAt } from "../channels/order-look-at.ts";
import { sightOf } from "../conversations/sight.ts";
import { type ConversationRow, conversationSeen } from "../conversations/store.ts";
import type { FACTS } from "../contract.ts";
import { messageById, type MessageRow } from "../receiving/store.ts";
import { authorFor } from "../sending/author-for.ts";

/** A message of a conversation, and in whose name something is done with it. */
export interface Meant {
  readonly conversation: string;
  /** Ours. */
  readonly message: string;
  /** One's own where it is not said. */
  readonly account: string | undefined;
}

/** The same, looked up. */
export interface Looked {
  readonly conversation: ConversationRow;
  readonly row: MessageRow;
  readonly account: AccountRow;
}

/** A message of a conversation that whoever asks may see, with the account that acts. */
export async function lookUp(ctx: Context, { conversation: id, message, account }: Meant): Promise<Looked> {
  return ctx.transaction(async (tx) => {
    const conversation = await conversationSeen(tx, id, await sightOf(ctx, tx));
    const row = await messageById(tx, { conversation: id, id: message });
    if (row === undefined) throw noMessage();
    return { conversation, row, account: await authorFor(ctx, tx, { conversation, account }) };
  });
}

/** Only whoever wrote a message changes or deletes it, with a permission that some accounts were never asked for. */
export function checkOwn({ conversation, row, account }: Looked): void {
  const isWritten = row.shown.event === null && row.shown.sender?.kind === "person";
  if (!isWritten || row.author_object_id !== account.object_id) throw notYours(account);
  const needed = conversation.kind === "channel" ? CHANGES_POSTS : CHANGES;
  if (!account.scopes.includes(needed)) throw notAllowed(account, needed);
}

const CHANGES = "Chat.ReadWrite";
const CHANGES_POSTS = "ChannelMessage.ReadWrite";

interface Act {
  readonly what: Extract<(typeof FACTS)[number], `message.${string}`>;
  /** What Microsoft is asked, in the account's name. */
  readonly ask: (graph: GraphClient, at: TeamsMessageAddress) => Promise<void>;
  readonly data?: Record<string, string>;
}

/** Has Microsoft do it, and looks at what became of the message: what is shown is what Microsoft tells. */
export async function actOn(
  ctx: Context,
  { conversation, row, account }: Looked,
  { what, ask, data }: Act,
): Promise<void> {
  const at = addressOf(conversation, row);
  await inWords(async () => ask(await reachAs(ctx, account.id), at));
  await ctx.transaction(async (tx) => {
    await orderLookAt(ctx, tx, { conversation, message: row });
    await ctx.record(tx, { what, about: conversation.id, data: { message: row.message_id, ...data } });
  });
}

function noMessage(): Failure {
  return new Failure("not-found", "There is no such message in this conversation.", {
    cure: "Give the `id` of one of GET /api/conversations/{id}/messages.",
  });
}

function notYours({ display_name: name }: AccountRow): Failure {
  return new Failure("not-allowed", `${name} did not write this message, and only its author changes or deletes it.`, {
    reason: "message-not-yours",
    cure: "Ask its author. Programs act in the author's name by giving their `account`.",
  });
}

function notAllowed({ display_name: name }: AccountRow, permission: string): Failure {
  return new Failure(
    "conflict",
    `The Microsoft account of ${name} was connected without the permission ${permission}.`,
    {
      reason: "account-permission-missing",
      cure: "Connect the account again, or change the message in Teams.",
    },
  );
}
