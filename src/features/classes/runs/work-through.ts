import pLimit from "p-limit";
import type { Context } from "../../../context.ts";
import { between, MINUTE } from "../../../kernel/time.ts";
import { planRow } from "../plans/store.ts";
import type { Run } from "./run.ts";
import { settlePart } from "./settle-part.ts";
import { partsToDo, type PartToDo } from "./store.ts";

/** Teams that are worked on at once: most of them wait until Microsoft has made them. */
const AT_ONCE = 400;
/** Teams that are taken in hand before it is looked again whether the run goes on. */
const IN_HAND = 2000;
/** After so long the work goes on as another piece: what takes longer counts as dead. */
const LONGEST = 8 * MINUTE;

/** Takes team after team in hand; false where time was up before all were done. */
export async function workThrough(run: Run, stop: AbortController): Promise<boolean> {
  const { ctx, plan } = run;
  const began = ctx.clock.now();
  const atOnce = pLimit(AT_ONCE);
  const settle = async (part: PartToDo) => {
    try {
      await settlePart(run, part);
    } catch (error) {
      stop.abort(error);
    }
  };
  for (let after: string | undefined; between(began, ctx.clock.now()) < LONGEST;) {
    const from = after;
    const parts = await ctx.transaction((tx) => partsToDo(tx, { plan, after: from, limit: IN_HAND }));
    after = parts.at(-1)?.team;
    if (after === undefined || !(await isStillRunning(ctx, plan))) return true;
    await atOnce.map(parts, settle);
    stop.signal.throwIfAborted();
  }
  return false;
}

async function isStillRunning(ctx: Context, id: string): Promise<boolean> {
  return ctx.transaction(async (tx) => (await planRow(tx, id)).state === "running");
}
