import type { Context } from "../../../../context.ts";
import { crashPoint } from "../../../../kernel/crash-points.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { giveBack, stillHeld, takeLease, whileHeld } from "../../../../kernel/lease/lease.ts";
import type { StoredFile } from "../../../../kernel/storage/storage.ts";
import { DAY, later, MINUTE, SECOND } from "../../../../kernel/time.ts";
import { type Explanation, found } from "../../../connection/index.ts";
import { explainArtifacts } from "../findings.ts";
import { TYPE_OF } from "../rules.ts";
import { type ArtifactRow, changeArtifact, lockedArtifact } from "../store.ts";
import { fetchSome, type Held } from "./fetch-some.ts";
import { addressOf } from "./want-copy.ts";

/** A holder that dies is waited for this long, unless its server is known to be dead; a living one renews it. */
const LEASE = 30 * SECOND;
const LOOK_AGAIN = 5 * SECOND;

/**
 * Goes on with the copy of a recording or transcript: some parts at a time, so that a long film keeps nobody else's work
 * waiting. May be killed anywhere: what is safely kept is gone on with, and the file is there only when it is whole.
 */
export async function copyArtifact(ctx: Context, id: string): Promise<void> {
  const held = await hold(ctx, id);
  if (held === undefined) return;
  crashPoint("copy-begun");
  const fetching = whileHeld(ctx, { lease: held.lease, lasts: LEASE }, (signal) => fetchSome(ctx, held, signal));
  const outcome = await fetching.catch((error: unknown) => ({ trouble: error }));
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, held.lease);
    await giveBack(tx, held.lease);
    const artifact = await lockedArtifact(tx, id);
    if (outcome === "more") return ctx.order(tx, { job: "artifacts.copy", data: { id } });
    if (artifact.erased_at !== null) return orderRemoval(ctx, tx, artifact);
    return "trouble" in outcome
      ? putOff(ctx, tx, { artifact, trouble: outcome.trouble })
      : keep(ctx, tx, { artifact, file: outcome });
  });
  crashPoint("copy-kept");
}

async function hold(ctx: Context, id: string): Promise<Held | undefined> {
  return ctx.transaction(async (tx) => {
    const lease = await takeLease(tx, ctx.clock, { name: `artifact-copy/${id}`, server: ctx.server, lasts: LEASE });
    if (lease === undefined) {
      await ctx.order(tx, { job: "artifacts.copy", data: { id }, key: id, at: later(ctx.clock.now(), LOOK_AGAIN) });
      return undefined;
    }
    const artifact = await lockedArtifact(tx, id);
    if (artifact.erased_at === null && (artifact.copy_state === "wanted" || artifact.copy_state === "hindered"))
      return { artifact, lease };
    await giveBack(tx, lease);
    return undefined;
  });
}

async function keep(
  ctx: Context,
  tx: Transaction,
  { artifact, file }: { readonly artifact: ArtifactRow; readonly file: StoredFile },
): Promise<void> {
  const { id, kind, meeting_id: meeting } = artifact;
  const { bytes, sha256 } = file;
  await changeArtifact(tx, id, {
    copy_state: "kept",
    copy_bytes: bytes,
    copy_total: bytes,
    copy_sha256: sha256,
    copy_type: artifact.copy_type ?? TYPE_OF[kind],
    copy_finding: null,
    copied_at: ctx.clock.now(),
  });
  const data = { meeting, artifact: id, kind, bytes, sha256 };
  await ctx.record(tx, { what: "artifact.copied", about: meeting, data });
}

const FIRST_PAUSE = 5 * MINUTE;
/** Three weeks, one try a day in the end: Microsoft's own copy may be gone by then. */
const MOST_FAILURES = 30;

async function putOff(
  ctx: Context,
  tx: Transaction,
  { artifact, trouble }: { readonly artifact: ArtifactRow; readonly trouble: unknown },
): Promise<void> {
  const { id, kind, meeting_id: meeting, copy_failures: failures } = artifact;
  const now = ctx.clock.now();
  const explanation = explainArtifacts(trouble, kind);
  ctx.log.warn({ err: trouble, artifact: id }, "An artifact could not be copied.");
  const hindered = explanation.level === "bad";
  await changeArtifact(tx, id, {
    copy_state: hindered ? "hindered" : artifact.copy_state,
    copy_finding: found(explanation, now),
    copy_failures: failures + 1,
  });
  const { reason, sentence } = explanation;
  if (hindered && artifact.copy_state !== "hindered")
    await ctx.record(tx, {
      what: "artifact.copy-hindered",
      about: meeting,
      data: { meeting, artifact: id, kind, reason, sentence },
    });
  if (failures + 1 >= MOST_FAILURES) return;
  await ctx.order(tx, {
    job: "artifacts.copy",
    data: { id },
    key: id,
    at: later(now, pauseAfter(failures, explanation)),
  });
}

function pauseAfter(failures: number, { retryAfter = 0 }: Explanation): number {
  return Math.max(Math.min(FIRST_PAUSE * 2 ** failures, DAY), retryAfter * SECOND);
}

/** What was copied is removed once the transaction that says so is durable. */
export async function orderRemoval(ctx: Context, tx: Transaction, artifact: ArtifactRow): Promise<void> {
  await ctx.order(tx, { job: "artifacts.remove-copy", data: { address: addressOf(artifact) } });
}
