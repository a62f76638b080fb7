import { liveLink } from "../outlook/live-link.ts";
import { standsAt, type Told } from "../portal/stands.ts";
import type { MeetingRow } from "../store.ts";
import type { JoinPage } from "./contract.ts";

/** What whoever comes to join is told at `now`. */
export function pageOfMeeting(
  meeting: Told & Pick<MeetingRow, "join_url" | "finding">,
  now: Date,
): Omit<JoinPage, "organisation"> {
  const { state, isJoinable, lastEnd: _, ...told } = standsAt(meeting, now);
  const way = liveLink(meeting) ?? undefined;
  return {
    ...told,
    state: way === undefined && (state === "ahead" || state === "now") ? "not-open" : state,
    ...(way !== undefined && isJoinable && { joinUrl: way }),
    now: now.toISOString(),
  };
}
