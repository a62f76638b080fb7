import { type MessageRecord, MESSAGES } from "../../entities/message.ts";
import type { UserRecord } from "../../entities/user.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { expandedOf, withId } from "../calendar/events.ts";
import { mailboxInPath } from "../calendar/mailbox.ts";
import { type Answer, bodyObject, type Call, contextOf, NO_CONTENT, preference, type Route } from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { makeDraft, messageInPath } from "./drafts.ts";
import { finishMessage, messageJson } from "./message-json.ts";
import { readMessageWish } from "./message-wish.ts";

const LISTING: Listing = {
  type: "message",
  context: "messages",
  page: { usual: 10, most: 1000 },
  service: "exchange",
  alwaysId: true,
  filterBy: new Set(
    `id subject isRead isDraft createdDateTime lastModifiedDateTime receivedDateTime sentDateTime from/emailAddress/address importance
    categories internetMessageId conversationId parentFolderId hasAttachments singleValueExtendedProperties`.split(
      /\s+/,
    ),
  ),
  orderBy: new Set(["receivedDateTime", "sentDateTime", "createdDateTime", "lastModifiedDateTime", "subject"]),
};

export const messages: readonly Route[] = [
  { method: "GET", template: "/users/{user}/messages", handle: listMessages },
  { method: "POST", template: "/users/{user}/messages", handle: postMessage },
  { method: "GET", template: "/users/{user}/messages/{m}", handle: readMessage },
  { method: "PATCH", template: "/users/{user}/messages/{m}", handle: patchMessage },
  { method: "DELETE", template: "/users/{user}/messages/{m}", handle: deleteMessage },
];

function listMessages(call: Call): Answer {
  const owner = mailboxInPath(call);
  return showMessages(call, owner, MESSAGES.in(call.world).by("mailbox", owner.id));
}

/** A page of messages, the newest first. */
export function showMessages(call: Call, owner: UserRecord, rows: readonly MessageRecord[]): Answer {
  const bodyType = wantedBody(call);
  const asked = askedOf(call);
  const newest = rows.toSorted((a, b) => b.receivedAt - a.receivedAt || b.createdAt - a.createdAt);
  const finish = (item: JsonObject, row: JsonObject): JsonObject => finishMessage(item, row, asked);
  return list(
    call,
    { ...LISTING, context: `users('${owner.id}')/messages`, finish },
    newest.map((message) => messageJson(call.world, message, bodyType)),
  );
}

function wantedBody(call: Call): "html" | "text" | undefined {
  const type = preference(call, "outlook.body-content-type")?.toLowerCase();
  return type === "text" || type === "html" ? type : undefined;
}

function askedOf(call: Call): { expanded: ReadonlySet<string>; headers: boolean } {
  const headers = selectionOf(call, "message")?.includes("internetMessageHeaders") ?? false;
  return { expanded: expandedOf(call), headers };
}

export function readMessage(call: Call): Answer {
  const owner = mailboxInPath(call);
  return { status: 200, json: one(call, owner, messageInPath(call, owner)) };
}

function one(call: Call, owner: UserRecord, message: MessageRecord): object {
  const row = messageJson(call.world, message, wantedBody(call));
  const item = select(row, withId(selectionOf(call, "message")));
  return {
    "@odata.context": contextOf(call, `users('${owner.id}')/messages/$entity`),
    ...finishMessage(item, row, askedOf(call)),
  };
}

function postMessage(call: Call): Answer {
  const owner = mailboxInPath(call);
  const wish = readMessageWish(bodyObject(call));
  const message = makeDraft(call.world, owner, wish);
  return { status: 201, json: one(call, owner, message) };
}

/** What may still be changed once a message is no draft. */
const ALWAYS: ReadonlySet<string> = new Set(["isRead", "importance", "categories", "extended"]);

function patchMessage(call: Call): Answer {
  const owner = mailboxInPath(call);
  const message = messageInPath(call, owner);
  const wish = readMessageWish(bodyObject(call));
  const late = Object.keys(wish).find((name) => !message.isDraft && !ALWAYS.has(name));
  if (late !== undefined) {
    const text = "The property cannot be changed once the message has been sent.";
    throw new GraphRefusal({ status: 400, code: "ErrorInvalidPropertySet" }, text);
  }
  const changed = MESSAGES.in(call.world).put({
    ...message,
    ...wish,
    change: message.change + 1,
    modifiedAt: call.world.clock.now(),
  });
  return { status: 200, json: one(call, owner, changed) };
}

/** Into Deleted Items first; from there, gone. */
function deleteMessage(call: Call): Answer {
  const message = messageInPath(call, mailboxInPath(call));
  const table = MESSAGES.in(call.world);
  if (message.folder === "deleteditems") table.remove(message.id);
  else table.put({ ...message, folder: "deleteditems", change: message.change + 1 });
  return NO_CONTENT;
}
