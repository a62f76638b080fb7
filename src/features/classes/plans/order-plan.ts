import { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { connectionFor } from "../../connection/index.ts";
import { settingsOf } from "../settings/store.ts";
import { insertPlan } from "./store.ts";

/** Which plan work is about, as jobs carry it. */
export const ThePlan = z.object({ plan: z.uuid() });

export interface PlanWish {
  /** Why it is made: `person`, `program`, or the name of a schedule. */
  readonly cause: string;
  /** Only these classes; all where none are named. */
  readonly classes?: readonly string[] | undefined;
  /** Whether it is run as soon as it is drawn, but for what is stopped. */
  readonly runs: boolean;
}

/** Orders that a plan is drawn of what a sync would do; resolves with its id. Throws where there is no connection. */
export async function orderPlan(ctx: Context, tx: Transaction, { cause, classes, runs }: PlanWish): Promise<string> {
  const { connection: named } = await settingsOf(tx);
  const connection = await connectionFor(tx, { named, sandbox: ctx.sandbox });
  const id = ctx.random.uuid();
  await insertPlan(tx, {
    id,
    connection_id: connection,
    cause,
    scope: classes === undefined ? null : [...classes],
    drawn_by: ctx.actor,
    begun_by: runs ? ctx.actor : null,
    created_at: ctx.now,
  });
  await ctx.order(tx, { job: "classes.draw", data: { plan: id }, key: id });
  return id;
}
