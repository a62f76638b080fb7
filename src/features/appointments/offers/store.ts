import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";

interface Window {
  readonly from: Date;
  readonly to: Date;
  /** A session that does not count: the one that is to be moved. */
  readonly without?: string | undefined;
}

/** A stretch of time that a session blocks, with its buffers; `starts` and `ends` are without them. */
export interface Blocked {
  readonly owner: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly from: Date;
  readonly to: Date;
  /** Nobody has booked it yet: somebody fills in the form. */
  readonly held: boolean;
}

/** What sessions block of these hosts' time; `owner` is the host. */
export async function blockedHosts(tx: Transaction, hosts: readonly string[], window: Window): Promise<Blocked[]> {
  if (hosts.length === 0) return [];
  const { rows } = await sql<Blocked>`
    select h.host_id as owner, s.starts_at as starts, s.ends_at as ends, h.block_from as from, h.block_to as to,
      ${HELD} as held
    from session_hosts h join appointment_sessions s on s.id = h.session_id
    where h.blocks and h.host_id = any(${[...hosts]}) and h.block_to > ${window.from} and h.block_from < ${window.to}
      and h.session_id is distinct from ${window.without ?? null}::uuid`.execute(tx.sql);
  return rows;
}

/** What sessions block of these rooms; `owner` is the room. */
export async function blockedRooms(tx: Transaction, rooms: readonly string[], window: Window): Promise<Blocked[]> {
  if (rooms.length === 0) return [];
  const { rows } = await sql<Blocked>`
    select s.room_id as owner, s.starts_at as starts, s.ends_at as ends, s.block_from as from, s.block_to as to,
      ${HELD} as held
    from appointment_sessions s
    where s.blocks and s.room_id = any(${[...rooms]}) and s.block_to > ${window.from} and s.block_from < ${window.to}
      and s.id is distinct from ${window.without ?? null}::uuid`.execute(tx.sql);
  return rows;
}

const HELD = sql`not exists (select 1 from appointments a where a.session_id = s.id and a.state in ('pending', 'confirmed'))`;

/** A group of a service that has come together and has seats left. */
export interface OpenSession {
  readonly id: string;
  readonly starts: Date;
  readonly seats: number;
  readonly hosts: readonly string[];
}

/** `capacity`: how many people a group holds by now; earlier ones may have been begun with more seats. */
export async function openSessions(
  tx: Transaction,
  { service, capacity }: { readonly service: string; readonly capacity: number },
  window: Window,
): Promise<OpenSession[]> {
  const { rows } = await sql<OpenSession>`
    select s.id, s.starts_at as starts, least(s.seats, ${capacity}::int) - s.taken as seats,
      (select array_agg(h.host_id order by h.host_id) from session_hosts h where h.session_id = s.id) as hosts
    from appointment_sessions s
    where s.service_id = ${service} and s.blocks and s.taken < least(s.seats, ${capacity}::int)
      and s.starts_at >= ${window.from} and s.starts_at < ${window.to}
      and s.id is distinct from ${window.without ?? null}::uuid
    order by s.starts_at, s.id`.execute(tx.sql);
  return rows;
}

/** How many sessions each of these hosts has in a window. */
export async function sessionCounts(
  tx: Transaction,
  hosts: readonly string[],
  { from, to }: Window,
): Promise<ReadonlyMap<string, number>> {
  if (hosts.length === 0) return new Map();
  const { rows } = await sql<{ host: string; count: number }>`
    select h.host_id as host, count(*)::int as count from session_hosts h
    where h.blocks and h.host_id = any(${[...hosts]}) and h.block_to > ${from} and h.block_from < ${to}
    group by h.host_id`.execute(tx.sql);
  return new Map(rows.map(({ host, count }) => [host, count]));
}
