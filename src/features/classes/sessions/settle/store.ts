import { sql } from "kysely";
import type { SessionCalendar } from "../../../../graph/index.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { Finding } from "../../../connection/contract.ts";
import type { SessionRow } from "../store.ts";

/** A session about which there is something to do, with the group of its class where that has a team. */
export type DueSession = SessionRow & { readonly group_id: string | null; readonly class_title: string };

/** The next sessions about which there is something to do, the longest due first. */
export async function dueSessions(
  tx: Transaction,
  { at, limit }: { readonly at: Date; readonly limit: number },
): Promise<DueSession[]> {
  const { rows } = await sql<DueSession>`
    select s.*, c.title as class_title, case when t.state in ('live', 'archived') then t.group_id end as group_id
    from class_sessions s join classes c on c.id = s.class_id left join class_teams t on t.id = c.team_id
    where s.due_at <= ${at} order by s.due_at, s.id limit ${limit}`.execute(tx.sql);
  return rows;
}

/** When there is something to do next. */
export async function nextDue(tx: Transaction): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(due_at) as at from class_sessions`.execute(tx.sql);
  return rows[0]?.at ?? undefined;
}

/** What keeps all sessions from their calendars is said of each that is due; they are tried again at an instant, or once somebody did something. */
export async function holdUpAll(
  tx: Transaction,
  { at, finding, until }: { readonly at: Date; readonly finding: Finding; readonly until: Date | null },
): Promise<number> {
  const { rows } = await sql`
    update class_sessions set finding = ${JSON.stringify(finding)}::jsonb, due_at = ${until}
    where due_at <= ${at} returning id`.execute(tx.sql);
  return rows.length;
}

/** That no trying again brings a link. */
export const GROUP_WITHOUT_LINK = "group-without-link";

/** Sessions that something kept from their calendar are due again; resolves with whether there are any. */
export async function retryAll(tx: Transaction, at: Date): Promise<boolean> {
  const { rows } = await sql`
    update class_sessions set due_at = ${at}
    where finding is not null and (settled_revision <> revision or finding->>'reason' <> ${GROUP_WITHOUT_LINK})
      and (due_at is null or due_at > ${at}) and (ends_at > ${at} or asked_at is not null)
    returning id`.execute(tx.sql);
  return rows.length > 0;
}

/** Calendars in which sessions stand that are not over. */
export async function standingCalendars(tx: Transaction, now: Date): Promise<SessionCalendar[]> {
  const { rows } = await sql<{ calendar: SessionCalendar }>`
    select distinct calendar from class_sessions
    where event_id is not null and ends_at > ${now} and not is_removed and not is_cancelled`.execute(tx.sql);
  return rows.map(({ calendar }) => calendar);
}

/** The sessions that stand in a calendar, are not over and are as they were wanted; locked until the transaction ends. */
export async function standingIn(
  tx: Transaction,
  { calendar, now }: { readonly calendar: SessionCalendar; readonly now: Date },
): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select * from class_sessions
    where event_id is not null and ends_at > ${now} and not is_removed and not is_cancelled
      and settled_revision = revision and calendar = ${JSON.stringify(calendar)}::jsonb
    order by id for update`.execute(tx.sql);
  return rows;
}
