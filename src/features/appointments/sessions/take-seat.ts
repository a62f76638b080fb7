import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { DAY, later, MINUTE } from "../../../kernel/time.ts";
import { type Asking, type Offers, planOffers } from "../offers/plan-offers.ts";
import { type Booker, minuteAt } from "../offers/rules.ts";
import type { ServiceRow } from "../services/store.ts";
import { findSlots } from "../slots/find-slots.ts";
import type { Plan } from "../slots/plan.ts";
import { slotRefusal } from "./refusal.ts";
import { insertSession, SeatLost, sessionRow, type SessionRow, type Sitting, takeAnotherSeat } from "./store.ts";
import { whoseTurn } from "./whose-turn.ts";

export interface Wanted {
  readonly service: ServiceRow;
  readonly start: Date;
  readonly booker: Booker;
  readonly host?: string | undefined;
  /** A session that does not count: the one that is to be moved. */
  readonly without?: string | undefined;
  /** By which notice and horizon count, where that is not now. */
  readonly asOf?: Date | undefined;
}

/** Takes a seat at a start: one of a group that has come together, or the first of a new session. Throws what is in the way. */
export async function takeSeat(ctx: Context, tx: Transaction, wanted: Wanted): Promise<SessionRow> {
  const { offers, minute } = await offersAt(ctx, tx, wanted);
  const group = offers.sessions.find(
    ({ starts, hosts }) => minuteAt(starts) === minute && (wanted.host === undefined || hosts.includes(wanted.host)),
  );
  if (group !== undefined) {
    const { capacity } = wanted.service.wish;
    if (await takeAnotherSeat(tx, group.id, { capacity, at: ctx.now })) return sessionRow(tx, group.id);
    throw new SeatLost("The last seat was taken meanwhile.");
  }
  const sitting = await sittingAt(tx, { wanted, offers, minute });
  return insertSession(tx, { id: ctx.random.uuid(), service: wanted.service, ...sitting, at: ctx.now });
}

/** Who holds a session at a start that is to be moved there, and where. Throws what is in the way. */
export async function findSitting(ctx: Context, tx: Transaction, wanted: Wanted): Promise<Sitting> {
  // A seat in a group of others is no time for a session of its own.
  const { offers, minute } = await offersAt(ctx, tx, { ...wanted, alone: true });
  return sittingAt(tx, { wanted, offers, minute });
}

async function offersAt(
  ctx: Context,
  tx: Transaction,
  { alone = false, ...wanted }: Wanted & { readonly alone?: boolean },
): Promise<{ offers: Offers; minute: number }> {
  const { start, service } = wanted;
  const minute = minuteAt(start);
  const asking: Asking = {
    ...wanted,
    from: start,
    to: later(start, service.wish.duration * MINUTE),
    now: wanted.asOf ?? ctx.clock.now(),
  };
  const offers = await planOffers(tx, asking);
  const isWhole = start.getTime() === minute * MINUTE;
  const plan = alone ? { ...offers.plan, sessions: [] } : offers.plan;
  if (isWhole && findSlots(plan, minute, minute + 1).length > 0) return { offers, minute };
  const window = nearby(asking);
  const near = await planOffers(tx, { ...asking, ...window });
  throw slotRefusal({ offers, near: near.plan, window }, start, asking.now);
}

/** The days around a start for which calendars are known: those ahead, as far as the service is booked, or until its end. */
function nearby({ service, from: start, to: end, now }: Asking): Pick<Asking, "from" | "to"> {
  const known = later(now, (service.wish.days + 2) * DAY);
  const [from, to] = [later(start, -7 * DAY), later(start, 8 * DAY)];
  return { from: from < now ? now : from, to: latest(end, to < known ? to : known) };
}

function latest(one: Date, other: Date): Date {
  return one > other ? one : other;
}

interface Choosing {
  readonly wanted: Wanted;
  readonly offers: Offers;
  readonly minute: number;
}

async function sittingAt(tx: Transaction, { wanted, offers, minute }: Choosing): Promise<Sitting> {
  const { plan } = offers;
  const starts = wanted.start;
  // Groups that have come together are full, or of other hosts.
  const alone = { ...plan, sessions: [] };
  const isFree = (narrowed: Plan) => findSlots(narrowed, minute, minute + 1).length > 0;
  const room = plan.rooms?.find((each) => isFree({ ...alone, rooms: [each] }))?.id;
  if (plan.takes === "all-hosts") return { starts, hosts: plan.hosts.map(({ id }) => id), room };
  const free = new Set(plan.hosts.filter((host) => isFree({ ...alone, hosts: [host] })).map(({ id }) => id));
  const chosen = await whoseTurn(tx, {
    service: wanted.service,
    start: starts,
    free: offers.hosts.filter(({ id }) => free.has(id)),
  });
  return { starts, hosts: [chosen], room };
}
