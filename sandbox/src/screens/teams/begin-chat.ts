import { findUser, isGuest } from "../../entities/user.ts";
import { type MemberWish, openGroup, openOneOnOne } from "../../graph/chats/conversation.ts";
import type { Reply } from "../../kernel/http.ts";
import { missingPage, redirect } from "../page.ts";
import { type ScreenCall, textIn } from "../screen.ts";
import { startPage } from "./pages.ts";
import { viewerIn } from "./who.ts";

/** A chat with one person, or a group chat with several or with a topic. */
export function beginChat(call: ScreenCall): Reply {
  const { world, form } = call;
  const viewer = viewerIn(call);
  if (viewer === undefined) return missingPage(world, "There is nobody of that name.");
  const names = form
    .getAll("person")
    .map((name) => name.trim())
    .filter(Boolean);
  const people = names.map((name) => findUser(world, name));
  const stranger = names.find((_, i) => people[i] === undefined);
  if (stranger !== undefined) return startPage(call, `There is nobody called “${stranger}”.`);
  const everybody = [
    ...new Map([viewer, ...people.flatMap((user) => user ?? [])].map((user) => [user.id, user])).values(),
  ];
  const members = everybody.map((user): MemberWish => ({
    userId: user.id,
    roles: [isGuest(user) ? "guest" : "owner"],
    seesFrom: 0,
  }));
  if (members.length < 2) return startPage(call, "A chat needs somebody else.");
  const topic = textIn(call, "topic");
  const initiator = { kind: "user", userId: viewer.id } as const;
  const chat =
    members.length === 2 && topic === ""
      ? openOneOnOne(world, members)
      : openGroup(world, { members, topic: topic === "" ? null : topic, initiator });
  return redirect(`/teams/${viewer.id}/${encodeURIComponent(chat.id)}`);
}
