import { z } from "zod";
import type { Context } from "../../../context.ts";
import { getChatMessage } from "../../../graph/index.ts";
import { reachMicrosoft } from "../../connection/index.ts";
import { takeMessage } from "./take-message.ts";

/** A message that was announced without what it says. */
export const Announced = z.object({ connection: z.uuid(), chat: z.string().min(1), message: z.string().min(1) });
export type Announced = z.output<typeof Announced>;

/** Asks Microsoft for a message that it announced, and keeps it. One that is gone by now was never seen by anybody here. */
export async function lookAtMessage(ctx: Context, { connection, chat, message }: Announced): Promise<void> {
  const { graph } = await reachMicrosoft(ctx, connection);
  const raw = await getChatMessage(graph, { chat, message }, { patienceMs: PATIENCE });
  if (raw === undefined) return;
  await ctx.transaction((tx) => takeMessage(ctx, tx, { connection, raw, foundBy: "announcement" }));
}

/** Microsoft lets one message of a chat be read a second, so a burst waits in line. */
const PATIENCE = 60_000;
