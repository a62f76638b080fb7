import type { Context } from "../../../context.ts";
import { together, type Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { FRESH } from "../calendars/rules.ts";
import { knowCalendars } from "../offers/find-offers.ts";
import type { Booker } from "../offers/rules.ts";
import type { ServiceRow } from "../services/store.ts";
import { isTaken, lockStart } from "./store.ts";

/** Others may take one host after the other at overlapping times, at the same moment; nobody loses for ever. */
const ATTEMPTS = 10;

/** Of so many hosts calendars are not all read again for each booking. */
const MANY = 5;

interface Seat {
  readonly service: ServiceRow;
  readonly start: Date;
  readonly booker: Booker;
}

/**
 * Does what takes a seat, in one transaction. The database is the judge: where somebody else was faster, the work is done
 * anew and sees what they took, so it finds another host or says that the time is taken.
 */
export async function seating<T>(
  ctx: Context,
  { service, start, booker }: Seat,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const youngest = service.wish.hosts.length > MANY ? FRESH : MINUTE;
  await knowCalendars(ctx, service, { booker, to: later(start, service.wish.duration * MINUTE), youngest });
  // What the work asks for first leaves with the lock, and is carried out after it.
  const inTurn = async (tx: Transaction) => (await together(lockStart(tx, service.id, start), work(tx)))[1];
  return attempt(ctx, inTurn, ATTEMPTS);
}

async function attempt<T>(ctx: Context, work: (tx: Transaction) => Promise<T>, left: number): Promise<T> {
  return ctx.transaction(work).catch((error: unknown) => {
    if (!isTaken(error)) throw error;
    if (left > 1) return attempt(ctx, work, left - 1);
    throw new Failure("conflict", "This time is taken.", {
      field: "start",
      reason: "slot-taken",
      cure: "Choose another time.",
      cause: error,
    });
  });
}
