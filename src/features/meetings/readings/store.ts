import type { JSONColumnType } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Finding } from "../../connection/contract.ts";

type Tables = {
  artifact_troubles: {
    artifact_id: string;
    organisation_id: string;
    finding: JSONColumnType<Finding>;
    failures: number;
    tried_at: Date;
    next_at: Date | null;
  };
};

export interface Trouble {
  readonly artifact: string;
  readonly finding: Finding;
  readonly failures: number;
  readonly at: Date;
  readonly next: Date | undefined;
}

/** What kept us from reading an artifact when we last tried; undefined where it was read, or nobody tried. */
export async function troubleWith(tx: Transaction, artifact: string) {
  return tables(tx)
    .selectFrom("artifact_troubles")
    .select(["finding", "failures", "next_at"])
    .where("artifact_id", "=", artifact)
    .executeTakeFirst();
}

export async function keepTrouble(tx: Transaction, trouble: Trouble): Promise<void> {
  if (tx.organisation === undefined) throw new Error("Artifacts are read for one organisation.");
  const columns = {
    finding: JSON.stringify(trouble.finding),
    failures: trouble.failures,
    tried_at: trouble.at,
    next_at: trouble.next ?? null,
  };
  await tables(tx)
    .insertInto("artifact_troubles")
    .values({ artifact_id: trouble.artifact, organisation_id: tx.organisation, ...columns })
    .onConflict((conflict) => conflict.column("artifact_id").doUpdateSet(columns))
    .execute();
}

export async function dropTrouble(tx: Transaction, artifact: string): Promise<void> {
  await tables(tx).deleteFrom("artifact_troubles").where("artifact_id", "=", artifact).execute();
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
