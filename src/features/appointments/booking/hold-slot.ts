import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import type { Booker } from "../offers/rules.ts";
import { refuseArchived, wantedStart } from "../services/refuse-archived.ts";
import { serviceRow } from "../services/store.ts";
import { seating } from "../sessions/seating.ts";
import type { Hold, HoldWish } from "./contract.ts";
import { seatAnew } from "./seat-anew.ts";
import { heldBy } from "./store.ts";

/** As long as people take to fill in a form. */
const KEPT = 10 * MINUTE;
/** Somebody who holds more at once books for nobody: a whole campus may share an address. */
const MOST = 60;

export interface Holding {
  readonly booker: Booker;
  /** Who holds it, as the appointment says who booked it. */
  readonly by: string;
}

/** Keeps a slot for a few minutes, while somebody fills in the form. */
export async function holdSlot(ctx: Context, wish: HoldWish, holding: Holding): Promise<Hold> {
  const service = await ctx.transaction((tx) => serviceRow(tx, wish.service));
  refuseArchived(service);
  const start = wantedStart(wish.start);
  const expires = later(ctx.clock.now(), KEPT);
  const { id, starts_at, ends_at } = await seating(ctx, { ...holding, service, start }, async (tx) => {
    if ((await heldBy(tx, holding.by, ctx.now)) >= MOST) throw tooMany();
    const row = await seatAnew(ctx, tx, {
      wanted: { ...holding, service, start, host: wish.host },
      row: { state: "held", expires_at: expires, booked_by: holding.by },
    });
    await ctx.record(tx, { what: "appointment.held", about: row.id, data: { service: service.id } });
    await ctx.order(tx, { job: "appointments.end-hold", data: { id: row.id }, key: row.id, at: expires });
    return row;
  });
  return {
    id,
    service: service.id,
    start: starts_at.toISOString(),
    end: ends_at.toISOString(),
    expiresAt: expires.toISOString(),
  };
}

function tooMany(): Failure {
  return new Failure("too-many-requests", "Too many times are held from here already.", {
    reason: "too-many-holds",
    cure: "Book one of them, or wait until they are free again.",
    retryAfter: 60,
  });
}
