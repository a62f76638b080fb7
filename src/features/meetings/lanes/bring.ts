import type { Context } from "../../../context.ts";
import { calendarLane } from "./calendar-lane.ts";
import type { Meeting } from "../contract.ts";
import type { Identity, Lane, Outcome, Task } from "./lane.ts";
import { standaloneLane } from "./standalone-lane.ts";

const LANES: Record<Meeting["lane"], Lane> = { calendar: calendarLane, standalone: standaloneLane };

/** Opens, moves or withdraws, as the meeting's wish demands. */
export async function bring(ctx: Context, task: Task): Promise<Outcome> {
  return { ...(await act(ctx, task)), in_doubt: false };
}

async function act(ctx: Context, task: Task): Promise<Identity> {
  const { meeting } = task;
  const lane = LANES[meeting.lane];
  if (meeting.cancelled) {
    await lane.withdraw(ctx, task);
    return { event_id: meeting.event_id, online_meeting_id: meeting.online_meeting_id, join_url: null };
  }
  return meeting.join_url === null ? lane.open(ctx, task) : lane.move(ctx, task);
}
