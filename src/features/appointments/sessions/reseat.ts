import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Booker } from "../offers/rules.ts";
import type { ServiceRow } from "../services/store.ts";
import { freeOutlook } from "./free-outlook.ts";
import { leaveSession } from "./leave-session.ts";
import { WITH_TEAMS } from "../catalog.ts";
import { hostsOf, lockedSession, moveSession, type SessionRow, sessionRow } from "./store.ts";
import { findSitting, takeSeat } from "./take-seat.ts";
import { wantMeetingFor } from "./want-meeting.ts";

interface Reseating {
  /** The id of the session that somebody leaves. */
  readonly from: string;
  readonly service: ServiceRow;
  readonly start: Date;
  readonly host: string | undefined;
  readonly booker: Booker;
  /** Whether it takes place then, or waits for approval first. */
  readonly confirmed: boolean;
}

/** The session of a new time: the same one moved along where it is one person's alone and its hosts can, or else another. */
export async function reseat(ctx: Context, tx: Transaction, reseating: Reseating): Promise<SessionRow> {
  const session = await lockedSession(tx, reseating.from);
  return (
    (await moveAlong(ctx, tx, { ...reseating, session })) ?? (await sitElsewhere(ctx, tx, { ...reseating, session }))
  );
}

interface Known extends Reseating {
  readonly session: SessionRow;
}

async function moveAlong(ctx: Context, tx: Transaction, moving: Known): Promise<SessionRow | undefined> {
  const { session, service, host } = moving;
  const hosts = await hostsOf(tx, session.id);
  const [first] = hosts;
  const same = service.wish.takes === "all-hosts" ? undefined : first;
  if (session.seats > 1 || (host !== undefined && host !== same)) return undefined;
  const sitting = await findSitting(ctx, tx, { ...moving, host: same, without: session.id }).catch((error: unknown) => {
    // Another host of the pool may have the time, or a group a seat. Where not, whoever looks elsewhere says what is in the way.
    if (!(error instanceof Failure)) throw error;
  });
  // Without one of them it is another meeting: they may be the one who organises this one.
  if (sitting === undefined || hosts.some((id) => !sitting.hosts.includes(id))) return undefined;
  await freeOutlook(tx, session);
  await moveSession(tx, { id: session.id, service: service.wish, ...sitting, at: ctx.now });
  return sessionRow(tx, session.id);
}

async function sitElsewhere(ctx: Context, tx: Transaction, { session, ...wanted }: Known): Promise<SessionRow> {
  // The seat at the old time goes first: the new one may touch it.
  await leaveSession(ctx, tx, session.id);
  const next = await takeSeat(ctx, tx, wanted);
  // What somebody wanted to be without a Teams meeting stays so; the place may be another one by now.
  const isWaived = WITH_TEAMS.has(session.place.kind) && !session.meeting_wanted;
  if (wanted.confirmed && !isWaived) await wantMeetingFor(tx, next.id);
  await ctx.order(tx, { job: "appointments.meet", data: { session: session.id }, key: session.id });
  return next;
}
