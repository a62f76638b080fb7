import type { ArtifactRow } from "../artifacts/store.ts";
import { liveLink } from "../outlook/live-link.ts";
import type { MeetingRow } from "../store.ts";
import { type MyMeeting, SHOWN_KINDS } from "./contract.ts";
import { standsAt } from "./stands.ts";

/** Whether a visitor may see one of this kind at all. */
export function isOfKindShown({ kind, erased_at }: ArtifactRow): boolean {
  return erased_at === null && SHOWN_KINDS.some((each) => each === kind);
}

/** A meeting as those see it who take part in it, at `now`. */
export function mine(row: MeetingRow, artifacts: readonly ArtifactRow[], now: Date): MyMeeting {
  const { isJoinable, series, lastEnd, ...told } = standsAt(row, now);
  const link = liveLink(row);
  return {
    id: row.id,
    ...told,
    ...(series && { lastEnd }),
    ...(link !== null && isJoinable && { joinUrl: link }),
    artifacts: artifacts.flatMap(inMine),
  };
}

function inMine(artifact: ArtifactRow): MyMeeting["artifacts"] {
  const { id, began_at, ended_at } = artifact;
  const kind = SHOWN_KINDS.find((each) => each === artifact.kind);
  if (kind === undefined || !isOfKindShown(artifact)) return [];
  return [{ id, kind, beganAt: began_at.toISOString(), ...(ended_at && { endedAt: ended_at.toISOString() }) }];
}
