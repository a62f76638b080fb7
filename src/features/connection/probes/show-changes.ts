import type { Context } from "../../../context.ts";
import { factsPage, type RecordedFact } from "../../../kernel/facts/store.ts";
import { connectionRow } from "../store.ts";
import { PROBES } from "./catalog.ts";
import { FindingChange } from "./contract.ts";

const PAGE = 25;

/** What is asked of the history of a connection. */
export interface ChangesWish {
  readonly probe?: string | undefined;
  readonly cursor?: string | undefined;
}

/** How the live tests of a connection came out otherwise than before, newest first. */
export async function showChanges(ctx: Context, id: string, { probe, cursor: before }: ChangesWish) {
  const filter = {
    names: ["connection.finding-changed"],
    about: id,
    ...(probe !== undefined && { holding: { probe } }),
  };
  const { facts, next } = await ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    return factsPage(tx, filter, { before, limit: PAGE });
  });
  return { items: facts.map(shown), ...(next !== undefined && { cursor: next }) };
}

const Data = FindingChange.omit({ id: true, title: true, at: true });

function shown({ id, data, at }: RecordedFact): FindingChange {
  const { subject, ...change } = Data.parse(data);
  const title = PROBES.find(({ key }) => key === change.probe)?.title ?? change.probe;
  return { id, title, ...change, ...(subject && { subject }), at: at.toISOString() };
}
