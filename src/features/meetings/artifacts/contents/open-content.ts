import { Readable } from "node:stream";
import type { Context } from "../../../../context.ts";
import { type GraphStream, listAttendance, openRecording, readTranscript } from "../../../../graph/index.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { addressOf } from "../copies/want-copy.ts";
import type { Kind } from "../contract.ts";
import { explainArtifacts } from "../findings.ts";
import { contentRange, type Part, partOf } from "../range.ts";
import { TYPE_OF } from "../rules.ts";
import type { ArtifactRow } from "../store.ts";
import { placeOf } from "./place.ts";

/** What is handed out of a content, as HTTP says it. */
export interface Content {
  readonly status: 200 | 206 | 416;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
}

/** Which part is wanted, and until when. */
export interface Wanted {
  readonly range: string | undefined;
  readonly signal: AbortSignal;
}

/** An artifact's content, or a part of it, as it comes: from our own copy where there is one, else from Microsoft. */
export async function openContent(ctx: Context, artifact: ArtifactRow, wanted: Wanted): Promise<Content> {
  if (artifact.erased_at !== null) throw erased(artifact.kind);
  if (artifact.copy_state === "kept") return fromStorage(ctx, artifact, wanted);
  try {
    return await FROM_MICROSOFT[artifact.kind](ctx, artifact, wanted);
  } catch (error) {
    wanted.signal.throwIfAborted();
    throw refusalOf(error, artifact.kind);
  }
}

/** The whole text of a transcript, at most 32 MiB. */
export async function readContent(ctx: Context, artifact: ArtifactRow): Promise<string> {
  const signal = AbortSignal.timeout(LONGEST_READ);
  const { body } = await openContent(ctx, artifact, { range: undefined, signal });
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    const piece = Buffer.from(part);
    size += piece.length;
    if (size > LARGEST_TEXT) throw tooLarge();
    parts.push(piece);
  }
  return Buffer.concat(parts).toString("utf8");
}

const LONGEST_READ = 120_000;
const LARGEST_TEXT = 32 * 1024 * 1024;

function tooLarge(): Failure {
  return new Failure("too-large", "This is larger than the 32 MiB that are read as text at once.", {
    cure: "Read it as a stream: GET /api/artifacts/{id}/content.",
  });
}

async function fromStorage(ctx: Context, artifact: ArtifactRow, { range }: Wanted): Promise<Content> {
  const total = Number(artifact.copy_bytes);
  const type = artifact.copy_type ?? TYPE_OF[artifact.kind];
  const part = partOf(range, total);
  if (part === "none") return { ...nothingOf(total), type };
  const address = addressOf(artifact);
  const body = part === "whole" ? await ctx.storage.read(address) : await ctx.storage.read(address, part);
  return { ...headOf(part, total), type, body };
}

function headOf(part: Part | "whole", total: number): Pick<Content, "status" | "headers"> {
  if (part === "whole") return { status: 200, headers: { "content-length": String(total) } };
  const headers = {
    "content-length": String(part.end - part.start + 1),
    "content-range": contentRange(part, total),
  };
  return { status: 206, headers };
}

function nothingOf(total: number): Omit<Content, "type"> {
  return { status: 416, headers: { "content-range": `bytes */${total}` }, body: Readable.from([]) };
}

type Open = (ctx: Context, artifact: ArtifactRow, wanted: Wanted) => Promise<Content>;

const FROM_MICROSOFT: Readonly<Record<Kind, Open>> = {
  recording: async (ctx, artifact, { range, signal }) => {
    const { graph, address } = await placeOf(ctx, artifact);
    return passedOn(await openRecording(graph, address, { range, signal }));
  },
  transcript: async (ctx, artifact, { range, signal }) => {
    const { graph, address } = await placeOf(ctx, artifact);
    return partOfBytes(await readTranscript(graph, address, { signal }), "transcript", range);
  },
  attendance: async (ctx, artifact, { range, signal }) => {
    const { graph, address } = await placeOf(ctx, artifact);
    const attendanceRecords = await listAttendance(graph, address, { signal });
    const text = JSON.stringify({
      id: artifact.microsoft_id,
      meetingStartDateTime: artifact.began_at.toISOString(),
      ...(artifact.ended_at && { meetingEndDateTime: artifact.ended_at.toISOString() }),
      attendanceRecords,
    });
    return partOfBytes(Buffer.from(text), "attendance", range);
  },
};

/** Of what Microsoft says, only what the content needs: no address and no cookie of theirs. */
function passedOn({ status, headers, body }: GraphStream): Content {
  const said = ["content-length", "content-range"].flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const type = headers["content-type"]?.startsWith("video/") ? headers["content-type"] : TYPE_OF.recording;
  return { status: status === 206 || status === 416 ? status : 200, type, headers: Object.fromEntries(said), body };
}

function partOfBytes(bytes: Buffer, kind: Kind, range: string | undefined): Content {
  const type = TYPE_OF[kind];
  const part = partOf(range, bytes.length);
  if (part === "none") return { ...nothingOf(bytes.length), type };
  const body = part === "whole" ? bytes : bytes.subarray(part.start, part.end + 1);
  return { ...headOf(part, bytes.length), type, body: Readable.from([body], { objectMode: false }) };
}

function refusalOf(error: unknown, kind: Kind): unknown {
  const { level, sentence, cure, reason, retryAfter } = explainArtifacts(error, kind);
  if (reason === "fault-of-ours") return error;
  const code = level === "waiting" ? "upstream-unavailable" : "upstream-refused";
  return new Failure(code, sentence, { cure, reason, retryAfter, cause: error });
}

function erased(kind: Kind): Failure {
  const what = { recording: "recording", transcript: "transcript", attendance: "attendance report" }[kind];
  return new Failure("not-found", `The content of this ${what} was erased here.`, {
    reason: "artifact-erased",
    cure: "Where Microsoft still keeps its own copy, the organiser finds it in Teams.",
  });
}
