import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { csvLine } from "../../../kernel/csv/write-csv.ts";
import { abilitiesOn } from "../requirements/list-abilities.ts";
import { connectionRow } from "../store.ts";
import type { Readiness } from "./contract.ts";
import { probesOn } from "./rules.ts";
import { knownSubjects } from "./run-diagnostics.ts";
import { type KeptOutcome, outcomesOf } from "./store.ts";

/** Each operator against each test that is made on operators: who is ready, and what keeps the others. */
export async function showReadiness(ctx: Context, id: string): Promise<z.input<typeof Readiness>> {
  return ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    const probes = probesOn("operator", await abilitiesOn(ctx, tx));
    const { operators } = await knownSubjects(tx, id);
    const outcomes = await outcomesOf(tx, id);
    const columns = probes.map(({ key, title }) => ({ key, title }));
    return { columns, items: operators.map((operator) => rowOf(operator, columns, outcomes)) };
  });
}

function rowOf(
  operator: string,
  columns: readonly { readonly key: string }[],
  outcomes: readonly KeptOutcome[],
): z.input<typeof Readiness>["items"][number] {
  const own = new Map(outcomes.filter(({ subject }) => subject === operator).map((each) => [each.probe, each]));
  const cells = columns.map(({ key }) => {
    const found = own.get(key)?.outcome;
    return { probe: key, level: found?.level ?? ("untried" as const), ...(found && { sentence: found.sentence }) };
  });
  return { operator, ready: cells.every(({ level }) => level === "good"), cells };
}

/** The same as a file: an operator a line. */
export async function exportReadiness(ctx: Context, id: string): Promise<string> {
  const { columns, items } = await showReadiness(ctx, id);
  const head = csvLine(["operator", "ready", ...columns.map(({ key }) => key)]);
  const lines = items.map(({ operator, ready, cells }) =>
    csvLine([operator, ready ? "yes" : "no", ...cells.map(({ level }) => level)]),
  );
  return [head, ...lines].join("");
}
