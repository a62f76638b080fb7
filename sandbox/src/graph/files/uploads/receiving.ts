import { UPLOAD_PIECES, UPLOAD_SESSIONS, type UploadSessionRecord } from "../../../entities/files/upload-session.ts";
import type { World } from "../../../world.ts";
import { GraphRefusal } from "../../protocol/refusal.ts";
import { invalidRequest } from "../refusals.ts";

/** A Content-Range such as bytes 0-327679/1000000. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly total: number;
}

const STEP = 320 * 1024;
const HOUR = 3_600_000;
const LARGEST_PIECE = 60 * 1024 * 1024;

function rangeIn(header: string | undefined): Range {
  const [, start, end, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header?.trim() ?? "") ?? [];
  const range = { start: Number(start), end: Number(end), total: Number(total) };
  if (total !== undefined && range.start <= range.end && range.end < range.total) return range;
  throw invalidRequest("The Content-Range header is missing or malformed.");
}

/** Takes one piece of a file; returns the session with it. */
export function receivePiece(
  world: World,
  session: UploadSessionRecord,
  { header, bytes }: { header: string | undefined; bytes: Buffer },
): UploadSessionRecord {
  const range = rangeIn(header);
  checkRange(session, range);
  checkLength(session, range, bytes.length);
  UPLOAD_PIECES.in(world).put({ sessionId: session.id, start: range.start, bytes: bytes.toString("base64") });
  // Every piece gives a file more time; an attachment keeps the time it was given.
  const expiresAt = session.purpose.kind === "file" ? world.clock.now() + 24 * HOUR : session.expiresAt;
  return UPLOAD_SESSIONS.in(world).put({ ...session, expiresAt, total: range.total, received: range.end + 1 });
}

function checkRange({ total, received }: UploadSessionRecord, range: Range): void {
  if (total !== null && total !== range.total) throw invalidRequest("The total size of the file has changed.");
  if (range.start === received) return;
  const isOverlap = range.start < received;
  const head = { status: 416, code: "invalidRange", inner: isOverlap ? "fragmentOverlap" : "fragmentOutOfOrder" };
  throw new GraphRefusal(
    head,
    isOverlap
      ? "The uploaded fragment overlaps with data that has already been received."
      : "The uploaded fragment does not follow the data that has been received.",
  );
}

function checkLength({ purpose }: UploadSessionRecord, { start, end, total }: Range, length: number): void {
  if (length !== end - start + 1) throw invalidRequest("The Content-Range header is not as long as the content.");
  if (length >= LARGEST_PIECE)
    throw new GraphRefusal({ status: 413, code: "requestEntityTooLarge" }, "A fragment must be smaller than 60 MiB.");
  if (purpose.kind === "file" && end + 1 < total && length % STEP !== 0)
    throw invalidRequest("The size of every fragment but the last must be a multiple of 320 KiB.");
}
