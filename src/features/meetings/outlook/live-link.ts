import { EVENT_GONE } from "../wishes/compare.ts";
import type { MeetingRow } from "../store.ts";

/** The finding of a meeting whose link Teams took out of the event. */
export const LINK_LOST = "link-lost";

const DEAD: ReadonlySet<string> = new Set([EVENT_GONE, LINK_LOST]);

/** The link into a meeting; null where it leads nowhere, or nowhere any more. */
export function liveLink({ join_url, finding }: Pick<MeetingRow, "join_url" | "finding">): string | null {
  return finding !== null && DEAD.has(finding.reason) ? null : join_url;
}
