import { ATTACHMENTS } from "../../entities/calendar/attachment.ts";
import type { MessageRecord } from "../../entities/message.ts";
import type { UserRecord } from "../../entities/user.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import { attachmentJson } from "../calendar/enclosures/attaching.ts";
import { filteredIds, withId } from "../calendar/view/event-view.ts";
import { type Answer, type Call, contextOf, preference } from "../protocol/call.ts";
import { expansionsOf } from "../protocol/expand.ts";
import { list, type Listing } from "../protocol/page.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { finishMessage, messageJson } from "./message-json.ts";

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

/** A page of messages, the newest first. */
export function showMessages(call: Call, owner: UserRecord, rows: readonly MessageRecord[]): Answer {
  const bodyType = wantedBody(call);
  askedOf(call);
  const newest = rows.toSorted((a, b) => b.receivedAt - a.receivedAt || b.createdAt - a.createdAt);
  const finish = (item: JsonObject, row: JsonObject): JsonObject => finished(call, item, row);
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

interface Asked {
  readonly expanded: ReadonlySet<string>;
  readonly headers: boolean;
  readonly attachments: boolean;
}

function askedOf(call: Call): Asked {
  const headers = selectionOf(call, "message")?.includes("internetMessageHeaders") ?? false;
  const expansions = expansionsOf(call, "message", ["singleValueExtendedProperties", "attachments"]);
  const properties = filteredIds(expansions.get("singleValueExtendedProperties") ?? "");
  return { expanded: properties, headers, attachments: expansions.has("attachments") };
}

/** What is sent of a message beside itself. */
function finished(call: Call, item: JsonObject, row: JsonObject): JsonObject {
  const asked = askedOf(call);
  const json = finishMessage(item, row, asked);
  if (!asked.attachments) return json;
  const attachments = ATTACHMENTS.in(call.world).by("item", textAt(row, "id") ?? "");
  return { ...json, attachments: attachments.map(attachmentJson) };
}

/** One message in answer to a call. */
export function showMessage(call: Call, owner: UserRecord, message: MessageRecord): object {
  const row = messageJson(call.world, message, wantedBody(call));
  const item = select(row, withId(selectionOf(call, "message")));
  return {
    "@odata.context": contextOf(call, `users('${owner.id}')/messages/$entity`),
    ...finished(call, item, row),
  };
}
