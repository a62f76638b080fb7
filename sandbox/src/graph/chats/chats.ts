import { textAt } from "../../kernel/json.ts";
import { actorOf } from "../messages/actor.ts";
import { type Answer, bodyObject, type Call, contextOf, found, NO_CONTENT, type Route } from "../protocol/call.ts";
import { badRequest } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { chatInPath } from "./chat-access.ts";
import { chatContext, chatExpander } from "./chat-expansion.ts";
import { chatJson } from "./chat-json.ts";
import { checkTopic, readChatWish } from "./chat-wish.ts";
import { deleteChat, openGroup, openOneOnOne, renameChat } from "./conversation.ts";

const READ_OPTIONS = ["$expand", "$select"];

export const chats: readonly Route[] = [
  { method: "POST", template: "/chats", handle: createChat },
  { method: "GET", template: "/chats/{chat}", handle: readChat, options: READ_OPTIONS },
  { method: "GET", template: "/users/{user}/chats/{chat}", handle: readChat, options: READ_OPTIONS },
  { method: "PATCH", template: "/chats/{chat}", handle: changeChat },
  { method: "DELETE", template: "/chats/{chat}", handle: removeChat },
];

function readChat(call: Call): Answer {
  const chat = chatInPath(call);
  const { userId } = call.caller;
  const item = select(chatJson(call.world, chat, userId), selectionOf(call, "chat"));
  return found(call, `${chatContext(call)}/$entity`, { ...item, ...chatExpander(call, userId)(chat) });
}

function createChat(call: Call): Answer {
  const body = bodyObject(call);
  checkEntity("chat", body);
  const { world, caller } = call;
  const { chatType, members, topic } = readChatWish(world, body, caller.userId);
  const chat =
    chatType === "oneOnOne"
      ? openOneOnOne(world, members)
      : openGroup(world, { members, topic, initiator: actorOf(caller) });
  const json = chatJson(world, chat, caller.userId);
  return { status: 201, json: { "@odata.context": contextOf(call, "chats/$entity"), ...json } };
}

function changeChat(call: Call): Answer {
  const chat = chatInPath(call);
  const body = bodyObject(call);
  checkEntity("chat", body);
  const stranger = Object.keys(body).find((name) => name !== "topic" && !name.includes("@"));
  if (stranger !== undefined) throw badRequest(`The property '${stranger}' of a chat cannot be changed.`);
  const topic = textAt(body, "topic") ?? null;
  checkTopic(chat.chatType, topic ?? "");
  const { world, caller } = call;
  const changed = renameChat(world, chat, { topic, initiator: actorOf(caller) });
  return found(call, "chats/$entity", chatJson(world, changed, caller.userId));
}

function removeChat(call: Call): Answer {
  deleteChat(call.world, chatInPath(call));
  return NO_CONTENT;
}
