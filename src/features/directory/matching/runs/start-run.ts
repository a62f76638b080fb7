import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { reasonWords } from "../reason-words.ts";
import type { MatchRun } from "./contract.ts";
import { insertRun, namesOf, newestRuns, runRow, type RunRow } from "./store.ts";

/** How many runs are remembered for whoever looks. */
const SHOWN = 5;

/** Begins to match everybody; where that is under way already, it is shown instead of begun twice. */
export async function startRun(ctx: Context): Promise<MatchRun> {
  const id = ctx.random.uuid();
  return ctx.transaction(async (tx) => {
    if (await insertRun(tx, { id, actor: ctx.actor, now: ctx.now })) {
      await ctx.record(tx, { what: "match-run.started", about: id, data: {} });
      await ctx.order(tx, { job: "directory.match-everybody", data: { id } });
      return shownRun(tx, await runRow(tx, id));
    }
    const running = (await newestRuns(tx, SHOWN)).find(({ state }) => state === "running");
    return running === undefined ? shownRun(tx, await runRow(tx, id)) : shownRun(tx, running);
  });
}

/** The last runs, newest first. */
export async function showRuns(ctx: Context): Promise<MatchRun[]> {
  return ctx.transaction(async (tx) => {
    const runs: MatchRun[] = [];
    for (const row of await newestRuns(tx, SHOWN)) runs.push(await shownRun(tx, row));
    return runs;
  });
}

export async function showRun(ctx: Context, id: string): Promise<MatchRun> {
  return ctx.transaction(async (tx) => shownRun(tx, await runRow(tx, id)));
}

async function shownRun(tx: Transaction, row: RunRow): Promise<MatchRun> {
  const { id, state, total, done, counts, problems, trouble, created_by: startedBy, created_at, finished_at } = row;
  const names = await namesOf(
    tx,
    problems.map(({ person }) => person),
  );
  return {
    id,
    state,
    total,
    done,
    counts,
    problems: problems.flatMap(({ person: who, reason, rule }) => {
      const person = names.get(who);
      return person === undefined ? [] : [{ person, reason, ...reasonWords(reason, rule, person.name) }];
    }),
    ...(trouble !== null && { trouble }),
    startedBy,
    startedAt: created_at.toISOString(),
    ...(finished_at !== null && { finishedAt: finished_at.toISOString() }),
  };
}
