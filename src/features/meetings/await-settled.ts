import type { Context } from "../../context.ts";
import { nextFact } from "../../kernel/facts/next-fact.ts";
import type { Asked } from "../../kernel/http/route.ts";
import { isSettled } from "./rules.ts";
import { meetingRow, type MeetingRow } from "./store.ts";

/** The longest a lost announcement may delay an answer. In milliseconds. */
const LOOK = 500;

/** The meeting once nothing is under way any more, or as it stands when the caller's patience (real seconds) is over. */
export async function awaitSettled(
  ctx: Context,
  meeting: MeetingRow,
  { seconds, asked }: { seconds: number; asked: Asked },
): Promise<MeetingRow> {
  if (seconds === 0 || isSettled(meeting.state)) return meeting;
  const { signal } = asked;
  const until = performance.now() + seconds * 1000;
  let present = meeting;
  while (!isSettled(present.state) && performance.now() < until && !signal.aborted) {
    await nextFact(ctx.pulse, Math.min(LOOK, until - performance.now()));
    present = await ctx.transaction((tx) => meetingRow(tx, meeting.id));
  }
  return present;
}
