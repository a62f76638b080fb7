import { z } from "zod";
import type { Context } from "../../../context.ts";
import { getChatMessage } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { reachMicrosoft } from "../../connection/index.ts";
import { isOurs } from "../listening/judge-chat.ts";
import { takeMessage } from "./take-message.ts";

/** A message that was announced without what it says. */
export const Announced = z.object({
  connection: z.uuid(),
  chat: z.string().min(1),
  message: z.string().min(1),
  /** Whether it may be of a chat that is nobody's here. */
  ofAnybody: z.boolean().optional(),
});
export type Announced = z.output<typeof Announced>;

/** Orders that Microsoft is asked for a message that is new or changed. */
export async function orderLook(ctx: Context, tx: Transaction, look: Announced): Promise<void> {
  const key = [look.connection, look.chat, look.message].join(" ");
  await ctx.order(tx, { job: "messenger.look", data: look, key, at: ctx.now });
}

/** Asks Microsoft for a message that it announced, and keeps it. One that is gone by now was never seen by anybody here. */
export async function lookAtMessage(
  ctx: Context,
  { connection, chat, message, ofAnybody = false }: Announced,
): Promise<void> {
  if (ofAnybody && !(await isOurs(ctx, { connection, chat }))) return ctx.metrics.brought("chats", "stranger", 1);
  const { graph } = await reachMicrosoft(ctx, connection);
  const raw = await getChatMessage(graph, { chat, message }, { patienceMs: PATIENCE });
  if (raw === undefined) return;
  await ctx.transaction((tx) => takeMessage(ctx, tx, { connection, raw, foundBy: "announcement" }));
}

/** Microsoft lets one message of a chat be read a second, so a burst waits in line. */
const PATIENCE = 60_000;
