import type { Transaction } from "../database/database.ts";
import type { Random } from "../random.ts";
import { isProofOf, proofOf, type Proven } from "./proofs.ts";
import { type MasterKeys, open, rewrap, seal } from "./seal.ts";

type SecretTables = {
  secrets: { id: string; organisation_id: string; purpose: string; sealed: string };
};

/** Where features keep what must not be read in the database: they hold the id, the text lies here, sealed. */
export interface Secrets {
  keep(tx: Transaction, purpose: string, plain: string): Promise<string>;
  open(tx: Transaction, id: string): Promise<string>;
  drop(tx: Transaction, id: string): Promise<void>;
  /** What shows that `text` was named by us, for one purpose. */
  prove(purpose: string, text: string): Buffer;
  isProven(shown: Proven): boolean;
  /** Puts every secret of the transaction's reach under the newest master key; says how many it changed. */
  rotate(tx: Transaction): Promise<number>;
}

export function secretsWith(keys: MasterKeys, random: Random): Secrets {
  return {
    keep: async (tx, purpose, plain) => {
      const id = random.uuid();
      if (tx.organisation === undefined) throw new Error("A secret belongs to one organisation.");
      const sealed = seal(keys, plain, contextOf({ id, organisation_id: tx.organisation, purpose }));
      await table(tx).insertInto("secrets").values({ id, organisation_id: tx.organisation, purpose, sealed }).execute();
      return id;
    },
    open: async (tx, id) => {
      const row = await table(tx).selectFrom("secrets").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
      return open(keys, row.sealed, contextOf(row));
    },
    drop: forgetSecret,
    prove: (purpose, text) => proofOf(keys, purpose, text),
    isProven: (shown) => isProofOf(keys, shown),
    rotate: async (tx) => {
      const rows = await table(tx).selectFrom("secrets").selectAll().forUpdate().execute();
      let changed = 0;
      for (const row of rows) {
        const sealed = rewrap(keys, row.sealed, contextOf(row));
        if (sealed === undefined) continue;
        await table(tx).updateTable("secrets").set({ sealed }).where("id", "=", row.id).execute();
        changed += 1;
      }
      return changed;
    },
  };
}

/** Forgets a secret, for which no key is needed. */
export async function forgetSecret(tx: Transaction, id: string): Promise<void> {
  await table(tx).deleteFrom("secrets").where("id", "=", id).execute();
}

function contextOf(row: { id: string; organisation_id: string; purpose: string }): string {
  return `secrets/${row.organisation_id}/${row.purpose}/${row.id}`;
}

function table(tx: Transaction) {
  return tx.sql.withTables<SecretTables>();
}
