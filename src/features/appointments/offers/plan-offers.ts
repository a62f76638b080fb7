import type { Transaction } from "../../../kernel/database/database.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { type Known, knownFor } from "../calendars/rules.ts";
import { type CalendarRow, calendarsOf } from "../calendars/store.ts";
import { type HostRow, hostsById } from "../hosts/store.ts";
import { closuresSince } from "../premises/store.ts";
import type { ServiceRow } from "../services/store.ts";
import type { Plan } from "../slots/plan.ts";
import { bookableBy } from "./bookable-by.ts";
import { type Booker, minuteAt, shapeOf } from "./rules.ts";
import { blockedHosts, openSessions, type OpenSession } from "./store.ts";
import { hostIn, roomsOf } from "./taken-times.ts";

export interface Asking {
  readonly service: ServiceRow;
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
  readonly booker: Booker;
  /** A session that does not count, because it is the one that is to be moved. */
  readonly without?: string | undefined;
  /** Only this host, of those that the service has. */
  readonly host?: string | undefined;
}

/** All that decides what is offered, and what is known of it. */
export interface Offers {
  readonly plan: Plan;
  readonly hosts: readonly HostRow[];
  readonly sessions: readonly OpenSession[];
  /** How well the worst known calendar is known. */
  readonly calendars: Known;
}

/** What a service offers between two instants, as the slot engine takes it. */
export async function planOffers(tx: Transaction, asking: Asking): Promise<Offers> {
  const { service, now, booker, host: only, without } = asking;
  const { wish } = service;
  const present = (await hostsById(tx, wish.hosts)).filter((host) => !host.archived_at);
  const hosts = present.filter((host) => !only || host.id === only);
  const window = { ...wideWindow(asking), without };
  const ids = hosts.map(({ id }) => id);
  const [blocked, calendars, closures, rooms, open] = await Promise.all([
    blockedHosts(tx, ids, window),
    calendarsOf(tx, wish.outlook === "ignored" ? [] : ids),
    closuresSince(tx, window.from),
    roomsOf(tx, wish.rooms, window),
    wish.capacity > 1 ? openSessions(tx, { service: service.id, capacity: wish.capacity }, window) : [],
  ]);
  // Nobody joins a group of somebody who does not hold the service any more.
  const sessions = open.filter((session) => session.hosts.every((id) => present.some((host) => host.id === id)));
  const known = hosts.map((host) => knownOf(wish, calendars.get(host.id), { window: stillAhead(asking), now }));
  const free = hosts.map((host) => hostIn(host, { blocked, calendar: calendars.get(host.id) }));
  // A calendar that nobody could read says nothing of when somebody is free.
  const offering = free.filter((_host, place) => wish.outlook !== "needed" || known[place] !== "unread");
  const missing = wish.takes === "all-hosts" && offering.length < hosts.length;
  const plan: Plan = {
    shape: shapeOf(wish),
    hosts: missing ? [] : offering,
    takes: wish.takes,
    ...(rooms && { rooms }),
    closures: closures.map(({ name, starts_at, ends_at }) => ({
      name,
      from: minuteAt(starts_at),
      to: minuteAt(ends_at),
    })),
    bookable: bookableBy(booker, wish, now),
    sessions: sessions
      .filter((session) => !only || session.hosts.includes(only))
      .map(({ starts, seats }) => ({ start: minuteAt(starts), seats })),
  };
  return { plan, hosts, sessions, calendars: worst(known) };
}

/** Nothing is offered in the past, so nothing has to be known of it. */
function stillAhead({ from, to, now }: Asking): { from: Date; to: Date } {
  return { from: from < now ? now : from, to };
}

/** What reaches into a window, with its own buffers and with those of what is to be booked there. */
function wideWindow({ from, to, service: { wish } }: Asking): { from: Date; to: Date } {
  const around = (wish.before + wish.after + wish.duration) * MINUTE;
  return { from: later(from, -around), to: later(to, around) };
}

function knownOf(
  { outlook }: ServiceRow["wish"],
  calendar: CalendarRow | undefined,
  { window, now }: { window: { from: Date; to: Date }; now: Date },
): Known {
  return outlook === "ignored" ? "ignored" : knownFor(calendar, window, now);
}

const BY_WORTH: readonly Known[] = ["unread", "stale", "read", "ignored"];

function worst(known: readonly Known[]): Known {
  return BY_WORTH.find((each) => known.includes(each)) ?? "ignored";
}
