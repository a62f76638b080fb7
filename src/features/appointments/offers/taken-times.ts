import type { Transaction } from "../../../kernel/database/database.ts";
import type { CalendarRow } from "../calendars/store.ts";
import { workingHours } from "../hosts/rules.ts";
import type { HostRow } from "../hosts/store.ts";
import { allRooms } from "../premises/store.ts";
import type { Host, Room, Taken } from "../slots/plan.ts";
import { minuteAt } from "./rules.ts";
import { type Blocked, blockedRooms } from "./store.ts";

/** A host as the slot engine takes them: when they work, and what is taken of that. */
export function hostIn(
  { id, availability }: HostRow,
  { blocked, calendar }: { blocked: readonly Blocked[]; calendar: CalendarRow | undefined },
): Host {
  const own = blocked.filter(({ owner }) => owner === id);
  // What we brought into Outlook ourselves is taken already, with its buffers.
  const ours = new Set(own.map(({ starts, ends }) => `${minuteAt(starts)} ${minuteAt(ends)}`));
  const outlook = (calendar?.busy ?? [])
    .filter(([from, to]) => !ours.has(`${from} ${to}`))
    .map(([from, to]): Taken => ({ from, to, because: "outlook" }));
  return { id, hours: workingHours(availability), taken: [...own.map(takenBy), ...outlook] };
}

/** The rooms that a service takes one of, with what is taken of them; undefined where it takes none. */
export async function roomsOf(
  tx: Transaction,
  wanted: readonly string[],
  window: { from: Date; to: Date; without?: string | undefined },
): Promise<Room[] | undefined> {
  if (wanted.length === 0) return undefined;
  const rooms = (await allRooms(tx)).filter(({ id }) => wanted.includes(id));
  const blocked = await blockedRooms(
    tx,
    rooms.map(({ id }) => id),
    window,
  );
  return rooms.map(({ id }) => ({ id, taken: blocked.filter(({ owner }) => owner === id).map(takenBy) }));
}

function takenBy({ from, to, held }: Blocked): Taken {
  return { from: minuteAt(from), to: minuteAt(to), because: held ? "hold" : "appointment" };
}
