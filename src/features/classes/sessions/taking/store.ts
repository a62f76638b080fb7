import { sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { KeptWish } from "../rules.ts";

/** A session as it is known, for a list to be compared with. */
export interface KnownSession {
  readonly id: string;
  readonly class_id: string;
  readonly key: string;
  readonly wish: KeptWish;
  readonly is_cancelled: boolean;
  readonly is_removed: boolean;
  readonly is_stopped: boolean;
  readonly is_asked: boolean;
  readonly ends_at: Date;
}

/** The sessions of some classes, locked until the transaction ends. */
export async function knownSessions(tx: Transaction, classes: readonly string[]): Promise<KnownSession[]> {
  const { rows } = await sql<KnownSession>`
    select id, class_id, key, wish, is_cancelled, is_removed, ends_at, asked_at is not null as is_asked,
      coalesce(finding->>'level' = 'bad', false) as is_stopped
    from class_sessions where class_id = any(${[...classes]}::uuid[]) order by id for update`.execute(tx.sql);
  return rows;
}

/** A session as it is written down. */
export interface SessionWrite {
  readonly id: string;
  readonly class_id: string;
  readonly key: string;
  readonly wish: KeptWish;
  readonly is_cancelled: boolean;
  readonly begins_at: string;
  readonly ends_at: string;
}

/** Writes many sessions by one statement; each is to be brought to its calendar at once. */
export async function upsertSessions(tx: Transaction, sessions: readonly SessionWrite[], at: Date): Promise<void> {
  if (sessions.length === 0) return;
  await sql`
    insert into class_sessions (id, organisation_id, class_id, key, wish, is_cancelled, begins_at, ends_at, revision,
      due_at, created_at, changed_at)
    select id, ${tx.organisation ?? null}::uuid, class_id, key, wish, is_cancelled, begins_at, ends_at, 1,
      ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(sessions)}::jsonb) as given (id uuid, class_id uuid, key text, wish jsonb,
      is_cancelled boolean, begins_at timestamptz, ends_at timestamptz)
    on conflict (class_id, key) do update set wish = excluded.wish, is_cancelled = excluded.is_cancelled,
      is_removed = false, begins_at = excluded.begins_at, ends_at = excluded.ends_at,
      revision = class_sessions.revision + 1, due_at = excluded.due_at, finding = null,
      changed_at = excluded.changed_at`.execute(tx.sql);
}

/** Sessions that nobody names any more: they go once their events are gone. */
export async function leaveSessions(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update class_sessions set is_removed = true, revision = revision + 1, due_at = ${at}, finding = null,
      changed_at = ${at}
    where id = any(${[...ids]}::uuid[])`.execute(tx.sql);
}

/** Sessions of which nothing stands in a calendar, or of which what stands there is over. */
export async function dropSessions(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from class_sessions where id = any(${[...ids]}::uuid[])`.execute(tx.sql);
}

/** Sessions that are wanted as before and are stopped, or wait: they are tried again. */
export async function tryAgain(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await sql`update class_sessions set due_at = ${at} where id = any(${[...ids]}::uuid[])`.execute(tx.sql);
}

/** The ids of classes, by the roster's own; with `hold`, two who plan sessions of one of them do so one after the other. */
export async function idsOfClasses(
  tx: Transaction,
  externalIds: readonly string[],
  { hold = false }: { readonly hold?: boolean } = {},
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; external_id: string }>`
    select id, external_id from classes where external_id = any(${[...externalIds]}::text[])
    order by id ${hold ? sql`for update` : sql``}`.execute(tx.sql);
  return new Map(rows.map((row) => [row.external_id, row.id]));
}
