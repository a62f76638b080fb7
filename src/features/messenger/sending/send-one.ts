import type { Context } from "../../../context.ts";
import { reachAs } from "../../connection/index.ts";
import { enclose } from "../uploads/enclose.ts";
import { TakenBack } from "../uploads/lay-step.ts";
import { noteAsking, sendNow } from "./handing/ask-microsoft.ts";
import { readied } from "./handing/hand-over.ts";
import { judgeRefusal, type One, type Turn } from "./judge-refusal.ts";
import { keepSent } from "./handing/keep-sent.ts";
import { lookFirst } from "./handing/look-first.ts";

function channelOf({ team_id: team, thread_id: channel }: One["conversation"]) {
  return team === null ? undefined : { team, channel };
}

/** Sends one message that waits, or finds that it was sent. Resolves with when to go on, where what comes behind it has to wait. */
export async function sendOne(ctx: Context, turn: Turn, one: One): Promise<Date | undefined> {
  const { row, conversation } = one;
  const looked = row.state === "asked" ? await lookFirst(ctx, turn, one) : undefined;
  if (looked !== undefined) return looked.again;
  let isAsked = false;
  try {
    const graph = await reachAs(ctx, row.account_id);
    const enclosed = await enclose(ctx, { ...turn, graph, outgoing: row.id, channel: channelOf(conversation) });
    const handed = await ctx.transaction((tx) => readied(tx, row, enclosed));
    await noteAsking(ctx, turn, row);
    isAsked = true;
    return keepSent(ctx, turn, { ...one, raw: await sendNow(graph, turn, { ...one, ...handed }) });
  } catch (error) {
    if (error instanceof TakenBack) return undefined;
    return judgeRefusal(ctx, turn, { row, error, isAsked });
  }
}
