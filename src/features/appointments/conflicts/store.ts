import { sql } from "kysely";
import type { OrganisationId, Transaction } from "../../../kernel/database/database.ts";

/** A session that a host holds, as its calendar is held against it. */
export interface HeldSession {
  readonly id: string;
  readonly starts: Date;
  readonly ends: Date;
  /** Whether its service goes by Outlook. */
  readonly watched: boolean;
  readonly conflict: Date | null;
}

/** What a host holds within a window, kept from being changed by others until the transaction ends. */
export async function sessionsOfHost(
  tx: Transaction,
  { host, from, to }: { readonly host: string; readonly from: Date; readonly to: Date },
): Promise<HeldSession[]> {
  const { rows } = await sql<HeldSession>`
    select s.id, s.starts_at as starts, s.ends_at as ends, v.wish->>'outlook' <> 'ignored' as watched, h.conflict_at as conflict
    from session_hosts h join appointment_sessions s on s.id = h.session_id join services v on v.id = s.service_id
    where h.host_id = ${host} and h.blocks and s.starts_at >= ${from} and s.ends_at <= ${to}
    order by s.starts_at, s.id for update of h`.execute(tx.sql);
  return rows;
}

/** Says since when a host has something else at the time of a session; null: nothing any more. */
export async function setConflict(
  tx: Transaction,
  { host, session, since }: { readonly host: string; readonly session: string; readonly since: Date | null },
): Promise<void> {
  await sql`
    update session_hosts set conflict_at = ${since} where host_id = ${host} and session_id = ${session}`.execute(
    tx.sql,
  );
}

/** The hosts whose calendars matter: of sessions ahead whose service goes by Outlook, with the end of the last one; over all organisations. */
export async function watchedHosts(
  tx: Transaction,
  now: Date,
): Promise<{ readonly host: string; readonly organisation: OrganisationId }[]> {
  const { rows } = await sql<{ host: string; organisation: OrganisationId }>`
    select distinct h.host_id as host, h.organisation_id as organisation
    from session_hosts h join appointment_sessions s on s.id = h.session_id join services v on v.id = s.service_id
    where h.blocks and h.block_to > ${now} and s.ends_at > ${now} and v.wish->>'outlook' <> 'ignored'`.execute(tx.sql);
  return rows;
}

/** Until when a host holds sessions whose service goes by Outlook; undefined where none lies ahead. */
export async function watchedUntil(tx: Transaction, host: string, now: Date): Promise<Date | undefined> {
  const { rows } = await sql<{ until: Date | null }>`
    select max(s.ends_at) as until
    from session_hosts h join appointment_sessions s on s.id = h.session_id join services v on v.id = s.service_id
    where h.host_id = ${host} and h.blocks and s.ends_at > ${now} and v.wish->>'outlook' <> 'ignored'`.execute(tx.sql);
  return rows[0]?.until ?? undefined;
}
