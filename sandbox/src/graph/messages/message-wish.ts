import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { isMediaType } from "../../kernel/http.ts";
import { type JsonObject, objectAt, objectsAt, textAt } from "../../kernel/json.ts";
import { badRequest, GraphRefusal } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { readAttachments, readMentions } from "./enclosed.ts";
import { HOSTED_CONTENT_LINK } from "./hosted-links.ts";
import type { MessageContent, NewHostedContent, NewMessage } from "./post.ts";

/** About 28 KB, the pictures themselves not counted. */
const LARGEST_MESSAGE = 28 * 1024;
/** Set by Teams, or by an import of old messages. */
const NOT_GIVEN = ["id", "from", "createdDateTime", "deletedDateTime", "eventDetail", "policyViolation", "replyToId"];
const TEXTS = ["subject", "summary", "importance", "locale"];
const IMPORTANCES: ReadonlySet<string> = new Set(["normal", "high", "urgent"]);

/** A message to be sent, as the body describes it. */
export function readNewMessage(body: JsonObject): Omit<NewMessage, "author"> {
  checkMessage(body);
  const content = readContent(body);
  const hostedContents = objectsAt(body, "hostedContents").map(readHostedContent);
  checkLinks(content.body, hostedContents);
  return { ...content, hostedContents };
}

/** The changed parts of a message. Pictures cannot be added to a message that was sent. */
export function readMessageEdit(body: JsonObject): Partial<MessageContent> {
  checkMessage(body);
  if (objectsAt(body, "hostedContents").length > 0) {
    throw badRequest("hostedContents cannot be added to an existing message.");
  }
  const more = readTexts(body);
  if (body["body"] !== undefined) return { ...readContent(body), more };
  if (body["attachments"] !== undefined || body["mentions"] !== undefined) throw missingContent();
  return { more };
}

function checkMessage(body: JsonObject): void {
  checkEntity("chatMessage", body);
  const stranger = NOT_GIVEN.find((name) => body[name] != null);
  if (stranger !== undefined) throw badRequest(`The property '${stranger}' of a message cannot be set by its sender.`);
  if ((textAt(body, "messageType") ?? "message") !== "message") {
    throw badRequest("Only messages of the messageType 'message' can be sent.");
  }
}

function readContent(body: JsonObject): MessageContent {
  const content = readBody(body);
  const mentions = readMentions(body, content);
  const attachments = readAttachments(body, content);
  const size = Buffer.byteLength(JSON.stringify([content.content, mentions, attachments]));
  if (size > LARGEST_MESSAGE) {
    throw new GraphRefusal(
      { status: 413, code: "RequestEntityTooLarge" },
      `The message of ${size} bytes exceeds the limit of ${LARGEST_MESSAGE} bytes.`,
    );
  }
  return { body: content, mentions, attachments, more: readTexts(body) };
}

function readBody(body: JsonObject): ChatMessageRecord["body"] {
  const wish = objectAt(body, "body");
  const content = textAt(wish, "content") ?? "";
  if (content === "") throw missingContent();
  return { contentType: textAt(wish, "contentType")?.toLowerCase() === "html" ? "html" : "text", content };
}

function missingContent(): GraphRefusal {
  return badRequest("Missing body content");
}

function readTexts(body: JsonObject): JsonObject {
  const importance = textAt(body, "importance");
  if (importance !== undefined && !IMPORTANCES.has(importance)) {
    throw badRequest(`'${importance}' is no importance that a message can have.`);
  }
  return Object.fromEntries(TEXTS.filter((name) => body[name] != null).map((name) => [name, body[name]]));
}

function readHostedContent(item: JsonObject): NewHostedContent {
  const temporaryId = textAt(item, "@microsoft.graph.temporaryId");
  const bytes = textAt(item, "contentBytes");
  const contentType = textAt(item, "contentType");
  if (temporaryId === undefined || bytes === undefined || contentType === undefined) {
    throw badRequest("Each hosted content needs '@microsoft.graph.temporaryId', 'contentBytes' and 'contentType'.");
  }
  if (!isMediaType(contentType)) throw badRequest(`'${contentType}' is no contentType.`);
  return { temporaryId, contentType, bytes };
}

/** Each picture stands in the body, and the body names no other. */
function checkLinks({ content }: ChatMessageRecord["body"], pictures: readonly NewHostedContent[]): void {
  const named = new Set([...content.matchAll(HOSTED_CONTENT_LINK)].map(([, id]) => id));
  const given = new Set(pictures.map(({ temporaryId }) => temporaryId));
  for (const id of given) {
    if (!named.has(id)) throw badRequest(`The hosted content '${id}' is not referenced in the body of the message.`);
  }
  for (const id of named) {
    if (id === undefined || !given.has(id)) throw badRequest(`The body references an unknown hosted content '${id}'.`);
  }
}
