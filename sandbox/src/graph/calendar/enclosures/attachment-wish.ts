import { type JsonObject, flagAt, objectsAt, textAt } from "../../../kernel/json.ts";
import { GraphRefusal, notSimulated } from "../../protocol/refusal.ts";
import { invalidProperty } from "../refusals.ts";

/** What a body asks of an attachment. */
export interface AttachmentWish {
  readonly name: string;
  readonly contentType: string;
  readonly isInline: boolean;
  readonly contentId: string | null;
  /** Base64. */
  readonly bytes: string;
}

/** Files up to this size come in one piece; larger ones by an upload session. */
export const MOST_AT_ONCE = 3 * 1024 * 1024;

/** The attachments that stand in the body of an event or a message. */
export function attachmentsIn(body: JsonObject): AttachmentWish[] {
  return objectsAt(body, "attachments").map(readAttachment);
}

/** Reads a fileAttachment, whose names and types were checked already. */
export function readAttachment(given: JsonObject): AttachmentWish {
  checkType((textAt(given, "@odata.type") ?? "").replace(/^#?microsoft\.graph\./i, ""));
  const name = textAt(given, "name") ?? "";
  const bytes = textAt(given, "contentBytes");
  if (name === "" || bytes === undefined) throw invalidProperty("A file attachment needs 'name' and 'contentBytes'.");
  if (sizeOf(bytes) > MOST_AT_ONCE) {
    const head = { status: 413, code: "RequestEntityTooLarge" };
    throw new GraphRefusal(head, "The attachment is larger than 3 MB; use an upload session.");
  }
  return { name, bytes, ...fileParts(given) };
}

function checkType(type: string): void {
  if (type === "itemAttachment" || type === "referenceAttachment") throw notSimulated(`An attachment of type ${type}`);
  if (type !== "fileAttachment") throw invalidProperty("The type of an attachment is needed as '@odata.type'.");
}

/** What fileAttachment and attachmentItem say in the same words. */
export function fileParts(given: JsonObject): Pick<AttachmentWish, "contentType" | "isInline" | "contentId"> {
  return {
    contentType: textAt(given, "contentType") ?? "application/octet-stream",
    isInline: flagAt(given, "isInline") ?? false,
    contentId: textAt(given, "contentId") ?? null,
  };
}

/** Bytes behind a text in base64. */
export function sizeOf(base64: string): number {
  return Buffer.byteLength(base64, "base64");
}
