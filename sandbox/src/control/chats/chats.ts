import { type MemberRecord, membersOf } from "../../entities/chat.ts";
import { isGuest } from "../../entities/user.ts";
import { chatJson, memberJson } from "../../graph/chats/chat-json.ts";
import { type MemberWish, openGroup, openOneOnOne } from "../../graph/chats/conversation.ts";
import { textAt, textsAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import type { ControlAnswer, ControlCall, ControlRoute } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";
import { messageControls } from "./chat-messages.ts";
import { person } from "./person.ts";

/** What people do in the Teams client: begin chats, and write in chats and channels. */
export const chatControls: readonly ControlRoute[] = [
  { method: "POST", template: "/_control/chats", handle: beginChat },
  ...messageControls,
];

/** Two people get their one chat, more of them, or a topic, a new group chat. */
function beginChat({ house: { world }, body }: ControlCall): ControlAnswer {
  const members = [...new Set(textsAt(body, "members"))].map((key) => memberWish(world, key));
  if (members.length < 2) throw new ControlRefusal(400, 'A chat needs "members", two users or more.');
  const topic = textAt(body, "topic") ?? null;
  const initiator = { kind: "user", userId: members[0]?.userId ?? "" } as const;
  const chat =
    members.length === 2 && topic === null
      ? openOneOnOne(world, members)
      : openGroup(world, { members, topic, initiator });
  const people = membersOf(world, chat.id).map((member) => memberJson(world, member));
  return { status: 201, json: { ...chatJson(world, chat, null), members: people } };
}

function memberWish(world: World, key: string): MemberWish {
  const user = person(world, key);
  const roles: MemberRecord["roles"] = [isGuest(user) ? "guest" : "owner"];
  return { userId: user.id, roles, seesFrom: 0 };
}
