import type { Context } from "../../../../context.ts";
import type { MeetingAddress } from "../../../../graph/index.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { MeetingRow } from "../../store.ts";
import { meetingSettings } from "../../settings/store.ts";
import type { Kind } from "../contract.ts";
import { wantCopy } from "../copies/want-copy.ts";
import { addArtifact, artifactsOfMeeting } from "../store.ts";
import type { Listed } from "./list-in-teams.ts";

interface Found {
  readonly meeting: MeetingRow;
  readonly kind: Kind;
  /** How Teams knows the meeting. */
  readonly at: MeetingAddress;
  readonly listed: readonly Listed[];
}

/** Keeps what Microsoft lists, each once however often it is listed; answers how many are new. */
export async function keepListed(ctx: Context, tx: Transaction, found: Found): Promise<number> {
  const { meeting, kind, at, listed } = found;
  const place = { meeting_id: meeting.id, kind, online_meeting_id: at.id, organiser_object_id: at.organizerId };
  let fresh = 0;
  for (const each of listed) {
    const id = ctx.random.uuid();
    if (!(await addArtifact(tx, { id, ...place, ...each, found_at: ctx.clock.now() }))) continue;
    fresh += 1;
    const data = { meeting: meeting.id, artifact: id, kind, key: meeting.key, subject: meeting.wish.subject };
    await ctx.record(tx, { what: "artifact.found", about: meeting.id, data });
  }
  const { downloadRecordings } = await meetingSettings(tx);
  if (!downloadRecordings || kind === "attendance") return fresh;
  for (const { id, copy_state, erased_at } of await artifactsOfMeeting(tx, meeting.id, kind)) {
    if (copy_state === null && erased_at === null) await wantCopy(ctx, tx, id);
  }
  return fresh;
}
