import type { AttachmentUpload } from "../../../entities/files/upload-session.ts";
import { MESSAGES } from "../../../entities/message.ts";
import type { World } from "../../../world.ts";
import { keepChange } from "../series/keeping.ts";
import { eventById } from "../series/occurrences.ts";
import { keepAttachment } from "./attaching.ts";

/** Attaches what was uploaded; returns the path of the attachment below its origin. Nothing once the item is gone. */
export function attachUpload(world: World, upload: AttachmentUpload, bytes: Buffer): string | undefined {
  const { itemId, place, mailbox } = upload;
  if (!noteIn(world, upload)) return undefined;
  const { id } = keepAttachment(world, itemId, { ...upload, bytes: bytes.toString("base64") });
  return `/v1.0/users/${mailbox}/${place}/${encodeURIComponent(itemId)}/attachments/${encodeURIComponent(id)}`;
}

function noteIn(world: World, { itemId, place }: AttachmentUpload): boolean {
  if (place === "messages") {
    const message = MESSAGES.in(world).get(itemId);
    if (message !== undefined) MESSAGES.in(world).put({ ...message, hasAttachments: true, change: message.change + 1 });
    return message !== undefined;
  }
  const event = eventById(world, itemId);
  if (event !== undefined) keepChange(world, event, { hasAttachments: true });
  return event !== undefined;
}
