import type { Context } from "../../../../context.ts";
import { type GraphStream, openRecording, readTranscript } from "../../../../graph/index.ts";
import { crashPoint } from "../../../../kernel/crash-points.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { type Lease, stillHeld } from "../../../../kernel/lease/lease.ts";
import type { GrowingFile, StoredFile } from "../../../../kernel/storage/storage.ts";
import { placeOf } from "../contents/place.ts";
import { type ArtifactRow, changeArtifact } from "../store.ts";
import { addressOf } from "./want-copy.ts";

/** One copy that this server works on. */
export interface Held {
  readonly artifact: ArtifactRow;
  readonly lease: Lease;
}

/** As much of a film as is asked for at once. In bytes. */
const PART = 8 * 1024 * 1024;
/** Parts that one run fetches before other work has its turn. */
const MOST_PARTS = 16;

/** Fetches some more of an artifact's content; `more` while there is more of it, else the whole file. */
export async function fetchSome(ctx: Context, held: Held, signal: AbortSignal): Promise<StoredFile | "more"> {
  const { artifact } = held;
  if (artifact.kind === "transcript") return fetchTranscript(ctx, artifact, signal);
  const kept = Number(artifact.copy_bytes);
  const file = await ctx.storage.grow(addressOf(artifact), kept);
  try {
    const isWhole = await grow(ctx, held, { file, signal });
    if (!isWhole) {
      await file.leave();
      return "more";
    }
    signal.throwIfAborted();
    return await file.finish();
  } catch (error) {
    await file.leave();
    throw error;
  }
}

async function fetchTranscript(ctx: Context, artifact: ArtifactRow, signal: AbortSignal): Promise<StoredFile> {
  const { graph, address } = await placeOf(ctx, artifact);
  const text = await readTranscript(graph, address, { priority: "background", signal });
  return ctx.storage.put(addressOf(artifact), once(text));
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}

interface Growing {
  readonly file: GrowingFile;
  readonly signal: AbortSignal;
}

/** Adds part after part; false when it is the turn of other work. */
async function grow(ctx: Context, held: Held, { file, signal }: Growing): Promise<boolean> {
  const { graph, address } = await placeOf(ctx, held.artifact);
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const range = `bytes=${file.bytes}-${file.bytes + PART - 1}`;
    const answer = await openRecording(graph, address, { range, priority: "background", signal });
    const total = totalOf(answer, file.bytes);
    if (total === "other") return beginAnew(ctx, held, answer);
    if (file.bytes < total) await add(file, answer);
    else answer.body.resume();
    crashPoint("copy-grown");
    const columns = { copy_bytes: file.bytes, copy_total: Number.isFinite(total) ? total : null };
    await ctx.transaction(async (tx) => {
      await stillHeld(tx, held.lease);
      await changeArtifact(tx, held.artifact.id, { ...columns, copy_type: typeIn(answer) });
    });
    crashPoint("copy-recorded");
    if (file.bytes >= total || answer.status === 200) return true;
  }
  return false;
}

async function add(file: GrowingFile, { body }: GraphStream): Promise<void> {
  const before = file.bytes;
  if ((await file.append(body)) > before) return;
  throw new Failure("upstream-unavailable", "Microsoft sent nothing of the recording.", {
    reason: "recording-empty",
    cure: "Nothing is lost; Parley tries again by itself.",
  });
}

/** How large the film is by what Microsoft says with a part; `other` where this part does not follow what is here. */
function totalOf({ status, headers }: GraphStream, here: number): number | "other" {
  const said = status === 200 ? { start: 0, total: Infinity } : partIn(headers["content-range"], here);
  return said?.start === here ? said.total : "other";
}

/** A part, or word that there is none from here on, because what is here is all. */
function partIn(header: string | undefined, here: number): { start: number; total: number } | undefined {
  const [, start, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(header ?? "") ?? [];
  if (total === undefined) return undefined;
  if (start !== undefined) return { start: Number(start), total: Number(total) };
  return Number(total) === here ? { start: here, total: here } : undefined;
}

function typeIn({ headers }: GraphStream): string {
  return headers["content-type"]?.startsWith("video/") ? headers["content-type"] : "video/mp4";
}

/** Microsoft has another film there than the one that was begun. */
async function beginAnew(ctx: Context, { artifact, lease }: Held, { body }: GraphStream): Promise<never> {
  body.destroy();
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await changeArtifact(tx, artifact.id, { copy_bytes: 0, copy_total: null });
  });
  throw new Failure("upstream-unavailable", "Microsoft’s file is another one than when its copy was begun.", {
    reason: "recording-changed",
    cure: "Nothing to do: Parley begins to copy it anew.",
  });
}
