import type { Context } from "../../../context.ts";
import { DAY, later } from "../../../kernel/time.ts";
import { type ArtifactRow, artifactsOfMeetings } from "../artifacts/store.ts";
import { liveLink } from "../outlook/live-link.ts";
import { meetingSettings } from "../settings/store.ts";
import type { MeetingRow } from "../store.ts";
import { type MyMeeting, SHOWN_KINDS } from "./contract.ts";
import { isOfKindShown, visitorIn } from "./own-artifact.ts";
import { isShown } from "./rules.ts";
import { standsAt } from "./stands.ts";
import { meetingsOfVisitor } from "./store.ts";

/** What ended longer ago is no longer on anybody's page. */
const BACK = 366 * DAY;

/** The meetings of the visitor who asks. */
export async function showMine(ctx: Context): Promise<MyMeeting[]> {
  return ctx.transaction(async (tx) => {
    const visitor = await visitorIn(ctx, tx);
    const rows = await meetingsOfVisitor(tx, visitor, later(ctx.now, -BACK));
    const settings = await meetingSettings(tx);
    const open = rows.filter((row) => isShown(row, settings)).map(({ id }) => id);
    const artifacts = Map.groupBy(await artifactsOfMeetings(tx, open), ({ meeting_id }) => meeting_id);
    return rows.map((row) => shown(row, artifacts.get(row.id) ?? [], ctx.now));
  });
}

function shown(row: MeetingRow, artifacts: readonly ArtifactRow[], now: Date): MyMeeting {
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
