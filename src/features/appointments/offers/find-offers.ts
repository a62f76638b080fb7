import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { between, DAY, instantFrom, later, MINUTE, sinceEpoch } from "../../../kernel/time.ts";
import { readCalendars } from "../calendars/read-calendars.ts";
import { hostsById } from "../hosts/store.ts";
import { type ServiceRow, serviceRow } from "../services/store.ts";
import { type Explained, explainSlot, type Removed } from "../slots/explain-slot.ts";
import { findSlots } from "../slots/find-slots.ts";
import { bookableBy } from "./bookable-by.ts";
import type { SlotExplanation, Slots } from "./contract.ts";
import { type Offers, planOffers } from "./plan-offers.ts";
import { type Booker, minuteAt } from "./rules.ts";

/** Longer, and an answer would be more than anybody reads. */
const LONGEST = 100 * DAY;

interface Question {
  readonly service: ServiceRow;
  readonly from: string;
  readonly to: string;
  readonly host?: string | undefined;
  readonly booker: Booker;
  /** A session that is to be moved. */
  readonly without?: string | undefined;
}

/** The slots of a service in a window. */
export async function findOffers(ctx: Context, question: Question): Promise<Slots> {
  const { service } = question;
  const asked = windowOf(question);
  if (service.archived_at) throw archived();
  const now = ctx.clock.now();
  const window = bookablePart(asked, question, now);
  await knowCalendars(ctx, service, { ...question, to: later(window.to, service.wish.duration * MINUTE) });
  const asking = { ...question, ...window, now };
  const { plan, calendars } = await ctx.transaction((tx) => planOffers(tx, asking));
  const { duration, zone } = service.wish;
  return {
    items: findSlots(plan, Math.ceil(window.from.getTime() / MINUTE), minuteAt(window.to)).map(({ start, seats }) => ({
      start: instantOf(start),
      end: instantOf(start + duration),
      seats,
    })),
    zone,
    calendars,
  };
}

/** What of a window can be booked at all: nobody has to know calendars of last week, or of the year 9998, to say what is free. */
function bookablePart(window: Stretch, { booker, service }: Pick<Question, "booker" | "service">, now: Date): Stretch {
  const { from, until } = bookableBy(booker, service.wish, now);
  const within = (instant: Date) => sinceEpoch(Math.min(Math.max(instant.getTime(), from * MINUTE), until * MINUTE));
  return { from: within(window.from), to: within(window.to) };
}

interface Knowing {
  readonly booker: Booker;
  /** Until when; what nobody may book yet is not read. */
  readonly to: Date;
  readonly youngest?: number;
}

/** Reads the Outlook calendars that the service goes by, where they are not known well enough. */
export async function knowCalendars(
  ctx: Context,
  { wish }: ServiceRow,
  { booker, to, youngest }: Knowing,
): Promise<void> {
  if (wish.outlook === "ignored") return;
  const hosts = (await ctx.transaction((tx) => hostsById(tx, wish.hosts))).filter((host) => !host.archived_at);
  await readCalendars(ctx, {
    hosts,
    to: wholeDay(Math.min(to.getTime(), farthest(booker, wish, ctx.now)), ctx.now, wish.days),
    ...(youngest !== undefined && { youngest }),
  });
}

/** Calendars are read for as far ahead as the service can be booked, so that the next question finds them read. */
function wholeDay(to: number, now: Date, days: number): Date {
  return sinceEpoch(Math.ceil(Math.max(to, now.getTime() + (days + 2) * DAY) / DAY) * DAY);
}

/** When the last appointment that may be booked now is over. */
function farthest(booker: Booker, wish: ServiceRow["wish"], now: Date): number {
  return (bookableBy(booker, wish, now).until + wish.duration) * MINUTE;
}

/** Why a start is offered or is not. */
export async function explainOffer(
  ctx: Context,
  { service: id, start: text, booker }: { service: string; start: string; booker: Booker },
): Promise<SlotExplanation> {
  const start = instantIn(text);
  const service = await ctx.transaction((tx) => serviceRow(tx, id));
  const end = later(start, service.wish.duration * MINUTE);
  await knowCalendars(ctx, service, { booker, to: end });
  const asking = { service, from: start, to: end, now: ctx.clock.now(), booker };
  const offers = await ctx.transaction((tx) => planOffers(tx, asking));
  return shown(start, offers, explainSlot(offers.plan, minuteAt(start)));
}

function shown(start: Date, { hosts, plan }: Offers, explained: Explained): SlotExplanation {
  const reasons = new Map(explained.hosts.map(({ host, because }) => [host, because]));
  const planned = new Set(plan.hosts.map(({ id }) => id));
  return {
    start: start.toISOString(),
    offered: explained.offered,
    ...(explained.because && { because: inInstants(explained.because) }),
    hosts: hosts.map(({ id, name }) => {
      const removed = reasons.get(id);
      const because = planned.has(id) ? removed && inInstants(removed) : ({ reason: "calendar-unread" } as const);
      return { id, name, ...(because && { because }) };
    }),
  };
}

function inInstants({ from, to, ...rest }: Removed) {
  return {
    ...rest,
    ...(from !== undefined && { from: instantOf(from) }),
    ...(to !== undefined && { to: instantOf(to) }),
  };
}

function instantOf(minute: number): string {
  return sinceEpoch(minute * MINUTE).toISOString();
}

function instantIn(text: string): Date {
  const instant = instantFrom(text);
  if (instant === undefined) throw new Error("The schema lets only times through.");
  return instant;
}

interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

function windowOf({ from, to }: Question): Stretch {
  const window = { from: instantIn(from), to: instantIn(to) };
  if (window.to <= window.from) {
    throw new Failure("invalid-input", "The window in which slots are looked for ends before it begins.", {
      field: "to",
      reason: "window-ends-first",
      cure: "Choose a later end of the window; mind the offsets of both.",
    });
  }
  if (between(window.from, window.to) <= LONGEST) return window;
  throw new Failure("invalid-input", "Slots are looked for within 100 days.", {
    field: "to",
    reason: "window-too-wide",
    cure: "Choose an earlier end of the window, and ask for what comes after it by another request.",
  });
}

function archived(): Failure {
  return new Failure("conflict", "This service cannot be booked any more.", {
    field: "service",
    reason: "service-archived",
    cure: "Choose another service, or bring it back with DELETE /api/services/{id}/archive.",
  });
}
