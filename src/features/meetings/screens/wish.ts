import type { Fact, Meeting, MeetingWish } from "../../../../sdk/src/index.ts";

/** The same meeting wished for once more, from its start on or moved. */
export function wishAgain(meeting: Meeting, moved: Partial<Pick<MeetingWish, "start" | "end">> = {}): MeetingWish {
  const { subject, start, end } = meeting;
  // What is left out stays as it is.
  return { subject, start, end, ...moved };
}

const ASKED = ["meeting.requested", "meeting.change-requested", "meeting.cancellation-requested"];

/** Whether the last thing asked of a meeting was to cancel it; `facts` newest first. */
export function wasCancelling(facts: readonly Pick<Fact, "what">[]): boolean {
  return facts.find(({ what }) => ASKED.includes(what))?.what === "meeting.cancellation-requested";
}

/** Meetings that are not over at `now`, the next one first. */
export function ahead(meetings: readonly Meeting[], now: Date): Meeting[] {
  return meetings
    .filter(({ end, state }) => new Date(end) > now && state !== "cancelled")
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

/** True while Parley has yet to bring Microsoft to what is wanted. */
export function isOnTheWay(state: Meeting["state"]): state is "opening" | "moving" | "cancelling" {
  return state === "opening" || state === "moving" || state === "cancelling";
}
