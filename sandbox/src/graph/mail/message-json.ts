import { createHash } from "node:crypto";
import type { Address } from "../../entities/event.ts";
import type { FolderName, MessageRecord } from "../../entities/message.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { plainText } from "../calendar/join-block.ts";
import { finishEvent } from "../calendar/event-json.ts";

/** A folder's id in one mailbox. */
export function folderIdOf(mailbox: string, folder: FolderName | "msgfolderroot"): string {
  const digest = createHash("sha512").update(`${mailbox} ${folder}`).digest("base64url");
  return `AQMkA${digest.slice(0, 80)}AAA=`;
}

export function changeKeyOf({ id, change }: MessageRecord): string {
  return createHash("sha1").update(`${id} ${change}`).digest().subarray(0, 16).toString("base64");
}

/** A message in Graph's words. Headers and extended properties are sent only when asked for. */
export function messageJson(world: World, message: MessageRecord, bodyType: "html" | "text" | undefined): JsonObject {
  const { body } = message;
  const text = body.type === "html" ? plainText(body.content) : body.content;
  const type = bodyType ?? body.type;
  const content =
    type === body.type ? body.content : type === "text" ? text : `<html><body>${body.content}</body></html>`;
  return {
    "@odata.etag": `W/"${changeKeyOf(message)}"`,
    id: message.id,
    createdDateTime: isoSeconds(message.createdAt),
    lastModifiedDateTime: isoSeconds(message.modifiedAt),
    changeKey: changeKeyOf(message),
    categories: [...message.categories],
    receivedDateTime: isoSeconds(message.receivedAt),
    sentDateTime: isoSeconds(message.sentAt),
    hasAttachments: message.hasAttachments ?? false,
    internetMessageId: message.internetMessageId,
    subject: message.subject,
    bodyPreview: text.slice(0, 255),
    importance: message.importance,
    parentFolderId: folderIdOf(message.mailbox, message.folder),
    conversationId: message.conversationId,
    conversationIndex: "AQHZ",
    isDeliveryReceiptRequested: false,
    isReadReceiptRequested: false,
    isRead: message.isRead,
    isDraft: message.isDraft,
    webLink: `${world.origin}/mailboxes/${message.mailbox}`,
    inferenceClassification: "focused",
    body: { contentType: type, content },
    ...peopleJson(message),
    flag: { flagStatus: "notFlagged" },
    internetMessageHeaders: message.headers.map(({ name, value }) => ({ name, value })),
    singleValueExtendedProperties: message.extended.map(({ id, value }) => ({ id, value })),
  };
}

function peopleJson({ from, to, cc, bcc, replyTo }: MessageRecord): JsonObject {
  return {
    sender: recipientJson(from),
    from: recipientJson(from),
    toRecipients: to.map(recipientJson),
    ccRecipients: cc.map(recipientJson),
    bccRecipients: bcc.map(recipientJson),
    replyTo: replyTo.map(recipientJson),
  };
}

function recipientJson({ name, address }: Address): JsonObject {
  return { emailAddress: { name, address } };
}

/** What is sent of a row: its headers only where they were selected by name. */
export function finishMessage(
  item: JsonObject,
  row: JsonObject,
  { expanded, headers }: { expanded: ReadonlySet<string>; headers: boolean },
): JsonObject {
  const { internetMessageHeaders, ...rest } = finishEvent(item, row, expanded);
  return headers && internetMessageHeaders !== undefined ? { ...rest, internetMessageHeaders } : rest;
}
