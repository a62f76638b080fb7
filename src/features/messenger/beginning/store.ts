import { type JSONColumnType, type Selectable, sql } from "kysely";
import { Failure } from "../../../kernel/errors.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Finding } from "../../connection/contract.ts";
import type { BeginningPerson, BeginningState } from "./contract.ts";

interface BeginningTable {
  id: string;
  organisation_id: string;
  connection_id: string;
  account_id: string;
  author_object_id: string;
  author_name: string;
  kind: "oneOnOne" | "group";
  topic: string | null;
  people: JSONColumnType<readonly BeginningPerson[]>;
  text: string | null;
  state: BeginningState;
  asked_at: Date | null;
  thread_id: string | null;
  conversation_id: string | null;
  finding: JSONColumnType<Finding> | null;
  created_at: Date;
}

type Tables = { conversation_beginnings: BeginningTable };

export type BeginningRow = Selectable<BeginningTable>;

type New = Omit<BeginningRow, "organisation_id" | "state" | "asked_at" | "thread_id" | "conversation_id" | "finding">;

/** Writes down that somebody wants to begin a chat. */
export async function addBeginning(tx: Transaction, { people, ...row }: New): Promise<BeginningRow> {
  if (tx.organisation === undefined) throw new Error("Chats belong to one organisation.");
  return tables(tx)
    .insertInto("conversation_beginnings")
    .values({
      ...row,
      people: JSON.stringify(people),
      organisation_id: tx.organisation,
      state: "waiting",
      asked_at: null,
      thread_id: null,
      conversation_id: null,
      finding: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** One of them, or a failure that says so. */
export async function beginningRow(tx: Transaction, id: string): Promise<BeginningRow> {
  const row = await tables(tx)
    .selectFrom("conversation_beginnings")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? noBeginning();
}

export function noBeginning(): never {
  throw new Failure("not-found", "No chat of this id is being begun here.", {
    cure: "Begin one with POST /api/conversations, and list those that there are with GET /api/conversations.",
  });
}

type Change = Partial<Pick<BeginningRow, "state" | "asked_at" | "thread_id" | "conversation_id" | "finding">>;

export async function changeBeginning(tx: Transaction, id: string, { finding, ...change }: Change): Promise<void> {
  const told = finding === undefined ? {} : { finding: finding && JSON.stringify(finding) };
  await tables(tx)
    .updateTable("conversation_beginnings")
    .set({ ...change, ...told })
    .where("id", "=", id)
    .execute();
}

/** Those of Microsoft's chats that are known to be what another beginning became. */
export async function claimedThreads(
  tx: Transaction,
  connection: string,
  threads: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select thread_id as id from conversation_beginnings
    where connection_id = ${connection} and thread_id = any(${[...threads]})`.execute(tx.sql);
  return new Set(rows.map(({ id }) => id));
}

/** Forgets what became a chat before an instant: it is a conversation by now; over all organisations. */
export async function forgetBegunBefore(tx: Transaction, at: Date): Promise<void> {
  await sql`delete from conversation_beginnings where state = 'begun' and created_at < ${at}`.execute(tx.sql);
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
