import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later } from "../../../kernel/time.ts";
import { ONE_VIEW } from "../artifacts/rules.ts";
import { isNewView } from "../artifacts/store.ts";
import type { TranscriptRow } from "./store.ts";

interface Reading {
  readonly what: "transcript.viewed" | "transcript.exported";
  readonly row: TranscriptRow;
  readonly subject: string;
}

/** Records that somebody looked at a transcript: once an hour, however often they turn its pages. */
export async function recordReading(ctx: Context, tx: Transaction, { what, row, subject }: Reading): Promise<void> {
  const { artifact_id: artifact, meeting_id: meeting } = row;
  const view = { artifact, viewer: ctx.actor, session: what };
  if (!(await isNewView(tx, view, { now: ctx.now, since: later(ctx.now, -ONE_VIEW) }))) return;
  await ctx.record(tx, { what, about: meeting, data: { subject, artifact } });
}
