import type { Context } from "../../../context.ts";
import { GraphError } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type Explanation, explain, found } from "../../connection/index.ts";
import { changeChannel, type ChannelRow } from "./store.ts";

/** Keeps what kept Parley from looking through a channel, for people to see. Throws what nobody could be told. */
export async function noteTrouble(ctx: Context, { id, failures, finding: before }: ChannelRow, error: unknown) {
  const explanation = troubleIn(error);
  if (explanation === undefined) throw error;
  const finding = found(explanation, ctx.clock.now());
  await ctx.transaction(async (tx) => {
    await changeChannel(tx, id, { failures: failures + 1, finding });
    if (before?.reason !== finding.reason)
      await ctx.record(tx, { what: "conversation.changed", about: id, data: { reason: finding.reason } });
  });
}

function troubleIn(error: unknown): Explanation | undefined {
  if (error instanceof GraphError && error.status === 404) return GONE;
  const explanation = explain(error) ?? ofFailure(error);
  // Where a policy keeps the app from it, that is said already.
  const isRefused = error instanceof GraphError && error.status === 403;
  return isRefused && UNEXPLAINED.has(explanation?.reason) ? OUT_OF_REACH : explanation;
}

const UNEXPLAINED: ReadonlySet<string | undefined> = new Set(["microsoft-refused", "permission-missing"]);

/** The channel or its team is gone. */
function ofFailure(error: unknown): Explanation | undefined {
  if (!(error instanceof Failure && error.reason?.endsWith("-gone") === true)) return undefined;
  return { reason: error.reason, level: "bad", sentence: error.message, cure: error.cure };
}

const GONE: Explanation = {
  reason: "channel-gone",
  level: "bad",
  sentence: "The channel is not in Teams any more.",
  cure: "Microsoft brings back what was deleted for thirty days: its owners do that in Teams. What Parley kept of it stays.",
};

const OUT_OF_REACH: Explanation = {
  reason: "channel-out-of-reach",
  level: "bad",
  sentence: "Microsoft does not let the app read this channel.",
  cure: "Grant ChannelMessage.Read.All, Team.ReadBasic.All and Channel.ReadBasic.All with admin consent, under “Connections”. What Parley kept of it stays.",
};
