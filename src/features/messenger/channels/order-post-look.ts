import { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";

/** A post, or a reply to one, that Microsoft is to be asked for. */
export const PostLook = z.object({
  /** Of the conversation. */
  id: z.uuid(),
  /** Microsoft's own ids. */
  message: z.string().min(1),
  post: z.string().min(1).optional(),
});
export type PostLook = z.output<typeof PostLook>;

/** Orders that Microsoft is asked for a message of a channel that is new or changed. */
export async function orderPostLook(ctx: Context, tx: Transaction, look: PostLook): Promise<void> {
  const key = [look.id, look.post ?? "", look.message].join(" ");
  await ctx.order(tx, { job: "messenger.look-at-post", data: look, key, at: ctx.now });
}
