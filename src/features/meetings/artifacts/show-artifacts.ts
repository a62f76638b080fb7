import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { found } from "../../connection/index.ts";
import { meetingRow, type MeetingRow } from "../store.ts";
import { type Artifact, type Kind, KINDS, type Look, type MeetingArtifacts } from "./contract.ts";
import { standsAlone } from "./findings.ts";
import { kindsOn } from "./looks/plan-looks.ts";
import { type LookRow, looksOf } from "./looks/store.ts";
import { delayOf, isAnnouncedTo, TYPE_OF } from "./rules.ts";
import { type ArtifactRow, artifactsOfMeeting } from "./store.ts";

/** What is here of a meeting, and how the search for more stands. */
export async function showArtifacts(ctx: Context, id: string): Promise<MeetingArtifacts> {
  return ctx.transaction(async (tx) => {
    const meeting = await meetingRow(tx, id);
    // Looks first: each statement sees what is there at its moment, and a look that is said to be over has left what it found.
    const looks = await looksAt(ctx, tx, meeting);
    return { items: (await artifactsOfMeeting(tx, id)).map(shown), looks };
  });
}

async function looksAt(ctx: Context, tx: Transaction, meeting: MeetingRow): Promise<Look[]> {
  const on = await kindsOn(ctx, tx);
  const known = new Map((await looksOf(tx, meeting.id)).map((look) => [look.kind, look]));
  const announced = isAnnouncedTo(ctx.address, ctx);
  return KINDS.map((kind) => ({
    kind,
    ...standingOf(ctx, { meeting, kind, isOn: on.includes(kind), look: known.get(kind) }),
    delay: delayOf(kind, { announced }),
  }));
}

interface Known {
  readonly meeting: MeetingRow;
  readonly kind: Kind;
  readonly isOn: boolean;
  readonly look: LookRow | undefined;
}

function standingOf(ctx: Context, { meeting, kind, isOn, look }: Known): Omit<Look, "kind" | "delay"> {
  if (meeting.lane === "standalone" && kind !== "attendance") {
    return { state: "impossible", looking: false, finding: found({ level: "bad", ...standsAlone(kind) }, ctx.now) };
  }
  if (!isOn) return { state: "off", looking: false };
  if (look === undefined) return { state: "not-yet", looking: false };
  return {
    state: look.state,
    looking: look.asked_at !== null,
    ...(look.finding && { finding: look.finding }),
    ...(look.looked_at && { lookedAt: look.looked_at.toISOString() }),
    ...(look.next_look_at && { nextLookAt: look.next_look_at.toISOString() }),
  };
}

/** An artifact as the API shows it. */
export function shown(row: ArtifactRow): Artifact {
  return {
    id: row.id,
    meeting: row.meeting_id,
    kind: row.kind,
    beganAt: row.began_at.toISOString(),
    ...(row.ended_at && { endedAt: row.ended_at.toISOString() }),
    foundAt: row.found_at.toISOString(),
    ...(row.call_id !== null && { callId: row.call_id }),
    ...(row.correlation_id !== null && { correlationId: row.correlation_id }),
    type: row.copy_type ?? TYPE_OF[row.kind],
    ...copyOf(row),
    ...(row.erased_at && { erased: { at: row.erased_at.toISOString(), because: row.erased_because ?? "" } }),
  };
}

function copyOf({ copy_state, erased_at, ...row }: ArtifactRow): Pick<Artifact, "copy"> {
  if (copy_state === null || erased_at !== null) return {};
  return {
    copy: {
      state: copy_state,
      bytes: Number(row.copy_bytes),
      ...(row.copy_sha256 !== null && { sha256: row.copy_sha256 }),
      ...(row.copied_at && { keptAt: row.copied_at.toISOString() }),
      ...(row.copy_finding && { finding: row.copy_finding }),
    },
  };
}
