import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { knowCalendars } from "../offers/find-offers.ts";
import type { ServiceRow } from "../services/store.ts";
import { isTaken } from "./store.ts";

/** A pool of hosts may lose one after the other to others who book at the same moment. */
const ATTEMPTS = 5;

interface Seat {
  readonly service: ServiceRow;
  readonly start: Date;
}

/**
 * Does what takes a seat, in one transaction. The database is the judge: where somebody else was faster, the work is done
 * anew and sees what they took, so it finds another host or says that the time is taken.
 */
export async function seating<T>(
  ctx: Context,
  { service, start }: Seat,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  await knowCalendars(ctx, service, later(start, service.wish.duration * MINUTE));
  return attempt(ctx, work, ATTEMPTS);
}

async function attempt<T>(ctx: Context, work: (tx: Transaction) => Promise<T>, left: number): Promise<T> {
  return ctx.transaction(work).catch((error: unknown) => {
    if (left > 1 && isTaken(error)) return attempt(ctx, work, left - 1);
    throw error;
  });
}
