import { type Generated, type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Finding } from "../../connection/contract.ts";
import type { SendingState, Written } from "./contract.ts";

interface OutgoingTable {
  id: string;
  organisation_id: string;
  conversation_id: string;
  position: Generated<string>;
  account_id: string;
  author_object_id: string;
  author_name: string;
  wish: JSONColumnType<Written>;
  state: SendingState;
  asked_at: Date | null;
  message_id: string | null;
  finding: JSONColumnType<Finding> | null;
  created_at: Date;
}

type Tables = { outgoing_messages: OutgoingTable };

export type OutgoingRow = Selectable<OutgoingTable>;

/** Writes down what somebody wants to write, behind what is to be written there already. */
export async function addOutgoing(
  tx: Transaction,
  {
    wish,
    ...row
  }: Pick<
    OutgoingRow,
    "id" | "conversation_id" | "account_id" | "author_object_id" | "author_name" | "wish" | "created_at"
  >,
): Promise<OutgoingRow> {
  if (tx.organisation === undefined) throw new Error("Messages belong to one organisation.");
  return tables(tx)
    .insertInto("outgoing_messages")
    .values({
      ...row,
      wish: JSON.stringify(wish),
      organisation_id: tx.organisation,
      state: "waiting",
      asked_at: null,
      message_id: null,
      finding: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What is next to be written in a conversation. */
export async function nextOutgoing(tx: Transaction, conversation: string): Promise<OutgoingRow | undefined> {
  return tables(tx)
    .selectFrom("outgoing_messages")
    .selectAll()
    .where("conversation_id", "=", conversation)
    .where("state", "in", ["waiting", "asked"])
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
}

/** What was to be written in a conversation and is not, or not known to be, in its order. */
export async function unsentOf(tx: Transaction, conversation: string): Promise<OutgoingRow[]> {
  return tables(tx)
    .selectFrom("outgoing_messages")
    .selectAll()
    .where("conversation_id", "=", conversation)
    .where("state", "<>", "sent")
    .orderBy("position")
    .execute();
}

/** One that is on its way; it stays as it is until the transaction ends. */
export async function outgoingLocked(tx: Transaction, id: string): Promise<OutgoingRow | undefined> {
  return tables(tx).selectFrom("outgoing_messages").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** Changes one that is on its way; false where it was taken back. */
export async function changeOutgoing(
  tx: Transaction,
  id: string,
  { finding, ...change }: Partial<Pick<OutgoingRow, "state" | "asked_at" | "message_id" | "finding">>,
): Promise<boolean> {
  const told = finding === undefined ? {} : { finding: finding && JSON.stringify(finding) };
  const { numUpdatedRows } = await tables(tx)
    .updateTable("outgoing_messages")
    .set({ ...change, ...told })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function dropOutgoing(tx: Transaction, id: string): Promise<void> {
  await tables(tx).deleteFrom("outgoing_messages").where("id", "=", id).execute();
}

/** Those of Microsoft's message ids that are known to be what another of our messages became. */
export async function claimed(
  tx: Transaction,
  conversation: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select message_id as id from outgoing_messages where conversation_id = ${conversation} and message_id = any(${[...ids]})`.execute(
    tx.sql,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Forgets what became a message before an instant; over all organisations. Until then, a lost answer is told from another message by it. */
export async function forgetSentBefore(tx: Transaction, at: Date): Promise<void> {
  await sql`delete from outgoing_messages where state = 'sent' and created_at < ${at}`.execute(tx.sql);
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
