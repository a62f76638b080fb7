import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/database.ts";
import { workName } from "./carrier.ts";

/** waiting: for its time. due: for free hands. running: in them. parked: for a person. */
export const WORK_STATES = ["waiting", "due", "running", "parked"] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** A piece of work wherever it is kept; what is done is kept nowhere. */
export interface KeptWork {
  readonly id: string;
  readonly job: string;
  readonly state: WorkState;
  readonly data: Record<string, unknown>;
  readonly key: string | null;
  /** Tries that failed. */
  readonly attempts: number;
  /** When it is or was due; for parked work, since when it is parked. */
  readonly at: Date;
  readonly reason: string | null;
}

/** Which pieces of work are meant. */
export interface WorkFilter {
  readonly id?: string | undefined;
  readonly state?: WorkState | undefined;
  /** Part of the job's name. */
  readonly search?: string | undefined;
}

/** Where a page goes on: the last one seen. */
export interface WorkPlace {
  readonly at: Date;
  readonly id: string;
}

/** Work of an organisation, the latest time first. */
export async function keptWork(
  tx: Transaction,
  filter: WorkFilter,
  { now, after, limit }: { readonly now: Date; readonly after?: WorkPlace | undefined; readonly limit: number },
): Promise<KeptWork[]> {
  const places = placesOf(filter.state, now).map((place) => {
    const on = after ? sql`and (${place.at}, ${place.id}) < (${after.at}, ${after.id}::uuid)` : sql``;
    return sql`(${from(tx, place, filter)} ${on} order by ${place.at} desc, ${place.id} desc limit ${limit})`;
  });
  const { rows } = await sql<KeptWork>`
    select * from (${sql.join(places, sql` union all `)}) as work order by at desc, id desc limit ${limit}`.execute(
    tx.sql,
  );
  return rows;
}

export async function countWork(tx: Transaction, filter: WorkFilter, now: Date): Promise<number> {
  const places = placesOf(filter.state, now).map((place) => from(tx, place, filter));
  const { rows } = await sql<{ count: string }>`
    select count(*) from (${sql.join(places, sql` union all `)}) as work`.execute(tx.sql);
  return Number(rows[0]?.count ?? 0);
}

/**
 * Takes one piece of work out of where it is kept; `undefined` where it is not there, done meanwhile, or in somebody's
 * hands. Whoever takes it may order it anew or let it go.
 */
export async function takeOut(tx: Transaction, id: string): Promise<Omit<KeptWork, "state" | "at"> | undefined> {
  const organisation = organisationOf(tx);
  const later = await sql<Omit<KeptWork, "state" | "at">>`
    delete from due_work where id = ${id} and organisation_id = ${organisation}
    returning id, job, data, key, attempts, last_error as reason`.execute(tx.sql);
  if (later.rows[0]) return later.rows[0];
  const now = await sql<Omit<KeptWork, "state" | "at">>`
    delete from pgboss.job where name = ${workName} and data->>'id' = ${id} and data->>'organisation' = ${organisation}
      and state in ('created', 'retry')
    returning (data->>'id')::uuid as id, data->>'job' as job, data->'data' as data, data->>'key' as key,
      (data->>'attempts')::integer as attempts, null as reason`.execute(tx.sql);
  return now.rows[0];
}

/** Where work of one state lies, in the words of its table. */
interface Place {
  readonly table: "due_work" | "pgboss.job";
  readonly state: WorkState;
  readonly is: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly at: RawBuilder<unknown>;
}

function placesOf(state: WorkState | undefined, now: Date): Place[] {
  const later = { table: "due_work", id: sql`id`, at: sql`due_at` } as const;
  const carried = {
    table: "pgboss.job",
    id: sql`(data->>'id')::uuid`,
    // What cursors say is no finer than this.
    at: sql`date_trunc('milliseconds', created_on)`,
  } as const;
  const all: readonly Place[] = [
    { ...later, state: "parked", is: sql`parked_at is not null` },
    { ...later, state: "waiting", is: sql`parked_at is null and due_at > ${now}` },
    { ...later, state: "due", is: sql`parked_at is null and due_at <= ${now}` },
    { ...carried, state: "due", is: sql`name = ${workName} and state < 'active' and not blocked` },
    { ...carried, state: "running", is: sql`name = ${workName} and state = 'active'` },
  ];
  return all.filter((place) => state === undefined || place.state === state);
}

/** The carrier's table knows no organisations: here the question itself keeps to one. */
function from(tx: Transaction, { table, state, is, id, at }: Place, filter: WorkFilter): RawBuilder<unknown> {
  const organisation = organisationOf(tx);
  const columns =
    table === "due_work"
      ? sql`job, data, key, attempts, last_error as reason`
      : sql`data->>'job' as job, data->'data' as data, data->>'key' as key, (data->>'attempts')::integer as attempts,
          null as reason`;
  const own =
    table === "due_work" ? sql`organisation_id = ${organisation}` : sql`data->>'organisation' = ${organisation}`;
  const job = table === "due_work" ? sql`job` : sql`data->>'job'`;
  return sql`
    select ${id} as id, ${columns}, ${at} as at, ${sql.lit(state)} as state
    from ${sql.table(table)} where ${is} and ${own}
      ${filter.id === undefined ? sql`` : sql`and ${id} = ${filter.id}::uuid`}
      ${filter.search === undefined ? sql`` : sql`and ${job} ilike ${containing(filter.search)}`}`;
}

function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Work is looked at within one organisation.");
  return tx.organisation;
}
