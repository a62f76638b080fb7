import type { Context } from "../../../context.ts";
import { explain } from "../../connection/index.ts";
import { connectionOfClasses } from "./directory-of-classes.ts";
import { refreshPeople } from "./refresh-people.ts";
import { forgetMatches } from "./store.ts";

/** Orders that people are looked for; `afresh` forgets before whom the rules had found. */
export async function orderMatching(ctx: Context, { afresh }: { readonly afresh: boolean }): Promise<void> {
  await ctx.transaction(async (tx) => {
    const connection = await connectionOfClasses(ctx, tx);
    if (afresh) await forgetMatches(tx);
    await ctx.order(tx, { job: "classes.match-people", data: { connection, by: ctx.actor } });
  });
}

/** Looks for the people of the roster; what waiting does not cure is recorded with its cure. May run again. */
export async function runMatching(job: Context, data: Record<string, unknown>): Promise<void> {
  const connection = String(data["connection"]);
  const ctx = job.gate.as(job.organisation, String(data["by"]));
  try {
    await refreshPeople(ctx, connection);
  } catch (error) {
    const explanation = explain(error);
    if (explanation === undefined || explanation.level === "waiting") throw error;
    const { reason, sentence, cure } = explanation;
    const failed = { what: "class-people.not-looked-up", about: connection, data: { reason, sentence, cure } };
    await ctx.transaction((tx) => ctx.record(tx, failed));
  }
}
