import type { MemberRecord } from "../../entities/chat.ts";
import { instantOf } from "../../kernel/clock.ts";
import { type JsonObject, objectAt, textAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT, type Route } from "../protocol/call.ts";
import { badRequest, forbidden } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { chatInPath, viewerIn } from "./chat-access.ts";
import { hideChat, markRead } from "./conversation.ts";

/** How a chat looks to the person who is signed in: read or not, hidden or not. */
export const viewpoints: readonly Route[] = [
  action("markChatReadForUser", (call, member) => markRead(call.world, member, call.world.clock.now())),
  action("markChatUnreadForUser", (call, member, wish) => markRead(call.world, member, unreadSince(wish))),
  action("hideForUser", (call, member) => hideChat(call.world, member, true)),
  action("unhideForUser", (call, member) => hideChat(call.world, member, false)),
];

type Act = (call: Call, member: MemberRecord, wish: JsonObject) => void;

function action(name: string, act: Act): Route {
  return {
    method: "POST",
    template: `/chats/{chat}/${name}`,
    handle: (call): Answer => {
      const member = viewerIn(call, chatInPath(call));
      const wish = checkAction(`chat.${name}`, bodyObject(call));
      const userId = textAt(objectAt(wish, "user"), "id");
      if (userId === undefined) throw badRequest("The parameter 'user' needs the id of a user.");
      if (member?.userId !== userId.toLowerCase()) throw forbidden("The user must be the one who is signed in.");
      act(call, member, wish);
      return NO_CONTENT;
    },
  };
}

/** Without a time all of it is unread. */
function unreadSince(wish: JsonObject): number | null {
  return instantOf(textAt(wish, "lastMessageReadDateTime") ?? "") ?? null;
}
