import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { PlanRow } from "../plans/store.ts";

/** Whether another plan of the connection is being run. */
export async function otherRunning(tx: Transaction, { id, connection_id }: PlanRow): Promise<boolean> {
  const { rows } = await sql`
    select from class_plans where connection_id = ${connection_id} and state = 'running' and id <> ${id} limit 1`.execute(
    tx.sql,
  );
  return rows.length > 0;
}

/** Whether a roster was taken after an instant. */
export async function newerRoster(tx: Transaction, since: Date): Promise<boolean> {
  const { rows } = await sql`select from rosters where state = 'taken' and taken_at > ${since} limit 1`.execute(tx.sql);
  return rows.length > 0;
}

/** A team of a plan that is still to be done, or was begun. */
export interface PartToDo {
  readonly team: string;
  readonly isBegun: boolean;
}

/** Teams of a plan that are still to be done, after one of them. */
export async function partsToDo(
  tx: Transaction,
  { plan, after, limit }: { readonly plan: string; readonly after: string | undefined; readonly limit: number },
): Promise<PartToDo[]> {
  const { rows } = await sql<PartToDo>`
    select team_id as team, state = 'running' as "isBegun" from class_plan_parts
    where plan_id = ${plan} and state in ('waiting', 'running') and (${after ?? null}::uuid is null or team_id > ${after ?? null})
    order by team_id limit ${limit}`.execute(tx.sql);
  return rows;
}

/** Runs that trouble with Microsoft paused, the latest of each connection. */
export async function pausedByTrouble(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct on (connection_id) id from class_plans where state = 'paused' and finding is not null
    order by connection_id, created_at desc`.execute(tx.sql);
  return rows.map(({ id }) => id);
}
