import { CHAT_MESSAGES, chatMessageKey } from "../../entities/chat-message.ts";
import { objectAt, textsAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call, contextOf, type Route } from "../protocol/call.ts";
import { badRequest, GraphRefusal } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { actorOf } from "./actor.ts";
import { messageJson, viewOf } from "./message-json.ts";
import { readNewMessage } from "./message-wish.ts";
import { type NewMessage, postMessage } from "./post.ts";
import { quoting } from "./quote.ts";
import {
  contextInPath,
  messageInPath,
  messagesOf,
  noMessage,
  type Thread,
  threadInPath,
  writableThread,
} from "./thread.ts";

const CHAT = "/chats/{chat}/messages";
const CHANNEL = "/teams/{team}/channels/{channel}/messages";
const MOST_QUOTED = 10;

/** New messages of the person who is signed in. */
export const sending: readonly Route[] = [
  { method: "POST", template: CHAT, handle: send },
  { method: "POST", template: `${CHAT}/replyWithQuote`, handle: replyWithQuote },
  { method: "POST", template: CHANNEL, handle: send },
  { method: "POST", template: `${CHANNEL}/{msg}/replies`, handle: send },
];

/** Apps post only while a team is being imported, which is not simulated: no channel here is ever migrating. */
function refuseApps({ caller }: Call): void {
  if (caller.kind === "user") return;
  throw new GraphRefusal(
    { status: 401, code: "Unauthorized", headers: { "WWW-Authenticate": 'Bearer realm=""' } },
    "Message POST is allowed in application-only context only for import purposes. Refer to https://docs.microsoft.com/microsoftteams/platform/graph-api/import-messages/import-external-messages-to-teams for more details.",
  );
}

function send(call: Call): Answer {
  refuseApps(call);
  const thread = writableThread(call);
  const root = call.params["msg"] === undefined ? undefined : messageInPath(call, thread);
  return posted(call, { ...thread, replyToId: root?.id ?? null }, readNewMessage(bodyObject(call)));
}

function posted(
  call: Call,
  place: Thread & { readonly replyToId: string | null },
  content: Omit<NewMessage, "author">,
): Answer {
  const { thread, teamId, replyToId } = place;
  const author = actorOf(call.caller);
  const message = postMessage(call.world, { thread, teamId, replyToId }, { ...content, author });
  const context = contextOf(call, `${contextInPath(call)}/$entity`);
  return { status: 201, json: { "@odata.context": context, ...messageJson(call.world, message, viewOf(call)) } };
}

function replyWithQuote(call: Call): Answer {
  const thread = threadInPath(call);
  const wish = checkAction("chatMessage.replyWithQuote", bodyObject(call));
  const ids = textsAt(wish, "messageIds");
  if (ids.length === 0 || ids.length > MOST_QUOTED) {
    throw badRequest(`Between 1 and ${MOST_QUOTED} messages can be quoted.`);
  }
  const seen = messagesOf(call.world, thread);
  const quoted = ids.map((id) => {
    const message = CHAT_MESSAGES.in(call.world).get(chatMessageKey(thread.thread, id));
    if (message === undefined || !seen.includes(message)) throw noMessage(id);
    return message;
  });
  const reply = readNewMessage(objectAt(wish, "replyMessage") ?? {});
  return posted(call, { ...thread, replyToId: null }, quoting(reply, quoted));
}
