import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { type AccountRow, connectionFor } from "../../connection/index.ts";
import { readText } from "../content/html/read-html.ts";
import { writeMessage } from "../content/outgoing/write-message.ts";
import { authorFor } from "../sending/author-for.ts";
import type { BeginningPerson, ConversationWish } from "./contract.ts";
import { findPeople } from "./find-people.ts";
import { kindFor, refuseWithoutConsent } from "./rules.ts";
import { addBeginning, type BeginningRow } from "./store.ts";

/**
 * Writes down that somebody wants to begin a chat, in the name of their own account, and orders that it is begun. Resolves
 * before Microsoft is asked. Throws a Failure where it can be seen already that nothing would come of it.
 */
export async function beginConversation(ctx: Context, wish: ConversationWish): Promise<BeginningRow> {
  const { people, topic, text } = wish;
  if (text !== undefined) writeMessage({ content: readText(text) });
  const author = await ctx.transaction((tx) => whoBegins(ctx, tx, wish));
  refuseWithoutConsent(author.scopes);
  const others = await findPeople(ctx, author.connection_id, people);
  const kind = kindFor(others, { author: author.object_id, topic });
  return ctx.transaction(async (tx) => {
    const row = await addBeginning(tx, {
      id: ctx.random.uuid(),
      connection_id: author.connection_id,
      account_id: author.id,
      author_object_id: author.object_id,
      author_name: author.display_name,
      kind,
      topic: topic ?? null,
      people: [itself(author), ...others],
      text: text ?? null,
      created_at: ctx.clock.now(),
    });
    const data = { author: author.display_name, people: others.length };
    await ctx.record(tx, { what: "conversation.wished", about: row.id, data });
    await orderBeginning(ctx, tx, { id: row.id });
    return row;
  });
}

async function whoBegins(
  ctx: Context,
  tx: Transaction,
  { connection: named, account }: Pick<ConversationWish, "connection" | "account">,
): Promise<AccountRow> {
  const connection = await connectionFor(tx, { named, sandbox: ctx.sandbox });
  return authorFor(ctx, tx, { conversation: { connection_id: connection }, account });
}

function itself({ object_id, display_name, principal_name }: AccountRow): BeginningPerson {
  return { objectId: object_id, name: display_name, email: principal_name, guest: false };
}

/** Orders that a chat is begun: now, or at a time. */
export async function orderBeginning(
  ctx: Context,
  tx: Transaction,
  { id, at = ctx.clock.now() }: { readonly id: string; readonly at?: Date },
): Promise<void> {
  await ctx.order(tx, { job: "messenger.begin", data: { id }, key: id, at });
}
