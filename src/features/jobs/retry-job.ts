import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { countWork, type KeptWork, keptWork, takeOut } from "../../kernel/queue/ledger.ts";
import { withoutSecrets } from "../../kernel/secrets/hide.ts";
import type { RetryWish } from "./contract.ts";

type Taken = Pick<KeptWork, "id" | "job" | "data" | "key" | "attempts" | "reason">;

/** Tries a piece of work now, as if it were new. */
export async function retryJob(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => tryNow(ctx, tx, await takenOut(ctx, tx, id)));
}

/** Lets a piece of work go for good; the fact says what it was. */
export async function discardJob(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { job, data, attempts, reason } = await takenOut(ctx, tx, id);
    await ctx.record(tx, {
      what: "job.discarded",
      about: id,
      data: { job, attempts, data: withoutSecrets(data), ...(reason !== null && { reason }) },
    });
  });
}

/** How much is tried again in one transaction. */
const AT_ONCE = 500;

/** Tries all work now that matches; a dry run only counts it. What fails meanwhile once more is not tried twice. */
export async function retryJobs(ctx: Context, { dryRun, state, search }: RetryWish): Promise<number> {
  const filter = { state, search };
  if (dryRun) return ctx.transaction((tx) => countWork(tx, filter, ctx.now));
  let count = 0;
  let after: { at: Date; id: string } | undefined;
  do {
    const { works, retried } = await ctx.transaction(async (tx) => {
      const works = await keptWork(tx, filter, { now: ctx.now, after, limit: AT_ONCE });
      return { works, retried: await tryAllNow(ctx, tx, works) };
    });
    count += retried;
    after = works.length === AT_ONCE ? works.at(-1) : undefined;
  } while (after !== undefined);
  return count;
}

async function tryAllNow(ctx: Context, tx: Transaction, works: readonly KeptWork[]): Promise<number> {
  let count = 0;
  for (const { id } of works) {
    const taken = await takeOut(tx, id);
    if (taken === undefined) continue;
    await tryNow(ctx, tx, taken);
    count += 1;
  }
  return count;
}

async function tryNow(ctx: Context, tx: Transaction, { id, job, data, key, attempts }: Taken): Promise<void> {
  await ctx.order(tx, { job, data, ...(key !== null && { key }) });
  await ctx.record(tx, { what: "job.retried", about: id, data: { job, attempts } });
}

async function takenOut(ctx: Context, tx: Transaction, id: string): Promise<Taken> {
  const [work] = await keptWork(tx, { id }, { now: ctx.now, limit: 1 });
  if (work === undefined) throw noSuchJob();
  const taken = work.state === "running" ? undefined : await takeOut(tx, id);
  if (taken) return taken;
  throw new Failure("conflict", "This job is being done right now.", {
    reason: "job-running",
    cure: "Wait until it has ended. If it failed, it is here again.",
  });
}

export function noSuchJob(): Failure {
  return new Failure("not-found", "There is no such job: it is done, was discarded or was tried anew.", {
    cure: "List what there is with GET /api/jobs.",
  });
}
