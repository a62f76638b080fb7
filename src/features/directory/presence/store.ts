import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Presence } from "./contract.ts";

/** Somebody whose presence is looked at, and what was told of it last. */
export interface WatchedRow {
  readonly object_id: string;
  readonly told: Presence | null;
  readonly told_at: Date | null;
}

/** All at a connection whose presence is looked at. */
export async function watchedAt(tx: Transaction, connection: string): Promise<WatchedRow[]> {
  const { rows } = await sql<WatchedRow>`
    select object_id, told, told_at from watched_people where connection_id = ${connection}
    order by object_id`.execute(tx.sql);
  return rows;
}

interface Looks {
  readonly connection: string;
  readonly ids: readonly string[];
  readonly now: Date;
  /** What was noted before then is noted anew; each look is not worth a write. */
  readonly noted: Date;
  readonly most: number;
}

/** Notes that somebody looks at these, as far as there is room for them. True where that makes them more. */
export async function noteLooks(tx: Transaction, { connection, ids, now, noted, most }: Looks): Promise<boolean> {
  const list = sql`${[...ids]}::text[]`;
  // In one order everywhere, so that two who look at the same people never wait for each other.
  await sql`
    update watched_people set looked_at = ${now} where (connection_id, object_id) in (
      select connection_id, object_id from watched_people
      where connection_id = ${connection} and object_id = any(${list}) and looked_at < ${noted}
      order by object_id for update skip locked)`.execute(tx.sql);
  const { rows } = await sql`
    insert into watched_people (connection_id, organisation_id, object_id, looked_at)
    select ${connection}, ${tx.organisation ?? null}, id, ${now} from unnest(${list}) id
    where not exists (select from watched_people where connection_id = ${connection} and object_id = id)
    order by id
    limit greatest(0, ${most} - (select count(*) from watched_people where connection_id = ${connection}))
    on conflict do nothing returning object_id`.execute(tx.sql);
  return rows.length > 0;
}

interface Told {
  readonly connection: string;
  readonly at: Date;
  readonly told: readonly { readonly presence: Presence; readonly stamp: string | null }[];
}

/** Keeps what Microsoft told of those who are looked at, but for what is older than what is known. True where people see a difference. */
export async function keepTold(tx: Transaction, { connection, at, told }: Told): Promise<boolean> {
  const list = told.map(({ presence, stamp }) => ({ id: presence.objectId, told: presence, stamp }));
  const { rows } = await sql<{ is_other: boolean }>`
    with news as (
      select distinct on (id) id, told, stamp from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
        as news (id text, told jsonb, stamp text)
      order by id, stamp collate "C" desc nulls last
    ), known as (
      select object_id, version from watched_people
      where connection_id = ${connection} and object_id in (select id from news)
      order by object_id for update
    )
    update watched_people as watched set told = news.told, stamp = coalesce(news.stamp, watched.stamp), told_at = ${at},
      version = watched.version + (watched.told is distinct from news.told)::integer
    from news join known on known.object_id = news.id
    where watched.connection_id = ${connection} and watched.object_id = news.id
      and (watched.stamp is null or news.stamp is null or news.stamp collate "C" >= watched.stamp)
    returning watched.version > known.version as is_other`.execute(tx.sql);
  return rows.some(({ is_other: isOther }) => isOther);
}

/** Changes with each change of presence that people of the organisation can see; 0 where nobody is looked at. */
export async function presenceVersion(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select coalesce(sum(version), 0)::text as version from watched_people
    where organisation_id = ${tx.organisation ?? null}`.execute(tx.sql);
  return rows[0]?.version ?? "0";
}

/** Forgets those whom nobody has looked at since. */
export async function forgetUnwatched(tx: Transaction, since: Date): Promise<void> {
  await sql`delete from watched_people where looked_at < ${since}`.execute(tx.sql);
}

/** Forgets these. */
export async function forgetPresence(tx: Transaction, objectIds: readonly string[]): Promise<void> {
  await sql`delete from watched_people where object_id = any(${[...objectIds]}::text[])`.execute(tx.sql);
}

/** What is known of somebody's presence now. */
export async function presenceKept(tx: Transaction, objectId: string): Promise<Presence | undefined> {
  const { rows } = await sql<{ told: Presence | null }>`
    select told from watched_people where object_id = ${objectId} order by told_at desc nulls last limit 1`.execute(
    tx.sql,
  );
  return rows[0]?.told ?? undefined;
}
