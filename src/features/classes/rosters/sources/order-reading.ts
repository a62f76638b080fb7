import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { Roster } from "../contract.ts";
import { shown } from "../show-rosters.ts";
import { insertRoster, rosterRow } from "../store.ts";
import { lastReading, lockedSource } from "./store.ts";

/** Has a source read now. Where it is being read already, that is the reading. */
export async function orderReading(ctx: Context, tx: Transaction, source: string): Promise<Roster> {
  const { name } = await lockedSource(tx, source);
  const last = await lastReading(tx, source);
  if (last?.state === "reading") return shown(last);
  const id = ctx.random.uuid();
  await insertRoster(tx, {
    id,
    source: KIND,
    name,
    source_id: source,
    brought_by: ctx.actor,
    created_at: ctx.clock.now(),
  });
  await ctx.record(tx, { what: "roster.brought", about: id, data: { source: KIND, name } });
  await ctx.order(tx, { job: "classes.read-source", data: { id } });
  return shown(await rosterRow(tx, id));
}

const KIND = "oneroster-rest";
