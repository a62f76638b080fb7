import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { shareFiles } from "../../graph/files/sharing/message-files.ts";
import { deleteMessage, editMessage, react, unreact } from "../../graph/messages/change.ts";
import { messageJson } from "../../graph/messages/message-json.ts";
import { type MessagePlace, type NewMessage, postMessage } from "../../graph/messages/post.ts";
import { quoting } from "../../graph/messages/quote.ts";
import { flagAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok, paramOf } from "../call.ts";
import { readDraft, readText } from "./draft.ts";
import { person } from "./person.ts";
import { messageNamed, placeIn } from "./place.ts";

const MESSAGES = ["/_control/chats/{chat}/messages", "/_control/teams/{team}/channels/{channel}/messages"];

/** Writing, editing, deleting and reacting, in anybody's name. */
export const messageControls: readonly ControlRoute[] = MESSAGES.flatMap((messages) => [
  { method: "POST", template: messages, handle: write },
  { method: "PATCH", template: `${messages}/{id}`, handle: edit },
  { method: "DELETE", template: `${messages}/{id}`, handle: remove },
  { method: "POST", template: `${messages}/{id}/reactions`, handle: reactTo },
]);

function messageIn(call: ControlCall): ChatMessageRecord {
  return messageNamed(call.house.world, placeIn(call).thread, paramOf(call, "id"));
}

function show({ house: { world } }: ControlCall, message: ChatMessageRecord): object {
  return messageJson(world, message, { origin: world.origin, newEnumMembers: true });
}

function write(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const place = placeIn(call);
  const replyTo = textAt(call.body, "replyTo");
  const answered = replyTo === undefined ? undefined : messageNamed(world, place.thread, replyTo);
  const draft = readDraft(world, call.body);
  const message = answered === undefined ? post(world, place, draft) : answer(world, answered, draft);
  shareFiles(world, message);
  return { status: 201, json: show(call, message) };
}

function post(world: World, place: Omit<MessagePlace, "replyToId">, draft: NewMessage): ChatMessageRecord {
  return postMessage(world, { ...place, replyToId: null }, draft);
}

/** In a channel an answer goes below the root message, in a chat it quotes the one it answers. */
function answer(world: World, answered: ChatMessageRecord, draft: NewMessage): ChatMessageRecord {
  const { thread, teamId, id, replyToId } = answered;
  if (teamId === null) return post(world, { thread, teamId }, quoting(draft, [answered]));
  return postMessage(world, { thread, teamId, replyToId: replyToId ?? id }, draft);
}

function edit(call: ControlCall): ControlAnswer {
  const message = messageIn(call);
  return ok(show(call, editMessage(call.house.world, message, { body: readText(call.body) })));
}

function remove(call: ControlCall): ControlAnswer {
  deleteMessage(call.house.world, messageIn(call));
  return { status: 204 };
}

/** {from, reactionType}; with "remove": true it is taken back. */
function reactTo(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const message = messageIn(call);
  const wish = {
    userId: person(world, needed(call.body, "from")).id,
    reactionType: needed(call.body, "reactionType"),
  };
  if (flagAt(call.body, "remove") === true) unreact(world, message, wish);
  else react(world, message, wish);
  return ok(show(call, messageIn(call)));
}
