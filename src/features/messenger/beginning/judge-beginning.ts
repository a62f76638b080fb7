import type { Context } from "../../../context.ts";
import { GraphError, GraphUnreachable } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type Lease, stillHeld } from "../../../kernel/lease/lease.ts";
import { later, SECOND } from "../../../kernel/time.ts";
import { type Explanation, explain, found } from "../../connection/index.ts";
import { type BeginningRow, changeBeginning } from "./store.ts";

/** A worker's turn at a beginning. */
export interface Turn {
  readonly lease: Lease;
  readonly signal: AbortSignal;
}

const SOON = 5 * SECOND;

/**
 * What is refused is shown to whoever wanted it; what passes is tried again; what may have been made is looked for.
 * Resolves with when to go on, where that is not the end of it.
 */
export async function judgeBeginning(
  ctx: Context,
  { lease }: Turn,
  { row, error }: { readonly row: BeginningRow; readonly error: unknown },
): Promise<Date | undefined> {
  const explanation = ofRefusal(row, error) ?? explain(error) ?? ofFailure(error);
  if (explanation === undefined) throw error;
  const now = ctx.clock.now();
  const { retryAfter = SOON / SECOND, level } = explanation;
  const inDoubt = mayBeMade(error);
  const goesOn = inDoubt || level === "waiting";
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const finding = found(explanation, now);
    if (goesOn) return changeBeginning(tx, row.id, { state: inDoubt ? "asked" : row.state, finding });
    await changeBeginning(tx, row.id, { state: "failed", finding });
    await ctx.record(tx, { what: "conversation.refused", about: row.id, data: { reason: finding.reason } });
  });
  return goesOn ? later(now, retryAfter * SECOND) : undefined;
}

function mayBeMade(error: unknown): boolean {
  return (error instanceof GraphError || error instanceof GraphUnreachable) && error.maybeStored;
}

/** What Microsoft's no means of a chat that is to be begun. */
function ofRefusal({ people }: BeginningRow, error: unknown): Explanation | undefined {
  if (!(error instanceof GraphError) || error.kind === "throttled" || error.kind === "unavailable") return undefined;
  const said = error.said === "" ? "" : ` Microsoft said: “${error.said}”`;
  const { requestId } = error;
  if (error.status === 404) return { ...GONE, sentence: GONE.sentence + said, requestId };
  if (error.status !== 403) return undefined;
  const guests = people.filter(({ guest }) => guest).map(({ name }) => name);
  if (guests.length === 0) return { ...REFUSED, sentence: REFUSED.sentence + said, requestId };
  return {
    ...GUESTS,
    sentence: `Microsoft did not let guests into this chat: ${guests.join(", ")}.${said}`,
    requestId,
  };
}

const GONE = {
  reason: "person-gone",
  level: "bad",
  sentence: "Microsoft Teams does not know somebody who is to be in the chat.",
  cure: "Choose the people again; somebody may have been removed from the directory a moment ago.",
} as const;

const REFUSED = {
  reason: "chat-refused",
  level: "bad",
  sentence: "Microsoft did not let this account begin a chat with these people.",
  cure: "Check that everybody has a licence with Teams, that no policy of the tenant keeps them from chatting, and that Chat.Create was consented to.",
} as const;

const GUESTS = {
  reason: "guest-not-allowed",
  level: "bad",
  cure: "Begin the chat without them, or have an administrator allow guests to chat in the Teams admin center.",
} as const;

/** The account has to be connected again, or is gone. */
function ofFailure(error: unknown): Explanation | undefined {
  if (!(error instanceof Failure) || error.code === "unavailable") return undefined;
  return { reason: error.reason ?? error.code, level: "bad", sentence: error.message, cure: error.cure };
}
