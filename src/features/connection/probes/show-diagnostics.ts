import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { connectionRow } from "../store.ts";
import { PROBES } from "./catalog.ts";
import type { Diagnosis, Diagnostics } from "./contract.ts";
import { type KeptOutcome, nextDiagnosis, outcomesOf } from "./store.ts";

/** What the live tests of a connection last came to, in the order in which they are made. */
export async function showDiagnostics(ctx: Context, id: string): Promise<z.input<typeof Diagnostics>> {
  return ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    const order = new Map(PROBES.map(({ key }, place) => [key, place]));
    const outcomes = await outcomesOf(tx, id);
    const items = outcomes.toSorted(
      (a, b) => (order.get(a.probe) ?? 0) - (order.get(b.probe) ?? 0) || a.subject.localeCompare(b.subject),
    );
    const nextAt = await nextDiagnosis(tx, id);
    return {
      items: items.map(shown),
      tests: PROBES.map(({ key, title }) => ({ key, title })),
      ...(nextAt && { nextAt: nextAt.toISOString() }),
      now: ctx.clock.now().toISOString(),
    };
  });
}

function shown({ probe, subject, outcome, since, checkedAt }: KeptOutcome): Diagnosis {
  return {
    probe,
    title: PROBES.find(({ key }) => key === probe)?.title ?? probe,
    ...(subject !== "" && { subject }),
    ...outcome,
    since: since.toISOString(),
    checkedAt: checkedAt.toISOString(),
  };
}
