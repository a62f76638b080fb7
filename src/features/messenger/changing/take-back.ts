import type { Context } from "../../../context.ts";
import { setChatMessageDeleted } from "../../../graph/index.ts";
import { outgoingLocked } from "../sending/store.ts";
import { withdrawMessage } from "../sending/withdraw-message.ts";
import { actOn, checkOwn, lookUp, type Meant } from "./own-message.ts";

/** Takes back what was written: what is on its way is never sent, and what is in Teams is deleted there. */
export async function takeBack(ctx: Context, meant: Meant): Promise<void> {
  const outgoing = await ctx.transaction((tx) => outgoingLocked(tx, meant.message));
  if (outgoing === undefined) await setDeleted(ctx, meant, true);
  else await withdrawMessage(ctx, meant.conversation, meant.message);
}

/** Deletes a message of one's own in Teams, or brings it back. */
export async function setDeleted(ctx: Context, meant: Meant, isDeleted: boolean): Promise<void> {
  const looked = await lookUp(ctx, meant);
  checkOwn(looked);
  const author = looked.account.object_id;
  await actOn(ctx, looked, {
    what: isDeleted ? "message.removed" : "message.restored",
    ask: (graph, at) => setChatMessageDeleted(graph, { ...at, author }, { isDeleted }),
  });
}
