import { z } from "zod";
import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { HOUR, later, MINUTE } from "../../../../kernel/time.ts";
import { type Explanation, found } from "../../../connection/index.ts";
import type { Finding } from "../../../connection/contract.ts";
import { type MeetingRow, meetingRow } from "../../store.ts";
import { explainArtifacts } from "../findings.ts";
import { reachInTeams } from "./online-meeting.ts";
import { isAhead } from "./plan-looks.ts";
import { changeLook, looksOf } from "./store.ts";

const Asked = z.object({ id: z.uuid(), tries: z.int() });

const FIRST_PAUSE = 5 * MINUTE;
const LONGEST_PAUSE = 24 * HOUR;

/**
 * Looks up how Teams knows a meeting of the calendar lane, ahead of time, so that whoever could not be asked for recordings
 * is told of before they are missed. What is in the way is a finding of the looks, and none of the meeting, which is open.
 */
export async function findOnlineMeeting(ctx: Context, data: Record<string, unknown>): Promise<void> {
  const { id, tries } = Asked.parse(data);
  const meeting = await ctx.transaction((tx) => meetingRow(tx, id));
  if (meeting.cancelled || meeting.join_url === null) return;
  const trouble = await reachInTeams(ctx, meeting).then(
    () => undefined,
    (error: unknown) => explainArtifacts(error, "recording"),
  );
  await (trouble ? putOff(ctx, meeting, { trouble, tries }) : clear(ctx, meeting));
}

/** After the meeting's end its looks ask for themselves. */
async function putOff(
  ctx: Context,
  meeting: MeetingRow,
  { trouble, tries }: { readonly trouble: Explanation; readonly tries: number },
): Promise<void> {
  const now = ctx.clock.now();
  const at = later(now, Math.min(FIRST_PAUSE * 2 ** Math.min(tries, 20), LONGEST_PAUSE));
  await ctx.transaction(async (tx) => {
    if (trouble.level === "bad") await tell(tx, meeting.id, found(trouble, now));
    if (!isAhead(meeting, at)) return;
    const data = { id: meeting.id, tries: tries + 1 };
    await ctx.order(tx, { job: "meetings.find-online-meeting", data, key: meeting.id, at });
  });
}

/** Looks that have been answered know better. */
async function tell(tx: Transaction, meeting: string, finding: Finding): Promise<void> {
  for (const { kind, looked_at, state } of await looksOf(tx, meeting)) {
    if (looked_at !== null || state === "impossible") continue;
    await changeLook(tx, { meeting, kind }, { state: "hindered", finding });
  }
}

async function clear(ctx: Context, { id }: MeetingRow): Promise<void> {
  await ctx.transaction(async (tx) => {
    for (const look of await looksOf(tx, id)) {
      if (look.looked_at !== null || look.state !== "hindered") continue;
      await changeLook(tx, { meeting: id, kind: look.kind }, { state: "not-yet", finding: null });
    }
  });
}
