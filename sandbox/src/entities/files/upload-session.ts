import { defineTable } from "../../kernel/table.ts";

/** What the uploaded bytes become. */
export type UploadPurpose = AttachmentUpload | FileUpload;

export interface AttachmentUpload {
  readonly kind: "attachment";
  /** Id of the event or message. */
  readonly itemId: string;
  readonly place: "events" | "messages";
  readonly mailbox: string;
  readonly name: string;
  readonly contentType: string;
  readonly isInline: boolean;
  readonly contentId: string | null;
}

export type ConflictBehavior = "fail" | "replace" | "rename";

export interface FileUpload {
  readonly kind: "file";
  /** Object id of the person or group whose drive it is for. */
  readonly ownerId: string;
  readonly path: string;
  readonly name: string;
  readonly conflict: ConflictBehavior;
  readonly isDeferred: boolean;
  /** Who uploads: object id of a person, or of the app's service principal. */
  readonly authorId: string;
}

/** Bytes that are on their way, in pieces. Whoever knows the id may send them. */
export interface UploadSessionRecord {
  readonly id: string;
  readonly purpose: UploadPurpose;
  readonly expiresAt: number;
  /** How many bytes there will be; null until the first piece says so. */
  readonly total: number | null;
  readonly received: number;
}

export const UPLOAD_SESSIONS = defineTable<UploadSessionRecord>({
  name: "upload-sessions",
  key: (row) => row.id,
  indexes: {},
});

/** One piece of an upload. */
export interface UploadPiece {
  readonly sessionId: string;
  readonly start: number;
  /** Base64. */
  readonly bytes: string;
}

export const UPLOAD_PIECES = defineTable<UploadPiece, "session">({
  name: "upload-pieces",
  key: uploadPieceKey,
  indexes: { session: (row) => row.sessionId },
});

export function uploadPieceKey({ sessionId, start }: Pick<UploadPiece, "sessionId" | "start">): string {
  return `${sessionId} ${start}`;
}
