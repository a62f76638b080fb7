import { type ChatRecord, placeOf } from "../../entities/chat.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { viewOf } from "../messages/message-json.ts";
import { type Call, contextOf } from "../protocol/call.ts";
import { expansionsOf } from "../protocol/expand.ts";
import { lastMessageJson, membersJson } from "./chat-json.ts";

const MOST_EXPANDED_MEMBERS = 25;
const EXPANSIONS = ["members", "lastMessagePreview"];

/** What stands behind $metadata# for chats with what $expand adds to them. */
export function chatContext(call: Call): string {
  const names = [...expansionsOf(call, "chat", EXPANSIONS).keys()].map((name) => `${name}()`);
  return names.length === 0 ? "chats" : `chats(${names.join(",")})`;
}

/** Adds what $expand asks for. */
export function chatExpander(call: Call, viewerId: string | null): (chat: ChatRecord) => JsonObject {
  const asked = expansionsOf(call, "chat", EXPANSIONS);
  return (chat) => ({
    ...(asked.has("members") ? { members: membersJson(call.world, chat).slice(0, MOST_EXPANDED_MEMBERS) } : {}),
    ...(asked.has("lastMessagePreview")
      ? {
          "lastMessagePreview@odata.context": contextOf(
            call,
            `chats('${encodeURIComponent(chat.id)}')/lastMessagePreview/$entity`,
          ),
          lastMessagePreview: previewFor(call, chat, viewerId),
        }
      : {}),
  });
}

export function previewFor(call: Call, chat: ChatRecord, viewerId: string | null): JsonObject | null {
  const viewer = viewerId === null ? undefined : placeOf(call.world, chat.id, viewerId);
  return lastMessageJson(call.world, chat, { ...viewOf(call), seesFrom: viewer?.seesFrom ?? 0 });
}
