import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { type AccountRow, accountsOfUser, findAccount } from "../../connection/index.ts";
import type { Written } from "../contract.ts";
import { sightOf } from "../conversations/sight.ts";
import { type ConversationRow, conversationSeen } from "../conversations/store.ts";
import { inMicrosoftsWords } from "./content-of.ts";
import { addOutgoing, type OutgoingRow } from "./store.ts";

interface Wish {
  readonly conversation: string;
  readonly written: Written;
  /** In whose name; one's own where it is not said. */
  readonly account?: string | undefined;
}

/**
 * Writes down what somebody wants to write in a conversation, in the name of their own account, and orders that it is
 * sent. Resolves before Microsoft is asked; whatever becomes of it is shown in the conversation.
 */
export async function writeDown(ctx: Context, { conversation: id, written, account }: Wish): Promise<OutgoingRow> {
  // What Microsoft would refuse is refused before it is written down.
  inMicrosoftsWords(written);
  return ctx.transaction(async (tx) => {
    const conversation = await conversationSeen(tx, id, await sightOf(ctx, tx));
    const author = await authorFor(ctx, tx, { conversation, account });
    const by = { account_id: author.id, author_object_id: author.object_id, author_name: author.display_name };
    return writeDownWithin(ctx, tx, { conversation: id, written, by });
  });
}

interface Allowed extends Pick<Wish, "conversation" | "written"> {
  readonly by: Pick<OutgoingRow, "account_id" | "author_object_id" | "author_name">;
}

/** The same within a transaction, where it is known already that they may. */
export async function writeDownWithin(
  ctx: Context,
  tx: Transaction,
  { conversation, written, by }: Allowed,
): Promise<OutgoingRow> {
  const row = await addOutgoing(tx, {
    ...by,
    id: ctx.random.uuid(),
    conversation_id: conversation,
    wish: written,
    created_at: ctx.clock.now(),
  });
  const data = { outgoing: row.id, author: by.author_name };
  await ctx.record(tx, { what: "message.written", about: conversation, data });
  await orderSending(ctx, tx, { conversation });
  return row;
}

/** Orders that what waits in a conversation is sent: now, or at a time. */
export async function orderSending(
  ctx: Context,
  tx: Transaction,
  { conversation, at = ctx.clock.now() }: { readonly conversation: string; readonly at?: Date },
): Promise<void> {
  await ctx.order(tx, { job: "messenger.send", data: { id: conversation }, key: conversation, at });
}

interface Asked {
  readonly conversation: Pick<ConversationRow, "connection_id">;
  readonly account: string | undefined;
}

/** The account in whose name the caller writes at a connection: a person's own, or the one that a program names. */
export async function authorFor(ctx: Context, tx: Transaction, { conversation, account }: Asked): Promise<AccountRow> {
  const { caller } = ctx;
  if (caller?.who.kind !== "user") return named(tx, conversation, account);
  const own = await accountsOfUser(tx, caller.who.id);
  const author = own.find(({ connection_id: at }) => at === conversation.connection_id);
  if (author === undefined) throw notConnected();
  if (account !== undefined && account !== author.id) throw notYours();
  return author;
}

async function named(
  tx: Transaction,
  { connection_id: at }: Asked["conversation"],
  id: string | undefined,
): Promise<AccountRow> {
  if (id === undefined)
    throw new Failure("invalid-input", "A program has to say in whose name it writes.", {
      field: "account",
      reason: "account-needed",
      cure: "Name one of GET /api/accounts: the Microsoft account of a member of the conversation.",
    });
  const row = await findAccount(tx, id);
  if (row?.connection_id === at) return row;
  throw new Failure("invalid-input", "There is no such Microsoft account at the conversation's connection.", {
    field: "account",
    reason: "account-unknown",
    cure: "Name one of GET /api/accounts.",
  });
}

function notConnected(): Failure {
  return new Failure(
    "conflict",
    "Microsoft lets people write in chats, never programs, and your Microsoft account is not connected.",
    {
      reason: "account-not-connected",
      cure: "Connect it under “Your Microsoft account”, then send again.",
    },
  );
}

function notYours(): Failure {
  return new Failure("not-allowed", "You may write in your own name only.", {
    field: "account",
    reason: "account-not-yours",
    cure: "Leave `account` out.",
  });
}
