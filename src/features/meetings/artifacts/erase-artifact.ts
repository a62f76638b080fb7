import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, DAY } from "../../../kernel/time.ts";
import { meetingSettings } from "../settings/store.ts";
import { orderRemoval } from "./copies/copy-artifact.ts";
import { type ArtifactRow, artifactOf, changeArtifact, lockedArtifact } from "./store.ts";

/** Erases an artifact here: it is shown to nobody any more, and our copy goes. What Microsoft keeps stays there. */
export async function eraseArtifact(ctx: Context, id: string, because: string): Promise<ArtifactRow> {
  return ctx.transaction(async (tx) => {
    const artifact = await lockedArtifact(tx, id);
    return artifact.erased_at === null ? erase(ctx, tx, { artifact, because }) : artifact;
  });
}

/** Erases what has been here for longer than the organisation wants; asked again, since that may have changed. */
export async function expireArtifact(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { keepArtifactsDays: days } = await meetingSettings(tx);
    const artifact = await lockedArtifact(tx, id);
    if (days === undefined || artifact.erased_at !== null || artifact.found_at >= later(ctx.clock.now(), -days * DAY))
      return;
    const because = `Kept for ${days} ${days === 1 ? "day" : "days"}, as the organisation's settings say.`;
    await erase(ctx, tx, { artifact, because });
  });
}

async function erase(
  ctx: Context,
  tx: Transaction,
  { artifact, because }: { readonly artifact: ArtifactRow; readonly because: string },
): Promise<ArtifactRow> {
  const { id, kind, meeting_id: meeting } = artifact;
  await changeArtifact(tx, id, {
    erased_at: ctx.clock.now(),
    erased_by: ctx.actor,
    erased_because: because,
    copy_state: null,
    copy_bytes: 0,
    copy_total: null,
    copy_finding: null,
  });
  if (artifact.copy_state !== null) await orderRemoval(ctx, tx, artifact);
  await ctx.record(tx, { what: "artifact.erased", about: meeting, data: { meeting, artifact: id, kind, because } });
  return artifactOf(tx, id);
}
