import { type AttachmentRecord, ATTACHMENTS } from "../../../entities/calendar/attachment.ts";
import { isoSeconds } from "../../../kernel/clock.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { type AttachmentWish, sizeOf } from "./attachment-wish.ts";

/** Keeps an attachment of an item; says nothing of it in the item. */
export function keepAttachment(world: World, itemId: string, wish: AttachmentWish): AttachmentRecord {
  const { name, contentType, isInline, contentId, bytes } = wish;
  return ATTACHMENTS.in(world).put({
    id: `${itemId.replace(/=*$/, "").slice(0, 100)}BEgAQA${world.random.bytes(15).toString("base64url")}=`,
    itemId,
    modifiedAt: world.clock.now(),
    name,
    contentType,
    isInline,
    contentId,
    bytes,
  });
}

/** Attaches files to an item that is about to be kept. */
export function withAttachments<T extends { readonly id: string }>(
  world: World,
  item: T,
  wishes: readonly AttachmentWish[],
): T | (T & { hasAttachments: true }) {
  for (const wish of wishes) keepAttachment(world, item.id, wish);
  return wishes.length === 0 ? item : { ...item, hasAttachments: true };
}

/** Attaches to one item what is attached to another; returns how many that are. */
export function copyAttachments(world: World, from: { readonly id: string }, to: string): number {
  const attachments = ATTACHMENTS.in(world).by("item", from.id);
  for (const attachment of attachments) keepAttachment(world, to, attachment);
  return attachments.length;
}

export function dropAttachments(world: World, itemId: string): void {
  for (const { id } of ATTACHMENTS.in(world).by("item", itemId)) ATTACHMENTS.in(world).remove(id);
}

/** Graph's fileAttachment. */
export function attachmentJson(attachment: AttachmentRecord): JsonObject {
  const { id, name, contentType, isInline, contentId, modifiedAt, bytes } = attachment;
  return {
    "@odata.type": "#microsoft.graph.fileAttachment",
    id,
    lastModifiedDateTime: isoSeconds(modifiedAt),
    name,
    contentType,
    size: sizeOf(bytes),
    isInline,
    contentId,
    contentLocation: null,
    contentBytes: bytes,
  };
}
