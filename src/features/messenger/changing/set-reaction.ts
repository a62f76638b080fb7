import type { Context } from "../../../context.ts";
import { setChatReaction } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { actOn, lookUp, type Meant } from "./own-message.ts";

interface Wanted {
  /** An emoji. */
  readonly reaction: string;
  readonly isSet: boolean;
}

/** Sets one's own reaction to a message of anybody, or takes it back. */
export async function setReaction(ctx: Context, meant: Meant, { reaction, isSet }: Wanted): Promise<void> {
  const looked = await lookUp(ctx, meant);
  if (looked.row.deleted_at !== null || looked.row.shown.event !== null) throw nothingToReactTo();
  await actOn(ctx, looked, {
    what: "message.reacted",
    ask: (graph, at) => setChatReaction(graph, at, { reaction, isSet }),
    data: { reaction },
  });
}

function nothingToReactTo(): Failure {
  return new Failure("conflict", "Nobody can react to this message: it was deleted, or Teams itself says it.", {
    reason: "message-without-reactions",
    cure: "React to another message.",
  });
}
