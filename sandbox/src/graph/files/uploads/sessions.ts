import {
  UPLOAD_PIECES,
  UPLOAD_SESSIONS,
  type UploadPurpose,
  type UploadSessionRecord,
  uploadPieceKey,
} from "../../../entities/files/upload-session.ts";
import { isoMillis } from "../../../kernel/clock.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";

/** Where bytes are sent to, below the origin the session was asked for at. */
export const UPLOADS = "/_drive/uploads/";
const HOUR = 3_600_000;

export interface UploadWish {
  readonly purpose: UploadPurpose;
  readonly total: number | null;
  /** How long the session lasts. */
  readonly hours: number;
}

export function openUpload(world: World, { purpose, total, hours }: UploadWish): UploadSessionRecord {
  return UPLOAD_SESSIONS.in(world).put({
    id: world.random.bytes(36).toString("base64url"),
    purpose,
    expiresAt: world.clock.now() + hours * HOUR,
    total,
    received: 0,
  });
}

/** Graph's uploadSession. */
export function sessionJson({ origin }: { origin: string }, session: UploadSessionRecord): JsonObject {
  return {
    uploadUrl: `${origin}${UPLOADS}${session.id}`,
    expirationDateTime: isoMillis(session.expiresAt),
    nextExpectedRanges: ["0-"],
  };
}

/** Every byte that came so far. */
export function bytesOf(world: World, { id }: UploadSessionRecord): Buffer {
  const pieces = UPLOAD_PIECES.in(world)
    .by("session", id)
    .sort((a, b) => a.start - b.start);
  return Buffer.concat(pieces.map(({ bytes }) => Buffer.from(bytes, "base64")));
}

export function closeUpload(world: World, { id }: UploadSessionRecord): void {
  const pieces = UPLOAD_PIECES.in(world);
  for (const piece of pieces.by("session", id)) pieces.remove(uploadPieceKey(piece));
  UPLOAD_SESSIONS.in(world).remove(id);
}
