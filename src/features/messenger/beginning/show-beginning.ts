import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { nextFact } from "../../../kernel/facts/next-fact.ts";
import { sightOf } from "../conversations/sight.ts";
import type { ConversationBeginning } from "./contract.ts";
import { beginningRow, type BeginningRow, noBeginning } from "./store.ts";

/** What became of a chat that the caller, or whoever they may speak for, wanted to begin. */
export async function showBeginning(ctx: Context, id: string): Promise<ConversationBeginning> {
  return ctx.transaction(async (tx) => {
    const row = await beginningRow(tx, id);
    const sight = await sightOf(ctx, tx);
    // To others it does not exist.
    return sight === "all" || sight.includes(row.author_object_id) ? shown(row) : noBeginning();
  });
}

/** How long a caller waits for Microsoft, in real milliseconds, and the longest that a lost announcement delays them. */
const PATIENCE = 10_000;
const LOOK = 500;

/**
 * The chat once Microsoft has made it, or as it stands when patience is over. Throws what Microsoft said where it is
 * refused.
 */
export async function awaitBegun(
  ctx: Context,
  { id }: Pick<BeginningRow, "id">,
  signal: AbortSignal,
): Promise<ConversationBeginning> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const row = await ctx.transaction((tx) => beginningRow(tx, id));
    if (row.state === "failed") throw refusal(row);
    if (row.state === "begun" || signal.aborted || performance.now() >= until) return shown(row);
    await nextFact(ctx.pulse, LOOK);
  }
}

function refusal({ finding }: BeginningRow): Failure {
  if (finding === null) throw new Error("What is refused is refused for a reason.");
  const { sentence, cure, reason } = finding;
  return new Failure("upstream-refused", sentence, { cure, reason });
}

function shown(row: BeginningRow): ConversationBeginning {
  return {
    id: row.id,
    connection: row.connection_id,
    kind: row.kind,
    ...(row.topic !== null && { topic: row.topic }),
    people: [...row.people],
    author: { objectId: row.author_object_id, name: row.author_name },
    state: row.state,
    ...(row.conversation_id !== null && { conversation: row.conversation_id }),
    ...(row.finding && { finding: row.finding }),
    createdAt: row.created_at.toISOString(),
  };
}
