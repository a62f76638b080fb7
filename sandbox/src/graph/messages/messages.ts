import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { objectAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call, found, NO_CONTENT, type Route } from "../protocol/call.ts";
import { badRequest, forbidden } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { editMessage, markViolation } from "./change.ts";
import { messageJson, viewOf } from "./message-json.ts";
import { readMessageEdit } from "./message-wish.ts";
import { contextInPath, messageInPath, writableThread } from "./thread.ts";

const CHANNEL = "/teams/{team}/channels/{channel}/messages/{msg}";
const MESSAGES = [
  "/chats/{chat}/messages/{msg}",
  "/users/{user}/chats/{chat}/messages/{msg}",
  CHANNEL,
  `${CHANNEL}/replies/{reply}`,
];

/** One message: read, edited. */
export const messages: readonly Route[] = MESSAGES.flatMap((template) => [
  { method: "GET", template, handle: read, options: [] },
  { method: "PATCH", template, handle: edit },
]);

function read(call: Call): Answer {
  const message = messageInPath(call);
  return found(call, `${contextInPath(call)}/$entity`, messageJson(call.world, message, viewOf(call)));
}

function edit(call: Call): Answer {
  const message = messageInPath(call, writableThread(call));
  const body = bodyObject(call);
  if (message.deletedAt !== null) throw badRequest("A deleted message cannot be changed.");
  if (call.caller.kind === "app") return judge(call, message);
  checkAuthor(call, message);
  editMessage(call.world, message, readMessageEdit(body));
  return NO_CONTENT;
}

/** Only whoever wrote a message changes or deletes it. */
export function checkAuthor({ caller }: Call, message: ChatMessageRecord): void {
  if (message.fromUserId === caller.userId && message.messageType === "message") return;
  throw forbidden("AclCheckFailed-The caller is not the sender of the message.");
}

/** An app that prevents data loss says what is wrong with a message, and changes nothing else. */
function judge(call: Call, message: ChatMessageRecord): Answer {
  const body = bodyObject(call);
  checkEntity("chatMessage", body);
  const names = Object.keys(body).filter((name) => !name.includes("@"));
  if (names.length !== 1 || names[0] !== "policyViolation") {
    throw badRequest("Only the 'policyViolation' property of a message can be updated in application-only context.");
  }
  markViolation(call.world, message, objectAt(body, "policyViolation") ?? null);
  return { status: 200 };
}
