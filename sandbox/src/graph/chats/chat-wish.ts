import type { MemberRecord } from "../../entities/chat.ts";
import { findUser, isGuest, type UserRecord } from "../../entities/user.ts";
import { instantOf } from "../../kernel/clock.ts";
import { type JsonObject, objectsAt, textAt, textsAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { badRequest, forbidden, notFound, notSimulated } from "../protocol/refusal.ts";
import type { MemberWish } from "./conversation.ts";

export const MOST_MEMBERS = 250;
const LONGEST_TOPIC = 250;
const ROLES: ReadonlySet<string> = new Set<MemberRecord["roles"][number]>(["owner", "guest"]);

export interface ChatWish {
  readonly chatType: "oneOnOne" | "group";
  readonly topic: string | null;
  readonly members: readonly MemberWish[];
}

/** A new chat as the body describes it; the person who is signed in has to be in it. */
export function readChatWish(world: World, body: JsonObject, callerId: string | null): ChatWish {
  if (body["installedApps"] != null) throw notSimulated("Installing apps in a new chat");
  const chatType = readChatType(body);
  const members = objectsAt(body, "members").map((member) => readMemberWish(world, member, "everything"));
  checkMembers(chatType, members);
  if (callerId !== null && !members.some(({ userId }) => userId === callerId)) {
    throw badRequest("The caller must be one of the members specified in the request body.");
  }
  const topic = textAt(body, "topic") ?? null;
  if (topic !== null) checkTopic(chatType, topic);
  return { chatType, topic, members };
}

function readChatType(body: JsonObject): ChatWish["chatType"] {
  const wish = textAt(body, "chatType")?.toLowerCase();
  if (wish === "oneonone") return "oneOnOne";
  if (wish === "group") return "group";
  throw badRequest("Invalid chatType specified in the request body: only 'oneOnOne' and 'group' chats can be created.");
}

function checkMembers(chatType: ChatWish["chatType"], members: readonly MemberWish[]): void {
  const areTwice = new Set(members.map(({ userId }) => userId)).size < members.length;
  if (chatType === "oneOnOne" && members.length !== 2) {
    throw badRequest("A one-on-one chat must have exactly two members.");
  }
  if (areTwice && chatType === "oneOnOne") throw badRequest("Cannot create one-on-one chat with duplicate members");
  if (areTwice) throw badRequest("Duplicate chat members is specified in the request body.");
  if (members.length === 0) throw badRequest("The members of the chat are missing in the request body.");
  if (members.length > MOST_MEMBERS) throw badRequest(`A chat can have ${MOST_MEMBERS} members at most.`);
}

/** Chats of two have no title. */
export function checkTopic(chatType: string, topic: string): void {
  if (chatType !== "group") throw badRequest("Chat topic can be set for group chats only.");
  if (topic.length > LONGEST_TOPIC) throw badRequest(`The topic can have ${LONGEST_TOPIC} characters at most.`);
  if (topic.includes(":")) throw badRequest("The topic cannot contain ':'.");
}

/** Somebody who is to be in a chat. Without visibleHistoryStartDateTime they see `usually` that much of it. */
export function readMemberWish(world: World, body: JsonObject, usually: "everything" | "nothing"): MemberWish {
  if (textAt(body, "@odata.type") !== "#microsoft.graph.aadUserConversationMember") {
    throw badRequest("Each member must have the @odata.type '#microsoft.graph.aadUserConversationMember'.");
  }
  const user = boundUser(world, textAt(body, "user@odata.bind"));
  const start = textAt(body, "visibleHistoryStartDateTime");
  const unsaid = usually === "everything" ? 0 : world.clock.now();
  // The year 1 stands for the whole history.
  const seesFrom = start === undefined ? unsaid : Math.max(0, instantOf(start) ?? 0);
  return { userId: user.id, roles: readRoles(user, textsAt(body, "roles")), seesFrom };
}

function boundUser(world: World, reference: string | undefined): UserRecord {
  const key = /\/users(?:\('([^']+)'\)|\/([^/]+))$/i.exec(reference ?? "");
  if (key === null) throw badRequest("Each member must be bound to a user with 'user@odata.bind'.");
  const name = decodeURIComponent(key[1] ?? key[2] ?? "");
  const user = findUser(world, name);
  if (user === undefined) throw notFound(`User '${name}' was not found in the tenant.`);
  if (!user.teams && !isGuest(user)) {
    throw forbidden(
      "Failed to retrieve valid license information for the user or user does not have a valid Office365 or Teams license.",
    );
  }
  return user;
}

function readRoles(user: UserRecord, roles: readonly string[]): MemberRecord["roles"] {
  if (roles.length === 0 || !roles.every((role) => ROLES.has(role))) {
    throw badRequest("Each member must be assigned a role of 'owner' or 'guest'.");
  }
  if (isGuest(user) && !roles.includes("guest")) throw badRequest("Guests must be assigned the role 'guest'.");
  return roles.includes("guest") ? ["guest"] : ["owner"];
}
