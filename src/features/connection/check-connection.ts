import type { Context } from "../../context.ts";
import { anyUser } from "../../graph/index.ts";
import { later, MINUTE } from "../../kernel/time.ts";
import type { Connection, Finding } from "./contract.ts";
import { keepJob } from "./credentials/rules.ts";
import { proveWaiting } from "./credentials/prove-credential.ts";
import { explain } from "./graph.ts";
import { reachMicrosoft } from "./reach-microsoft.ts";
import { keepStanding } from "./requirements/store.ts";
import { found } from "./rules.ts";
import { type ConnectionRow, connectionRow, isRivalry, saveVerdict } from "./store.ts";

/** How soon a test that could not be finished is made again. */
const CHECK_AGAIN = MINUTE;
/** The other may be another organisation's, whose retirement nobody here is told of. */
const RIVAL_AGAIN = 15 * MINUTE;

/** Tests a connection by trying: asks Entra for a token and Graph for somebody in the directory. */
export async function checkConnection(ctx: Context, id: string): Promise<ConnectionRow> {
  // What waits for Microsoft's yes may have got it by now.
  await proveWaiting(ctx, id);
  const finding = await tryIt(ctx, id);
  return judge(ctx, id, finding).catch((error: unknown) => {
    if (isRivalry(error)) return judge(ctx, id, rivalFinding(ctx.now));
    throw error;
  });
}

async function judge(ctx: Context, id: string, finding: Finding): Promise<ConnectionRow> {
  return ctx.transaction(async (tx) => {
    const before = await connectionRow(tx, id);
    const state = stateAfter(before.state, finding.level);
    await saveVerdict(tx, id, { state, finding, at: ctx.now });
    if (state === "active" && before.state !== "active") {
      await ctx.record(tx, { what: "connection.became-active", about: id, data: {} });
      await ctx.order(tx, keepJob(id));
    }
    if (state === "error" && before.state !== "error")
      await ctx.record(tx, { what: "connection.failed", about: id, data: { reason: finding.reason } });
    const wait = state === "retired" ? undefined : waitAfter(finding);
    if (wait !== undefined)
      await ctx.order(tx, { job: "connection.check", data: { id }, key: id, at: later(ctx.clock.now(), wait) });
    return connectionRow(tx, id);
  });
}

/** After how long it is looked again by itself. */
function waitAfter({ level, reason }: Finding): number | undefined {
  if (level === "waiting") return CHECK_AGAIN;
  return reason === RIVAL ? RIVAL_AGAIN : undefined;
}

/** That Microsoft cannot be asked says nothing about a connection; and one that was retired stays so. */
function stateAfter(before: Connection["state"], level: Finding["level"]): Connection["state"] {
  if (before === "retired" || level === "waiting") return before;
  return level === "good" ? "active" : "error";
}

async function tryIt(ctx: Context, id: string): Promise<Finding> {
  const { graph } = await reachMicrosoft(ctx, id);
  try {
    const standing = await graph.standing();
    await ctx.transaction((tx) => keepStanding(tx, id, { ...standing, at: ctx.now }));
    await anyUser(graph);
    return found(WORKS, ctx.now);
  } catch (error) {
    const explanation = explain(error);
    if (explanation === undefined) throw error;
    return found(explanation, ctx.now);
  }
}

const WORKS = {
  reason: "works",
  level: "good",
  sentence: "Microsoft accepts this app and its credential.",
} as const;

const RIVAL = "already-connected";

function rivalFinding(at: Date): Finding {
  return found(
    {
      reason: RIVAL,
      level: "bad",
      sentence: "Another connection of this installation is active for this app in this Entra tenant.",
      cure: "Where it is yours, use that one, or retire it: this one then takes its place by itself. Else register an app of your own.",
    },
    at,
  );
}
