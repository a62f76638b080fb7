import { z } from "zod";
import type { Context } from "../../../context.ts";
import { chatMessagesSince, type GraphClient, getChatMessage } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { instantFrom } from "../../../kernel/time.ts";
import { reachMicrosoft } from "../../connection/index.ts";
import { isOurs } from "../listening/judge-chat.ts";
import { takeAll } from "./take-all.ts";
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
  const joined = ofAnybody ? Joining.safeParse(raw).data : undefined;
  if (joined?.createdDateTime !== undefined)
    await lookOn(ctx, graph, { connection, chat, since: joined.createdDateTime });
}

/** What Teams itself says in a chat, such as who joined it. */
const Joining = z.looseObject({
  createdDateTime: z.string().transform(instantFrom),
  eventDetail: z.looseObject({}),
});

interface Since {
  readonly connection: string;
  readonly chat: string;
  readonly since: Date;
}

/** What was written since somebody of ours joined may have been taken for nobody's, and dropped, until that was heard. */
async function lookOn(ctx: Context, graph: GraphClient, { connection, chat, since }: Since): Promise<void> {
  const changed = await chatMessagesSince(graph, chat, { since, patienceMs: PATIENCE });
  const raws = changed.filter(({ createdDateTime }) => (instantFrom(createdDateTime ?? "") ?? since) >= since);
  if (raws.length > 0) await ctx.transaction((tx) => takeAll(ctx, tx, { connection, raws }));
}

/** Microsoft lets one message of a chat be read a second, so a burst waits in line. */
const PATIENCE = 60_000;
