import type { Generated } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { organisationOf } from "../store.ts";
import type { Exchange } from "./contract.ts";

interface ExchangeTable {
  id: Generated<string>;
  organisation_id: string;
  meeting_id: string;
  at: Date | string;
  operation: Exchange["operation"];
  method: string;
  path: string;
  status: number | null;
  code: string | null;
  request_id: string | null;
}

/** Of a meeting that is tried for days only the newest are of use. */
const SHOWN = 50;

/** Keeps what was asked and answered, in its order. */
export async function keepExchanges(tx: Transaction, meeting: string, exchanges: readonly Exchange[]): Promise<void> {
  if (exchanges.length === 0) return;
  const rows = exchanges.map(({ at, operation, method, path, status, code, requestId }) => ({
    organisation_id: organisationOf(tx),
    meeting_id: meeting,
    at,
    operation,
    method,
    path,
    status: status ?? null,
    code: code ?? null,
    request_id: requestId ?? null,
  }));
  await tables(tx).insertInto("meeting_exchanges").values(rows).execute();
}

/** What Microsoft was asked about a meeting, the newest first. */
export async function exchangesOf(tx: Transaction, meeting: string): Promise<Exchange[]> {
  const rows = await tables(tx)
    .selectFrom("meeting_exchanges")
    .selectAll()
    .where("meeting_id", "=", meeting)
    .orderBy("id", "desc")
    .limit(SHOWN)
    .execute();
  return rows.map(({ at, operation, method, path, status, code, request_id }) => ({
    at: typeof at === "string" ? at : at.toISOString(),
    operation,
    method,
    path,
    ...(status !== null && { status }),
    ...(code !== null && { code }),
    ...(request_id !== null && { requestId: request_id }),
  }));
}

/** Clears away what lies further back than anybody reads. */
export async function forgetExchanges(tx: Transaction, before: Date): Promise<void> {
  await tables(tx).deleteFrom("meeting_exchanges").where("at", "<", before).execute();
}

function tables(tx: Transaction) {
  return tx.sql.withTables<{ meeting_exchanges: ExchangeTable }>();
}
