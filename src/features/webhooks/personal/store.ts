import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Identifier } from "../../../kernel/privacy/personal-data.ts";
import { mentioning, naming, withoutPerson } from "../../../kernel/privacy/redact.ts";

type Tables = {
  webhook_deliveries: { id: string; organisation_id: string; about: string; body: string; created_at: Date };
  webhook_attempts: { organisation_id: string; delivery_id: string; answer: string | null };
};

/** What was sent about somebody, or waits to be sent. */
export async function sentAbout(tx: Transaction, person: string) {
  const rows = await tables(tx)
    .selectFrom("webhook_deliveries")
    .select(["id", "body", "created_at"])
    .where("organisation_id", "=", organisationOf(tx))
    .where("about", "=", person)
    .orderBy("created_at")
    .execute();
  return rows.map(({ id, body, created_at: at }) => ({ id, at: at.toISOString(), sent: JSON.parse(body) as unknown }));
}

/** Deletes what was sent about somebody, and takes what tells them from others out of everything else that was sent. */
export async function eraseSent(tx: Transaction, person: string, known: readonly Identifier[]): Promise<void> {
  await tables(tx)
    .deleteFrom("webhook_deliveries")
    .where("organisation_id", "=", organisationOf(tx))
    .where("about", "=", person)
    .execute();
  await cleanBodies(tx, known);
  await cleanAnswers(tx, known);
}

async function cleanBodies(tx: Transaction, known: readonly Identifier[]): Promise<void> {
  const rows = await tables(tx)
    .selectFrom("webhook_deliveries")
    .select(["id", "body"])
    .where("organisation_id", "=", organisationOf(tx))
    .where(naming(sql`body`, known))
    .execute();
  for (const { id, body } of rows) {
    const cleaned = JSON.stringify(withoutPerson(JSON.parse(body), known));
    await tables(tx).updateTable("webhook_deliveries").set({ body: cleaned }).where("id", "=", id).execute();
  }
}

/** An answer may repeat what it was sent, in words of its own. */
async function cleanAnswers(tx: Transaction, known: readonly Identifier[]): Promise<void> {
  await tables(tx)
    .updateTable("webhook_attempts")
    .set({ answer: null })
    .where("organisation_id", "=", organisationOf(tx))
    .where(mentioning(sql`answer`, known))
    .execute();
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Deliveries belong to one organisation.");
  return tx.organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
