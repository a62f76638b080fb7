import type { Context } from "../../../../context.ts";
import { findMeetingByJoinUrl, type GraphClient, type MeetingAddress } from "../../../../graph/index.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { reachMicrosoft } from "../../../connection/index.ts";
import { lockedMeeting, meetingRow, type MeetingRow, updateMeeting } from "../../store.ts";

/** A meeting as Teams has it, and the way there. */
export interface InTeams {
  readonly graph: GraphClient;
  readonly at: MeetingAddress;
}

/** Goes to the meeting in Teams, which is looked up by its link where it is not known yet. */
export async function reachInTeams(ctx: Context, meeting: MeetingRow): Promise<InTeams> {
  const { organiser_object_id: organizerId, online_meeting_id: known } = meeting;
  if (organizerId === null) throw NOT_OPEN;
  const { graph } = await reachMicrosoft(ctx, meeting.connection_id);
  const id = known ?? (await lookUp(ctx, { graph, meeting, organizerId }));
  return { graph, at: { organizerId, id } };
}

/** The id by which Teams knows a meeting; kept once it has been looked up. */
export async function onlineMeetingIdOf(ctx: Context, id: string): Promise<string> {
  const meeting = await ctx.transaction((tx) => meetingRow(tx, id));
  return meeting.online_meeting_id ?? (await reachInTeams(ctx, meeting)).at.id;
}

interface LookUp {
  readonly graph: GraphClient;
  readonly meeting: MeetingRow;
  readonly organizerId: string;
}

async function lookUp(ctx: Context, { graph, meeting, organizerId }: LookUp): Promise<string> {
  const { id, join_url: joinWebUrl } = meeting;
  if (joinWebUrl === null) throw NOT_OPEN;
  const found = await findMeetingByJoinUrl(graph, organizerId, { joinWebUrl, priority: "background" });
  if (!found?.id) throw UNKNOWN;
  const { id: online } = found;
  await ctx.transaction(async (tx) => {
    const present = await lockedMeeting(tx, id);
    // A meeting that got another link meanwhile is another one to Teams.
    if (present.join_url === joinWebUrl) await updateMeeting(tx, id, { online_meeting_id: online });
  });
  return online;
}

const NOT_OPEN = new Failure("upstream-unavailable", "The meeting is not open in Teams yet.", {
  reason: "meeting-not-open",
  retryAfter: 60,
  cure: "Nothing to do: Parley looks as soon as it is.",
});

const UNKNOWN = new Failure("upstream-unavailable", "Teams does not know the meeting by its link yet.", {
  reason: "online-meeting-unknown",
  retryAfter: 300,
  cure: "Nothing to do: it can take some minutes after a meeting is opened, and Parley looks again by itself.",
});
