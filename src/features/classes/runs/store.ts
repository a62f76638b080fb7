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

/** Whether what the rosters say of the classes of a team has changed since an instant. */
export async function newerClasses(
  tx: Transaction,
  { team, since }: { readonly team: string; readonly since: Date },
): Promise<boolean> {
  const { rows } = await sql`
    select from classes where team_id = ${team} and changed_at > ${since} limit 1`.execute(tx.sql);
  return rows.length > 0;
}

/** A plan that is drawn takes the place of older ones: what those stopped of the teams it is about is done by none of them. */
export async function dropStopped(tx: Transaction, { id, connection_id, scope }: PlanRow, at: Date): Promise<void> {
  await sql`
    update class_plan_parts part set state = 'dropped', ended_at = ${at}
    from class_plans older
    where older.id = part.plan_id and older.connection_id = ${connection_id} and older.id <> ${id}
      and part.state = 'stopped' and (${scope}::uuid[] is null or exists (
        select from classes c where c.team_id = part.team_id and c.id = any(${scope}::uuid[])))`.execute(tx.sql);
}

/** Ends paused plans whose classes a plan that is begun is about, too; resolves with their ids. What they had not done is dropped. */
export async function endPaused(
  tx: Transaction,
  { id, connection_id, scope }: PlanRow,
  at: Date,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update class_plans set state = 'finished', ended_at = ${at}
    where connection_id = ${connection_id} and state = 'paused' and id <> ${id}
      and (${scope}::uuid[] is null or scope <@ ${scope}::uuid[])
    returning id`.execute(tx.sql);
  const ended = rows.map((row) => row.id);
  await sql`
    update class_plan_parts set state = 'dropped', ended_at = ${at}
    where plan_id = any(${ended}::uuid[]) and state in ('waiting', 'running')`.execute(tx.sql);
  return ended;
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
