import { type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Finding } from "../../connection/contract.ts";

/** Stretches that are taken, in minutes since the epoch. */
export type Busy = readonly (readonly [from: number, to: number])[];

interface CalendarTable {
  host_id: string;
  organisation_id: string;
  from_at: Date;
  to_at: Date;
  busy: JSONColumnType<Busy>;
  read_at: Date | null;
  finding: JSONColumnType<Finding> | null;
  tried_at: Date;
}

export type CalendarRow = Selectable<CalendarTable>;

/** What Outlook showed of these hosts' calendars, by host. */
export async function calendarsOf(
  tx: Transaction,
  hosts: readonly string[],
): Promise<ReadonlyMap<string, CalendarRow>> {
  if (hosts.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom("host_calendars")
    .selectAll()
    .where("host_id", "in", [...hosts])
    .execute();
  return new Map(rows.map((row) => [row.host_id, row]));
}

interface Read {
  readonly host: string;
  readonly from: Date;
  readonly to: Date;
  readonly busy: Busy;
  readonly at: Date;
}

export async function keepCalendar(tx: Transaction, { host, from, to, busy, at }: Read): Promise<void> {
  const columns = { from_at: from, to_at: to, busy: JSON.stringify(busy), read_at: at, finding: null, tried_at: at };
  await tables(tx)
    .insertInto("host_calendars")
    .values({ host_id: host, organisation_id: organisationOf(tx), ...columns })
    .onConflict((conflict) => conflict.column("host_id").doUpdateSet(columns))
    .execute();
}

/** Keeps why a calendar could not be read; what it showed before stays. */
export async function keepTrouble(
  tx: Transaction,
  { host, finding, at }: { readonly host: string; readonly finding: Finding; readonly at: Date },
): Promise<void> {
  const columns = { finding: JSON.stringify(finding), tried_at: at };
  await tables(tx)
    .insertInto("host_calendars")
    .values({
      host_id: host,
      organisation_id: organisationOf(tx),
      from_at: at,
      to_at: at,
      busy: JSON.stringify([]),
      read_at: null,
      ...columns,
    })
    .onConflict((conflict) => conflict.column("host_id").doUpdateSet(columns))
    .execute();
}

/** A stretch is free from now on by our own doing, though Outlook may show it for a moment longer. */
export async function freeInCalendars(
  tx: Transaction,
  { hosts, stretch }: { readonly hosts: readonly string[]; readonly stretch: readonly [number, number] },
): Promise<void> {
  if (hosts.length === 0) return;
  await sql`
    update host_calendars
    set busy = coalesce((select jsonb_agg(each) from jsonb_array_elements(busy) each where each <> ${JSON.stringify(stretch)}::jsonb), '[]')
    where host_id = any(${[...hosts]})`.execute(tx.sql);
}

/** Calendars are read again before anybody relies on them: what they showed has changed. */
export async function outdateCalendars(
  tx: Transaction,
  { hosts, readBefore }: { readonly hosts: readonly string[]; readonly readBefore: Date },
): Promise<void> {
  if (hosts.length === 0) return;
  await tables(tx)
    .updateTable("host_calendars")
    .set({ read_at: sql`least(read_at, ${readBefore})` })
    .where("host_id", "in", [...hosts])
    .execute();
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Calendars belong to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<{ host_calendars: CalendarTable }>();
}
