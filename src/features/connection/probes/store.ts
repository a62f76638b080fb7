import type { JSONColumnType } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Outcome } from "./rules.ts";

type Tables = {
  connection_findings: {
    organisation_id: string;
    connection_id: string;
    probe: string;
    subject: string;
    outcome: JSONColumnType<Outcome>;
    since: Date;
    checked_at: Date;
  };
  connections: { id: string; diagnose_at: Date | null };
};

export interface KeptOutcome {
  readonly probe: string;
  /** Empty for the connection itself. */
  readonly subject: string;
  readonly outcome: Outcome;
  readonly since: Date;
  readonly checkedAt: Date;
}

export async function outcomesOf(tx: Transaction, connectionId: string): Promise<KeptOutcome[]> {
  const rows = await tables(tx)
    .selectFrom("connection_findings")
    .select(["probe", "subject", "outcome", "since", "checked_at as checkedAt"])
    .where("connection_id", "=", connectionId)
    .orderBy("subject")
    .execute();
  return rows;
}

/** What one probe of the connections themselves last came to. */
export async function outcomesOfProbe(
  tx: Transaction,
  probe: string,
  connectionIds: readonly string[],
): Promise<ReadonlyMap<string, Outcome>> {
  if (connectionIds.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom("connection_findings")
    .select(["connection_id", "outcome"])
    .where("connection_id", "in", [...connectionIds])
    .where("probe", "=", probe)
    .where("subject", "=", "")
    .execute();
  return new Map(rows.map(({ connection_id: id, outcome }) => [id, outcome]));
}

export async function keepOutcomes(
  tx: Transaction,
  { organisation, connectionId }: { readonly organisation: string; readonly connectionId: string },
  outcomes: readonly KeptOutcome[],
): Promise<void> {
  if (outcomes.length === 0) return;
  const rows = outcomes.map(({ probe, subject, outcome, since, checkedAt }) => ({
    organisation_id: organisation,
    connection_id: connectionId,
    probe,
    subject,
    outcome: JSON.stringify(outcome),
    since,
    checked_at: checkedAt,
  }));
  await tables(tx)
    .insertInto("connection_findings")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["connection_id", "probe", "subject"]).doUpdateSet((row) => ({
        outcome: row.ref("excluded.outcome"),
        since: row.ref("excluded.since"),
        checked_at: row.ref("excluded.checked_at"),
      })),
    )
    .execute();
}

/** Forgets what was tried and is not asked for any more. */
export async function dropOutcomes(
  tx: Transaction,
  connectionId: string,
  gone: readonly Pick<KeptOutcome, "probe" | "subject">[],
): Promise<void> {
  for (const { probe, subject } of gone) {
    await tables(tx)
      .deleteFrom("connection_findings")
      .where("connection_id", "=", connectionId)
      .where("probe", "=", probe)
      .where("subject", "=", subject)
      .execute();
  }
}

/** Two looks that end together are judged one after the other, so that a change is told once. */
export async function judgeOneAtATime(tx: Transaction, id: string): Promise<void> {
  await tables(tx).selectFrom("connections").select("id").where("id", "=", id).forUpdate().execute();
}

/** Forgets everything that was tried on somebody. */
export async function forgetSubject(tx: Transaction, login: string): Promise<void> {
  await tables(tx)
    .deleteFrom("connection_findings")
    .where("probe", "!=", "permission")
    .where(({ fn }) => fn<string>("lower", ["subject"]), "=", login.toLowerCase())
    .execute();
}

export async function nextDiagnosis(tx: Transaction, id: string): Promise<Date | undefined> {
  const row = await tables(tx).selectFrom("connections").select("diagnose_at").where("id", "=", id).executeTakeFirst();
  return row?.diagnose_at ?? undefined;
}

export async function setNextDiagnosis(tx: Transaction, id: string, at: Date | null): Promise<void> {
  await tables(tx).updateTable("connections").set({ diagnose_at: at }).where("id", "=", id).execute();
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
