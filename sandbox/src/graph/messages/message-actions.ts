import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { textAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT, type Route } from "../protocol/call.ts";
import { badRequest } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { deleteMessage, react, REACTION_NAMES, restoreMessage, unreact } from "./change.ts";
import { checkAuthor } from "./messages.ts";
import { messageInPath, writableThread } from "./thread.ts";

const CHANNEL = "/teams/{team}/channels/{channel}/messages/{msg}";
const IN_CHANNEL = [CHANNEL, `${CHANNEL}/replies/{reply}`];
const REACTED_TO = ["/chats/{chat}/messages/{msg}", ...IN_CHANNEL];
/** Graph takes messages of chats away below their author only. */
const DELETED = ["/users/{user}/chats/{chat}/messages/{msg}", ...IN_CHANNEL];

const LONGEST_EMOJI = 16;

export const messageActions: readonly Route[] = [
  ...REACTED_TO.flatMap((message) => [
    { method: "POST", template: `${message}/setReaction`, handle: setReaction },
    { method: "POST", template: `${message}/unsetReaction`, handle: unsetReaction },
  ]),
  ...DELETED.flatMap((message) => [
    { method: "POST", template: `${message}/softDelete`, handle: softDelete },
    { method: "POST", template: `${message}/undoSoftDelete`, handle: undoSoftDelete },
  ]),
];

function setReaction(call: Call): Answer {
  const message = standingMessage(call);
  react(call.world, message, reactionIn(call, "setReaction"));
  return NO_CONTENT;
}

function unsetReaction(call: Call): Answer {
  const message = standingMessage(call);
  unreact(call.world, message, reactionIn(call, "unsetReaction"));
  return NO_CONTENT;
}

function standingMessage(call: Call): ChatMessageRecord {
  const message = messageInPath(call, writableThread(call));
  if (message.deletedAt !== null) throw badRequest("Nobody can react to a deleted message.");
  return message;
}

function reactionIn(call: Call, action: string): { userId: string; reactionType: string } {
  const reactionType = textAt(checkAction(`chatMessage.${action}`, bodyObject(call)), "reactionType") ?? "";
  checkReaction(reactionType);
  return { userId: call.caller.userId ?? "", reactionType };
}

/** An emoji, which may be made of several characters, or one of the old names. */
function checkReaction(reactionType: string): void {
  const isEmoji = /^(\p{Extended_Pictographic}|\p{Regional_Indicator})/u.test(reactionType);
  if (REACTION_NAMES.has(reactionType) || (isEmoji && reactionType.length <= LONGEST_EMOJI)) return;
  throw badRequest(`'${reactionType}' is not a supported reaction type.`);
}

function softDelete(call: Call): Answer {
  deleteMessage(call.world, ownMessage(call));
  return NO_CONTENT;
}

function undoSoftDelete(call: Call): Answer {
  restoreMessage(call.world, ownMessage(call));
  return NO_CONTENT;
}

function ownMessage(call: Call): ChatMessageRecord {
  const message = messageInPath(call, writableThread(call));
  checkAuthor(call, message);
  return message;
}
