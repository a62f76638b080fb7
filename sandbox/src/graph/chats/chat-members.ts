import { type ChatRecord, type MemberRecord, membersOf, placeOf } from "../../entities/chat.ts";
import { type JsonObject, objectsAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { actorOf } from "../messages/actor.ts";
import {
  type Answer,
  bodyObject,
  type Call,
  contextOf,
  found,
  NO_CONTENT,
  param,
  type Route,
} from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { badRequest, forbidden, GraphRefusal, notFound } from "../protocol/refusal.ts";
import { checkAction, checkEntity } from "../protocol/schema.ts";
import { chatInPath } from "./chat-access.ts";
import { memberIdOf, memberJson } from "./chat-json.ts";
import { MOST_MEMBERS, readMemberWish } from "./chat-wish.ts";
import { addMembers, type MemberWish, removeMember } from "./conversation.ts";

const MOST_AT_ONCE = 200;

export const chatMembers: readonly Route[] = [
  { method: "GET", template: "/chats/{chat}/members", handle: listMembers, options: [] },
  { method: "GET", template: "/users/{user}/chats/{chat}/members", handle: listMembers, options: [] },
  { method: "POST", template: "/chats/{chat}/members", handle: addOne },
  { method: "POST", template: "/chats/{chat}/members/add", handle: addSeveral },
  { method: "GET", template: "/chats/{chat}/members/{member}", handle: readMember, options: [] },
  { method: "DELETE", template: "/chats/{chat}/members/{member}", handle: removeOne },
];

/** All of them at once: a chat holds no more than one page. */
const LISTING: Omit<Listing, "context"> = {
  type: "conversationMember",
  page: { usual: MOST_MEMBERS, most: MOST_MEMBERS },
  service: "teams",
  filterBy: new Set(),
  orderBy: new Set(),
};

function contextFor({ id }: ChatRecord): string {
  return `chats('${encodeURIComponent(id)}')/members`;
}

function listMembers(call: Call): Answer {
  const chat = chatInPath(call);
  const rows = membersOf(call.world, chat.id).map((member) => memberJson(call.world, member));
  return list(call, { ...LISTING, context: contextFor(chat) }, rows);
}

function memberInPath(call: Call, chat: ChatRecord): MemberRecord {
  const id = param(call, "member");
  const member = membersOf(call.world, chat.id).find((known) => memberIdOf(call.world, known) === id);
  if (member === undefined) throw notFound("NotFound: the membership id does not belong to a member of the chat.");
  return member;
}

function readMember(call: Call): Answer {
  const chat = chatInPath(call);
  return found(call, `${contextFor(chat)}/$entity`, memberJson(call.world, memberInPath(call, chat)));
}

/** A chat that people may come to and leave. */
function openChatInPath(call: Call): ChatRecord {
  const chat = chatInPath(call);
  if (chat.chatType === "oneOnOne") throw badRequest("Members of a one-on-one chat cannot be changed.");
  return chat;
}

function addOne(call: Call): Answer {
  const { world } = call;
  const chat = openChatInPath(call);
  const body = bodyObject(call);
  checkEntity("aadUserConversationMember", body);
  checkRoom(world, chat, 1);
  const wish = newcomer(world, chat, body);
  addMembers(world, chat, { members: [wish], initiator: actorOf(call.caller) });
  const id = memberIdOf(world, { of: chat.id, userId: wish.userId });
  return { status: 201, headers: { Location: `/chats/${chat.id}/members/${id}` } };
}

function checkRoom(world: World, chat: ChatRecord, newcomers: number): void {
  if (membersOf(world, chat.id).length + newcomers <= MOST_MEMBERS) return;
  throw forbidden(`A chat can have ${MOST_MEMBERS} members at most.`);
}

function newcomer(world: World, chat: ChatRecord, body: JsonObject): MemberWish {
  const wish = readMemberWish(world, body, "nothing");
  if (placeOf(world, chat.id, wish.userId) === undefined) return wish;
  throw badRequest("The user is already a member of the chat.");
}

/** Each of them on its own: 207 when some could not be added, with the reason beside each. */
function addSeveral(call: Call): Answer {
  const { world } = call;
  const chat = openChatInPath(call);
  const values = objectsAt(checkAction("conversationMember.add", bodyObject(call)), "values");
  if (values.length === 0 || values.length > MOST_AT_ONCE) {
    throw badRequest(`Between 1 and ${MOST_AT_ONCE} members can be added at once.`);
  }
  checkRoom(world, chat, values.length);
  const results = values.map((value) => attempt(() => newcomer(world, chat, value)));
  const members = results.flatMap(({ wish }) => wish ?? []);
  if (members.length > 0) addMembers(world, chat, { members, initiator: actorOf(call.caller) });
  const value = results.map(({ wish, error }) => ({
    "@odata.type": "#microsoft.graph.aadUserConversationMemberResult",
    userId: wish?.userId ?? null,
    error: error === undefined ? null : { code: error.code, message: error.message },
  }));
  const status = members.length === values.length ? 200 : 207;
  const context = contextOf(call, "Collection(microsoft.graph.aadUserConversationMemberResult)");
  return { status, json: { "@odata.context": context, value } };
}

function attempt(read: () => MemberWish): { wish?: MemberWish; error?: GraphRefusal } {
  try {
    return { wish: read() };
  } catch (error) {
    if (error instanceof GraphRefusal) return { error };
    throw error;
  }
}

function removeOne(call: Call): Answer {
  const chat = openChatInPath(call);
  const { userId } = memberInPath(call, chat);
  removeMember(call.world, chat, { userId, initiator: actorOf(call.caller) });
  return NO_CONTENT;
}
