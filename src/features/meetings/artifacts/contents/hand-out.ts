import type { Context } from "../../../../context.ts";
import type { Answer, Asked } from "../../../../kernel/http/route.ts";
import { later } from "../../../../kernel/time.ts";
import { meetingRow } from "../../store.ts";
import { oneRange } from "../range.ts";
import { dispositionOf, ONE_VIEW } from "../rules.ts";
import { type ArtifactRow, isNewView } from "../store.ts";
import { openContent } from "./open-content.ts";

interface Wish {
  readonly asked: Asked;
  /** To be kept as a file instead of shown. */
  readonly download: boolean;
}

/** Answers with an artifact's content, as much of it as was asked for, and remembers who looked. */
export async function handOut(ctx: Context, artifact: ArtifactRow, { asked, download }: Wish): Promise<Answer> {
  const { signal } = asked;
  const range = oneRange(asked.headers["range"]);
  const { subject } = (await ctx.transaction((tx) => meetingRow(tx, artifact.meeting_id))).wish;
  const { status, type, headers, body } = await openContent(ctx, artifact, { range, signal });
  try {
    if (status !== 416) await remember(ctx, artifact);
  } catch (error) {
    body.destroy();
    throw error;
  }
  const named = { subject, kind: artifact.kind, began: artifact.began_at };
  return {
    status,
    headers: {
      ...headers,
      "accept-ranges": "bytes",
      "cache-control": "private, no-store",
      "content-disposition": dispositionOf(named, download ? "attachment" : "inline"),
    },
    stream: { type, from: body },
  };
}

/** Once for each session in an hour: a player asks for a film in many parts. A key has no session. */
async function remember(ctx: Context, { id, kind, meeting_id: meeting }: ArtifactRow): Promise<void> {
  const view = { artifact: id, viewer: ctx.actor, session: ctx.caller?.session ?? "" };
  await ctx.transaction(async (tx) => {
    if (!(await isNewView(tx, view, { now: ctx.now, since: later(ctx.now, -ONE_VIEW) }))) return;
    await ctx.record(tx, { what: "artifact.viewed", about: meeting, data: { meeting, artifact: id, kind } });
  });
}
