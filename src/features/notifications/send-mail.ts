import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import { Failure } from "../../kernel/errors.ts";
import { giveBack, type Lease, stillHeld, takeLease, whileHeld } from "../../kernel/lease/lease.ts";
import { later, SECOND } from "../../kernel/time.ts";
import { makeLetter, type Written } from "./make-letter.ts";
import { recordSent, recordTrouble } from "./record-attempt.ts";
import { lockedMail, type MailRow, updateMail } from "./store.ts";

/** A holder that dies is waited for this long, unless its server is known to be dead; a living one renews it. */
const LEASE = 30 * SECOND;
const LOOK_AGAIN = 5 * SECOND;

interface Held extends Written {
  readonly lease: Lease;
}

/**
 * Hands one mail over and records what came of it. May run any number of times, at several servers at once, and after a
 * crash anywhere: one holds the mail at a time, and a mail that is done is left alone. Only a server killed between the
 * other side's yes and our commit sends a second one, under the same Message-ID.
 */
export async function sendMail(ctx: Context, id: string): Promise<void> {
  crashPoint("mail-job-taken");
  const held = await hold(ctx, id);
  if (held === undefined) return;
  crashPoint("mail-sending-kept");
  try {
    await whileHeld(ctx, { lease: held.lease, lasts: LEASE }, (signal) => send(ctx, held, signal));
  } catch (error) {
    if (error instanceof Failure && error.reason === "lease-lost") return;
    return conclude(ctx, held, (tx) => recordTrouble(ctx, tx, { mail: held.mail, error }));
  }
  crashPoint("mail-taken-over");
  await conclude(ctx, held, (tx) => recordSent(ctx, tx, held.mail));
}

/** Whoever comes after a crash knows by the state `sending` that the mail may have gone. */
async function hold(ctx: Context, id: string): Promise<Held | undefined> {
  return ctx.transaction(async (tx) => {
    const lease = await takeLease(tx, ctx.clock, { name: `mail/${id}`, server: ctx.server, lasts: LEASE });
    if (lease === undefined) {
      const at = later(ctx.clock.now(), LOOK_AGAIN);
      await ctx.order(tx, { job: "notifications.send", data: { id }, key: id, at });
      return undefined;
    }
    const mail = await lockedMail(tx, id);
    if (mail === undefined || !isDue(mail, ctx.clock.now())) {
      await giveBack(tx, lease);
      return undefined;
    }
    const written = await makeLetter(ctx, tx, mail);
    crashPoint("mail-sending-written");
    return { lease, ...written };
  });
}

function isDue({ state, next_at }: MailRow, now: Date): boolean {
  return state === "sending" || (state === "waiting" && (next_at === null || next_at <= now));
}

async function send(ctx: Context, { mail, letter, trouble, sender }: Held, signal: AbortSignal): Promise<void> {
  if (letter === undefined) throw trouble;
  const keepHandle = (handle: string) => ctx.transaction((tx) => updateMail(tx, mail.id, { handle }));
  await ctx.postOffice.senders[sender]({ ...letter, keepHandle }, signal);
}

/** Records the outcome if nobody else has taken the mail over; without leave to record, the next holder decides. */
async function conclude(
  ctx: Context,
  { lease }: Held,
  work: (tx: Parameters<typeof giveBack>[0]) => Promise<void>,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await work(tx);
    await giveBack(tx, lease);
    crashPoint("mail-sent-written");
  });
}
