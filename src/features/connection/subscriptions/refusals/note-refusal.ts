import type { Context } from "../../../../context.ts";
import { GraphError } from "../../../../graph/index.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { type Lease, stillHeld } from "../../../../kernel/lease/lease.ts";
import type { Finding } from "../../contract.ts";
import { outcomeOf } from "../../probes/tries/refusals.ts";
import type { Outcome } from "../../probes/rules.ts";
import { found } from "../../rules.ts";
import { REFUSALS } from "./refusals.ts";
import { afterRefusal, afterSilence } from "../rules.ts";
import { changeSubscription, dropSubscription, type SubscriptionRow, subscriptionsOf } from "../store.ts";

/** What an error of Microsoft's means here; throws what is none, and what says that somebody else has taken over. */
export function meaningOf(error: unknown, now: Date): Finding {
  const outcome = ofAccount(error) ?? (isLost(error) ? undefined : outcomeOf(error, REFUSALS));
  if (outcome === undefined) throw error;
  const { reason, sentence, cure, requestId } = outcome;
  const level = outcome.level === "waiting" ? "waiting" : "bad";
  return found({ reason, level, sentence, cure, requestId }, now);
}

function isLost(error: unknown): boolean {
  return error instanceof Failure && error.reason === "lease-lost";
}

/** What an account is refused with before Microsoft is asked: it is gone, or has to be connected again. */
const OF_ACCOUNTS: ReadonlySet<string> = new Set(["not-found", "conflict"]);

function ofAccount(error: unknown): Outcome | undefined {
  if (!(error instanceof Failure) || isLost(error) || !OF_ACCOUNTS.has(error.code)) return undefined;
  const { reason = "account-gone", message: sentence, cure } = error;
  return { reason, level: "bad", sentence, cure };
}

/** Keeps why Microsoft cannot be asked at all. Resolves with when to go on. */
export async function noteTrouble(
  ctx: Context,
  { id, lease }: { readonly id: string; readonly lease: Lease },
  error: unknown,
): Promise<Date | undefined> {
  const finding = meaningOf(error, ctx.clock.now());
  return ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const now = ctx.clock.now();
    const due = (await subscriptionsOf(tx, id)).filter(({ due_at: at }) => at !== null && at <= now);
    const retryAfter = retryAfterOf(error);
    for (const row of due) await note(ctx, tx, { row, finding, retryAfter });
    return afterSilence(MOST, now, retryAfter);
  });
}

const MOST = 8;

/** Keeps why Microsoft did not do what was asked for one. Resolves with when to go on, where it is the same with the rest. */
export async function noteRefusal(
  ctx: Context,
  { row, lease }: { readonly row: SubscriptionRow; readonly lease: Lease },
  error: unknown,
): Promise<Date | undefined> {
  const finding = meaningOf(error, ctx.clock.now());
  return ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const at = await note(ctx, tx, { row, finding, retryAfter: retryAfterOf(error) });
    return finding.level === "waiting" ? at : undefined;
  });
}

interface Refused {
  readonly row: SubscriptionRow;
  readonly finding: Finding;
  readonly retryAfter: number | undefined;
}

async function note(ctx: Context, tx: Transaction, { row, finding, retryAfter }: Refused): Promise<Date | undefined> {
  const waits = finding.level === "waiting";
  // What Microsoft does not let us end, it ends by itself.
  if (row.state === "leaving" && !waits) {
    await dropSubscription(tx, row.id);
    return undefined;
  }
  const now = ctx.clock.now();
  const refusals = row.refusals + 1;
  const dueAt = waits ? afterSilence(refusals, now, retryAfter) : afterRefusal(refusals, now);
  const answered = isAnswered(row, finding) && { asked_at: null };
  await changeSubscription(tx, row.id, { refusals, finding, due_at: dueAt, ...answered });
  if (!waits && row.finding?.reason !== finding.reason) await tellRefused(ctx, tx, { row, finding });
  return dueAt;
}

async function tellRefused(
  ctx: Context,
  tx: Transaction,
  { row, finding }: { readonly row: SubscriptionRow; readonly finding: Finding },
): Promise<void> {
  const { id, resource, connection_id: connection } = row;
  const { reason, sentence } = finding;
  await ctx.record(tx, { what: "subscription.refused", about: id, data: { connection, resource, reason, sentence } });
}

/** A refusal is an answer: nothing was made. Where there is one already, only a look tells whose. */
function isAnswered({ state }: SubscriptionRow, { level, reason }: Finding): boolean {
  return level === "bad" && state === "wanted" && reason !== "listened-already";
}

function retryAfterOf(error: unknown): number | undefined {
  return error instanceof GraphError || error instanceof Failure ? error.retryAfter : undefined;
}
