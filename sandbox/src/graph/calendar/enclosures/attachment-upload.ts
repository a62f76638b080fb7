import type { AttachmentUpload } from "../../../entities/files/upload-session.ts";
import { type JsonObject, numberAt, objectAt, textAt } from "../../../kernel/json.ts";
import { openUpload, sessionJson } from "../../files/uploads/sessions.ts";
import { type Answer, bodyObject, type Call, found } from "../../protocol/call.ts";
import { checkAction } from "../../protocol/schema.ts";
import { invalidParameter, refused } from "../refusals.ts";
import { fileParts, MOST_AT_ONCE } from "./attachment-wish.ts";
import type { AttachedItem } from "./items.ts";

const LARGEST = 150 * 1024 * 1024;
const HOURS = 1;

/** Opens an upload of a file that is too large to be sent at once. */
export function openAttachmentUpload(call: Call, item: AttachedItem): Answer {
  const given = objectAt(checkAction("attachment.createUploadSession", bodyObject(call)), "attachmentItem");
  if (given === undefined) throw invalidParameter("The parameter 'AttachmentItem' is missing.");
  const size = numberAt(given, "size") ?? 0;
  checkSize(size);
  const session = openUpload(call.world, { purpose: purposeOf(item, given), total: size, hours: HOURS });
  return { ...found(call, "microsoft.graph.uploadSession", sessionJson(call, session)), status: 201 };
}

function checkSize(size: number): void {
  if (size < MOST_AT_ONCE) {
    const text = "The attachment size should not be less than the minimum size of an upload session.";
    throw refused("ErrorAttachmentSizeShouldNotBeLessThanMinimumSize", text);
  }
  if (size > LARGEST) throw refused("ErrorAttachmentSizeLimitExceeded", "The attachment is larger than 150 MB.");
}

function purposeOf(item: AttachedItem, given: JsonObject): AttachmentUpload {
  const name = textAt(given, "name") ?? "";
  if (name === "" || textAt(given, "attachmentType")?.toLowerCase() !== "file") {
    throw invalidParameter("The 'AttachmentItem' needs a name and the attachmentType 'file'.");
  }
  return {
    kind: "attachment",
    itemId: item.id,
    place: item.kind,
    mailbox: item.mailbox,
    name,
    ...fileParts(given),
  };
}
