import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { between, DAY, HOUR, later } from "../../../kernel/time.ts";
import type { Finding } from "../../connection/contract.ts";
import { found } from "../../connection/index.ts";
import { readContent } from "../artifacts/contents/open-content.ts";
import { type ArtifactRow, artifactOf, lockedArtifact } from "../artifacts/store.ts";
import type { Kind } from "../artifacts/contract.ts";
import { meetingRow } from "../store.ts";
import type { Reader } from "./reader.ts";
import { READERS } from "./readers.ts";
import { dropTrouble, keepTrouble, troubleWith } from "./store.ts";

/** Orders a new artifact to be read. */
export async function orderReading(ctx: Context, { artifact, kind }: { artifact: string; kind: Kind }): Promise<void> {
  if (READERS[kind] === undefined) return;
  await ctx.transaction((tx) => ctx.order(tx, { job: "artifacts.read", data: { id: artifact } }));
}

/** Reads what an artifact holds and keeps it. May run any number of times: what was kept before makes room. */
export async function readArtifact(ctx: Context, id: string): Promise<void> {
  const artifact = await ctx.transaction((tx) => artifactOf(tx, id));
  const reader = READERS[artifact.kind];
  if (reader === undefined || artifact.erased_at !== null) return;
  let content: string;
  try {
    content = await readContent(ctx, artifact);
  } catch (error) {
    await recordTrouble(ctx, artifact, error);
    return;
  }
  await keep(ctx, artifact, { reader, keepRead: reader.read(content, artifact) });
}

interface Read {
  readonly reader: Reader;
  readonly keepRead: ReturnType<Reader["read"]>;
}

async function keep(ctx: Context, { id, meeting_id: meeting }: ArtifactRow, { reader, keepRead }: Read): Promise<void> {
  await ctx.transaction(async (tx) => {
    // Erased while it was being read: it stays erased.
    if ((await lockedArtifact(tx, id)).erased_at !== null) return;
    await keepRead(tx, ctx.clock.now());
    await dropTrouble(tx, id);
    const { wish } = await meetingRow(tx, meeting);
    await ctx.record(tx, { what: reader.fact, about: meeting, data: { subject: wish.subject, artifact: id } });
  });
}

/** What Microsoft hands over or refuses may change for this long. */
const HOPE = 30 * DAY;
const LONGEST_PAUSE = DAY;

/** Says why it was not read, and when it is tried again; what passes by itself is left to the queue. */
async function recordTrouble(ctx: Context, { id, found_at: since }: ArtifactRow, error: unknown): Promise<void> {
  if (!(error instanceof Failure)) throw error;
  const now = ctx.clock.now();
  const isPassing = error.code === "upstream-unavailable";
  await ctx.transaction(async (tx) => {
    const failures = ((await troubleWith(tx, id))?.failures ?? 0) + (isPassing ? 0 : 1);
    const hopeful = !isPassing && between(since, now) <= HOPE;
    const next = hopeful ? later(now, Math.min(HOUR * 2 ** (failures - 1), LONGEST_PAUSE)) : undefined;
    const finding = findingOf(error, { level: isPassing ? "waiting" : "bad", now });
    await keepTrouble(tx, { artifact: id, finding, failures, at: now, next });
    if (next) await ctx.order(tx, { job: "artifacts.read", data: { id }, key: id, at: next });
  });
  if (isPassing) throw error;
}

function findingOf(
  { message: sentence, cure, reason, code }: Failure,
  { level, now }: { readonly level: "waiting" | "bad"; readonly now: Date },
): Finding {
  return found({ reason: reason ?? code, level, sentence, ...(cure && { cure }) }, now);
}

/** Takes away what was read of an artifact that was erased. */
export async function dropReading(ctx: Context, { artifact, kind }: { artifact: string; kind: Kind }): Promise<void> {
  await ctx.transaction(async (tx) => {
    await READERS[kind]?.drop(tx, artifact);
    await dropTrouble(tx, artifact);
  });
}
