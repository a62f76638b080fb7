import { type JSONColumnType, type Selectable, sql } from "kysely";
import type { SessionCalendar } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Finding } from "../../connection/contract.ts";
import type { OwnSettings } from "../settings/contract.ts";
import type { KeptWish, Written } from "./rules.ts";

interface SessionTable {
  id: string;
  organisation_id: string;
  class_id: string;
  key: string;
  wish: JSONColumnType<KeptWish>;
  is_cancelled: boolean;
  is_removed: boolean;
  begins_at: Date;
  ends_at: Date;
  revision: number;
  settled_revision: number;
  asked_at: Date | null;
  calendar: JSONColumnType<SessionCalendar> | null;
  generation: number;
  event_id: string | null;
  written: JSONColumnType<Written> | null;
  join_url: string | null;
  restored: JSONColumnType<{ what: "deleted" | "changed"; at: string }> | null;
  finding: JSONColumnType<Finding> | null;
  due_at: Date | null;
  created_at: Date;
  changed_at: Date;
}

type Tables = { class_sessions: SessionTable };

export type SessionRow = Selectable<SessionTable>;

interface Changeable extends Partial<
  Pick<SessionRow, "settled_revision" | "asked_at" | "generation" | "event_id" | "join_url" | "due_at">
> {
  readonly calendar?: SessionCalendar | null;
  readonly written?: Written | null;
  readonly restored?: SessionRow["restored"];
  readonly finding?: Finding | null;
}

export async function changeSession(tx: Transaction, id: string, change: Changeable): Promise<void> {
  const { calendar, written, restored, finding, ...rest } = change;
  const asJson = { calendar, written, restored, finding };
  const columns = Object.fromEntries(
    Object.entries(asJson).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value && JSON.stringify(value)]],
    ),
  );
  await tables(tx)
    .updateTable("class_sessions")
    .set({ ...rest, ...columns })
    .where("id", "=", id)
    .execute();
}

export async function deleteSession(tx: Transaction, id: string): Promise<void> {
  await tables(tx).deleteFrom("class_sessions").where("id", "=", id).execute();
}

/** A session, locked until the transaction ends; undefined where it is gone. */
export async function lockedSession(tx: Transaction, id: string): Promise<SessionRow | undefined> {
  return tables(tx).selectFrom("class_sessions").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** Which sessions of a class are meant; both what is coming and what is past where nothing is said. */
export interface SessionsAsked {
  readonly of: string;
  readonly when: "coming" | "past" | undefined;
  readonly now: Date;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Sessions of a class by time, after one of them. */
export async function sessionsPage(
  tx: Transaction,
  { of, when, now, after, limit }: SessionsAsked,
): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select * from class_sessions where class_id = ${of}
      and (${when ?? null}::text is null or (ends_at > ${now}) = (${when ?? null} = 'coming'))
      and (${after ?? null}::uuid is null
        or (begins_at, id) > (select begins_at, id from class_sessions where id = ${after ?? null}::uuid))
    order by begins_at, id limit ${limit}`.execute(tx.sql);
  return rows;
}

export async function sessionCalled(
  tx: Transaction,
  { of, key }: { readonly of: string; readonly key: string },
): Promise<SessionRow | undefined> {
  return tables(tx)
    .selectFrom("class_sessions")
    .selectAll()
    .where("class_id", "=", of)
    .where("key", "=", key)
    .executeTakeFirst();
}

/** What of a class its sessions go by. */
export interface ClassOfSessions {
  readonly id: string;
  readonly external_id: string;
  readonly title: string;
  readonly own_settings: OwnSettings;
}

/** A class; undefined where there is none. */
export async function classOfSessions(tx: Transaction, id: string): Promise<ClassOfSessions | undefined> {
  const { rows } = await sql<ClassOfSessions>`
    select id, external_id, title, own_settings from classes where id = ${id}`.execute(tx.sql);
  return rows[0];
}

/** Two who plan the sessions of a class do so one after the other. */
export async function holdClass(tx: Transaction, id: string): Promise<void> {
  await sql`select from classes where id = ${id} for update`.execute(tx.sql);
}

/** Zones that single classes have of their own, by the roster's ids. */
export async function ownZones(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; zone: string }>`
    select external_id as id, own_settings->>'timeZone' as zone from classes
    where own_settings ? 'timeZone'`.execute(tx.sql);
  return new Map(rows.map(({ id, zone }) => [id, zone]));
}

/** The zone of the organisation; undefined until somebody says. */
export async function zoneOfOrganisation(tx: Transaction): Promise<string | undefined> {
  const { rows } = await sql<{ zone: string | null }>`
    select time_zone as zone from organisations where id = ${tx.organisation ?? null}`.execute(tx.sql);
  return rows[0]?.zone ?? undefined;
}

/** Forgets in whose mailbox sessions stood. Their events stay there; they are written anew where the settings say by now. */
export async function forgetMailboxes(tx: Transaction, names: readonly string[]): Promise<void> {
  await sql`
    update class_sessions set calendar = null, asked_at = null, event_id = null, written = null, join_url = null,
      settled_revision = 0, due_at = changed_at
    where calendar->>'kind' = 'mailbox' and calendar->>'id' = any(${[...names]}::text[])`.execute(tx.sql);
  await sql`
    update class_settings set settings = settings #- '{calendar,mailbox}'
    where lower(settings->'calendar'->>'mailbox') = any(${[...names]}::text[])`.execute(tx.sql);
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
