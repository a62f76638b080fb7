import type { Context } from "../../context.ts";
import { anyUser } from "../../graph/index.ts";
import type { Finding } from "./contract.ts";
import { explain } from "./graph.ts";
import { reachMicrosoft } from "./reach-microsoft.ts";
import { found } from "./rules.ts";
import { type ConnectionRow, connectionRow, rivalOf, saveVerdict } from "./store.ts";

/** Tests a connection by trying: asks Entra for a token and Graph for somebody in the directory. */
export async function checkConnection(ctx: Context, id: string): Promise<ConnectionRow> {
  const finding = await tryIt(ctx, id);
  const state = { good: "active", bad: "error", waiting: "pending" } as const;
  return ctx.transaction(async (tx) => {
    const before = await connectionRow(tx, id);
    const rival = finding.level === "good" ? await rivalOf(tx, before) : undefined;
    const verdict = rival === undefined ? finding : rivalFinding(ctx.now);
    const after = state[verdict.level];
    await saveVerdict(tx, id, { state: after, finding: verdict, at: ctx.now });
    if (after === "active" && before.state !== "active")
      await ctx.record(tx, { what: "connection.became-active", about: id, data: {} });
    if (after === "error" && before.state !== "error") {
      await ctx.record(tx, { what: "connection.failed", about: id, data: { reason: verdict.reason } });
    }
    return connectionRow(tx, id);
  });
}

async function tryIt(ctx: Context, id: string): Promise<Finding> {
  const { graph } = await reachMicrosoft(ctx, id);
  try {
    await anyUser(graph);
    return found(WORKS, ctx.now);
  } catch (error) {
    const explanation = explain(error);
    if (explanation === undefined) throw error;
    return found(explanation, ctx.now);
  }
}

const WORKS = { reason: "works", level: "good", sentence: "Microsoft accepts this app and its credential." } as const;

function rivalFinding(at: Date): Finding {
  return found(
    {
      reason: "already-connected",
      level: "bad",
      sentence: "Another connection is already active for this app in this Entra tenant.",
      cure: "Remove that one first, or register a second app.",
    },
    at,
  );
}
