import type { Context } from "../../../../context.ts";
import type { GraphClient } from "../../../../graph/index.ts";
import { crashPoint } from "../../../../kernel/crash-points.ts";
import { stillHeld } from "../../../../kernel/lease/lease.ts";
import { MINUTE } from "../../../../kernel/time.ts";
import { TakenBack } from "../../uploads/lay-step.ts";
import { handOver, type Handed } from "./hand-over.ts";
import type { One, Turn } from "../judge-refusal.ts";
import { changeOutgoing, type OutgoingRow } from "../store.ts";

/** Kept before Microsoft is asked, so that whoever comes after a crash looks for it first. Throws `TakenBack` where nobody wants it. */
export async function noteAsking(ctx: Context, { lease }: Turn, { id }: OutgoingRow): Promise<void> {
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    if (!(await changeOutgoing(tx, id, { state: "asked", asked_at: ctx.clock.now() }))) throw new TakenBack();
  });
  crashPoint("message-asked");
}

/** Has Microsoft send it, and resolves with what it made of it. */
export async function sendNow(
  graph: GraphClient,
  { signal }: Turn,
  { conversation, post, message }: One & Handed,
): Promise<unknown> {
  const raw = await handOver(graph, { conversation, post }, { message, signal, patienceMs: MINUTE });
  crashPoint("message-answered");
  return raw;
}
