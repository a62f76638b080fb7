import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import type { Attempt } from "../../kernel/mail/outbox.ts";
import { MailTrouble } from "../../kernel/mail/post-office.ts";
import { nextAttempt } from "./rules.ts";
import { lockedMail, type MailRow, updateMail } from "./store.ts";

/** The most attempts whose outcome is kept; of more, the oldest are forgotten. */
const REMEMBERED = 50;

/** The other side has the mail: its secrets are of no use any more and go. */
export async function recordSent(ctx: Context, tx: Transaction, { id }: MailRow): Promise<void> {
  const mail = await lockedMail(tx, id);
  if (mail === undefined) return;
  const at = ctx.clock.now();
  await note(tx, mail, { at: at.toISOString(), outcome: "sent" });
  await updateMail(tx, id, {
    state: mail.state === "suppressed" ? "suppressed" : "sent",
    sent_at: at,
    updated_at: at,
    next_at: null,
    secret_id: null,
  });
  if (mail.secret_id !== null) await ctx.secrets.drop(tx, mail.secret_id);
  await ctx.record(tx, { what: "mail.sent", about: id, data: { purpose: mail.purpose } });
}

const LATER = ["waiting", "later"] as const;
const FAILED = ["failed", "failed", null] as const;

/** It did not go: it waits for its next attempt, or has failed where the other side refused it or its time is over. */
export async function recordTrouble(
  ctx: Context,
  tx: Transaction,
  { mail: { id }, error }: { mail: MailRow; error: unknown },
): Promise<void> {
  const mail = await lockedMail(tx, id);
  if (mail?.state !== "sending") return;
  const trouble = error instanceof MailTrouble ? error : faultOfOurs(ctx, id, error);
  const now = ctx.clock.now();
  const next = trouble.kind === "never" ? undefined : dueAgain(ctx, mail, trouble);
  const { reason, message: sentence, cure } = trouble;
  const [state, outcome, next_at] = next ? ([...LATER, next] as const) : FAILED;
  await note(tx, mail, { at: now.toISOString(), outcome, reason, sentence, cure });
  await updateMail(tx, id, { state, next_at, updated_at: now });
  if (next) await ctx.order(tx, { job: "notifications.send", data: { id }, key: id, at: next });
  else await ctx.record(tx, { what: "mail.failed", about: id, data: { purpose: mail.purpose, reason, sentence } });
}

function dueAgain(ctx: Context, mail: MailRow, { retryAfter }: MailTrouble) {
  const known = { attempts: mail.attempts, giveUpAt: mail.give_up_at, retryAfter };
  return nextAttempt(known, ctx.clock.now(), ctx.random.fraction());
}

async function note(tx: Transaction, { id, log }: MailRow, attempt: Attempt): Promise<void> {
  await updateMail(tx, id, { log: JSON.stringify([...log, attempt].slice(-REMEMBERED)) });
}

/** Never silent, even where the fault is ours. */
function faultOfOurs(ctx: Context, id: string, error: unknown): MailTrouble {
  ctx.log.error({ err: error, mail: id }, "A mail could not be sent.");
  return new MailTrouble({
    kind: "later",
    reason: "our-fault",
    sentence: "Something went wrong on our side.",
    cure: "Parley tries again by itself. If it lasts, look into the log.",
    cause: error,
  });
}
