import { type AttachmentRecord, ATTACHMENTS } from "../../../entities/calendar/attachment.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { type Answer, bodyObject, type Call, found, NO_CONTENT, param, type Route } from "../../protocol/call.ts";
import { list, type Listing } from "../../protocol/page.ts";
import { checkEntity } from "../../protocol/schema.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { openAttachmentUpload } from "./attachment-upload.ts";
import { readAttachment } from "./attachment-wish.ts";
import { attachmentJson, keepAttachment } from "./attaching.ts";
import { itemNotFound } from "../refusals.ts";
import { type AttachedItem, eventItem, messageItem } from "./items.ts";

const LISTING: Listing = {
  type: "fileAttachment",
  context: "attachments",
  page: { usual: 10, most: 1000 },
  service: "exchange",
  alwaysId: true,
  filterBy: new Set(["id", "name", "contentType", "size", "isInline"]),
  orderBy: new Set(["name", "lastModifiedDateTime", "size"]),
};
const OPTIONS = ["$select", "$top", "$skip", "$filter", "$orderby", "$count"];

export const eventAttachments = routesAt("/users/{user}/events/{e}/attachments", eventItem);
export const messageAttachments = routesAt("/users/{user}/messages/{m}/attachments", messageItem);

function routesAt(place: string, itemOf: (call: Call) => AttachedItem): readonly Route[] {
  return [
    { method: "GET", template: place, handle: (call) => listAttachments(call, itemOf(call)), options: OPTIONS },
    { method: "POST", template: place, handle: (call) => addAttachment(call, itemOf(call)) },
    {
      method: "POST",
      template: `${place}/createUploadSession`,
      handle: (call) => openAttachmentUpload(call, itemOf(call)),
    },
    {
      method: "GET",
      template: `${place}/{a}`,
      handle: (call) => readOne(call, itemOf(call)),
      options: ["$select", "$expand"],
    },
    { method: "DELETE", template: `${place}/{a}`, handle: (call) => removeAttachment(call, itemOf(call)) },
  ];
}

function listAttachments(call: Call, { id, place }: AttachedItem): Answer {
  const rows = ATTACHMENTS.in(call.world).by("item", id).map(attachmentJson);
  return list(call, { ...LISTING, context: `${place}/attachments` }, rows);
}

function one(call: Call, { place }: AttachedItem, json: JsonObject): Answer {
  return found(call, `${place}/attachments/$entity`, json);
}

function attachmentIn(call: Call, item: AttachedItem): AttachmentRecord {
  const attachment = ATTACHMENTS.in(call.world).get(param(call, "a"));
  if (attachment?.itemId !== item.id) throw itemNotFound();
  return attachment;
}

function readOne(call: Call, item: AttachedItem): Answer {
  const names = selectionOf(call, "fileAttachment");
  const json = attachmentJson(attachmentIn(call, item));
  return one(call, item, select(json, names === undefined ? undefined : [...names, "id"]));
}

function addAttachment(call: Call, item: AttachedItem): Answer {
  const body = bodyObject(call);
  checkEntity("attachment", body);
  const attachment = keepAttachment(call.world, item.id, readAttachment(body));
  item.note(true);
  return { ...one(call, item, attachmentJson(attachment)), status: 201 };
}

function removeAttachment(call: Call, item: AttachedItem): Answer {
  const table = ATTACHMENTS.in(call.world);
  table.remove(attachmentIn(call, item).id);
  item.note(table.count("item", item.id) > 0);
  return NO_CONTENT;
}
