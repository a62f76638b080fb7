import { type ChatRecord, type MemberRecord, placeOf } from "../../entities/chat.ts";
import type { UserRecord } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import { userInPath } from "../directory/users.ts";
import { type Call, param } from "../protocol/call.ts";
import { forbidden, notFound } from "../protocol/refusal.ts";
import { chatOfMeeting } from "./meeting-chat.ts";

/** The person whose chats the path names: for somebody who is signed in, themselves only. */
export function ownerInPath(call: Call): UserRecord {
  const user = userInPath(call);
  const { kind, userId } = call.caller;
  if (kind === "user" && userId !== user.id) throw forbidden("Only chats of the signed-in user can be accessed.");
  return user;
}

/** A chat that nobody has deleted; that of a meeting is made when it is first asked for. */
export function standingChat(world: World, id: string): ChatRecord | undefined {
  const chat = chatOfMeeting(world, id);
  return chat?.deletedAt === null ? chat : undefined;
}

/** The chat named in the path. Its members see it, apps see all of them. */
export function chatInPath(call: Call): ChatRecord {
  const chat = standingChat(call.world, param(call, "chat"));
  if (chat === undefined) throw notFound(`Chat with id '${param(call, "chat")}' was not found.`);
  viewerIn(call, chat);
  return chat;
}

/** The member through whose eyes the chat is seen; undefined for an app that names nobody. Throws for strangers. */
export function viewerIn(call: Call, chat: ChatRecord): MemberRecord | undefined {
  const viewer = call.params["user"] === undefined ? call.caller.userId : ownerInPath(call).id;
  if (viewer === null) return undefined;
  const member = placeOf(call.world, chat.id, viewer);
  if (member !== undefined) return member;
  throw forbidden(
    `AclCheckFailed-Get Chat Thread Properties; Thread: ${chat.id}, Caller: 8:orgid:${viewer}, is not a member of the chat.`,
  );
}
