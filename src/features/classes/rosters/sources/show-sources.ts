import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { inWords, shown } from "../show-rosters.ts";
import { problemsPage } from "../store.ts";
import type { RosterSource } from "./contract.ts";
import { allSources, lastReading, type SourceRow } from "./store.ts";

/** All services from which rosters are read, by name. */
export async function showSources(ctx: Context): Promise<RosterSource[]> {
  return ctx.transaction(async (tx) => {
    const items: RosterSource[] = [];
    for (const row of await allSources(tx)) items.push(await shownSource(tx, row));
    return items;
  });
}

/** A source as the API shows it. */
export async function shownSource(tx: Transaction, row: SourceRow): Promise<RosterSource> {
  const { id, name, url, version, scope, token_url, client_id } = row;
  return {
    id,
    name,
    url,
    version,
    pageSize: row.page_size,
    signIn: row.sign_in,
    ...(token_url !== null && { tokenUrl: token_url }),
    ...(client_id !== null && { clientId: client_id }),
    scope,
    createdAt: row.created_at.toISOString(),
    ...(await lastOf(tx, id)),
  };
}

async function lastOf(tx: Transaction, source: string): Promise<Pick<RosterSource, "last" | "finding">> {
  const last = await lastReading(tx, source);
  if (last === undefined) return {};
  const { faults } = await problemsPage(tx, last.id, { words: [], from: 0, limit: 1 });
  const [finding] = last.problem_count > 0 ? faults : [];
  return { last: shown(last), ...(finding && { finding: inWords(finding.fault) }) };
}
