import type { Context } from "../../../context.ts";
import { GraphError, GraphUnreachable } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type Lease, stillHeld } from "../../../kernel/lease/lease.ts";
import { later, SECOND } from "../../../kernel/time.ts";
import { type Explanation, explain, found } from "../../connection/index.ts";
import type { ConversationRow } from "../conversations/store.ts";
import { changeOutgoing, type OutgoingRow } from "./store.ts";

/** A worker's turn at a conversation. */
export interface Turn {
  /** Of the conversation. */
  readonly id: string;
  readonly lease: Lease;
  readonly signal: AbortSignal;
}

/** A message that waits, and where it is to go. */
export interface One {
  readonly conversation: ConversationRow;
  readonly row: OutgoingRow;
}

const SOON = 5 * SECOND;

interface Refused {
  readonly row: OutgoingRow;
  readonly error: unknown;
  /** Microsoft was asked for the message itself, not only for what goes along with it. */
  readonly isAsked: boolean;
}

/** What is refused is shown to whoever wrote it; what passes is tried again; what may have been sent is looked for. */
export async function judgeRefusal(
  ctx: Context,
  { lease, id }: Pick<Turn, "lease" | "id">,
  { row, error, isAsked }: Refused,
): Promise<Date | undefined> {
  const mayBeThere = isAsked && mayBeSent(error);
  const explanation = explain(error) ?? ofFailure(error);
  if (explanation === undefined) throw error;
  const now = ctx.clock.now();
  const { retryAfter = SOON / SECOND, level } = explanation;
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const finding = found(explanation, now);
    const state = mayBeThere ? "asked" : level === "waiting" ? "waiting" : "failed";
    const isThere = await changeOutgoing(tx, row.id, { state, finding });
    if (state !== "failed" || !isThere) return;
    await ctx.record(tx, { what: "message.refused", about: id, data: { outgoing: row.id, reason: finding.reason } });
  });
  return mayBeThere || level === "waiting" ? later(now, retryAfter * SECOND) : undefined;
}

function mayBeSent(error: unknown): boolean {
  return (error instanceof GraphError || error instanceof GraphUnreachable) && error.maybeStored;
}

/** The account has to be connected again, or is gone. */
function ofFailure(error: unknown): Explanation | undefined {
  if (!(error instanceof Failure) || error.code === "unavailable") return undefined;
  return { reason: error.reason ?? error.code, level: "bad", sentence: error.message, cure: error.cure };
}
