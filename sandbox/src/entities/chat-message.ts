import type { JsonObject } from "../kernel/json.ts";
import { defineTable } from "../kernel/table.ts";

/** A message in a chat or a channel. */
export interface ChatMessageRecord {
  /** Milliseconds since 1970 as text; unique within its chat or channel only. */
  readonly id: string;
  /** Id of the chat or channel. */
  readonly thread: string;
  /** The team of the channel; null in a chat. */
  readonly teamId: string | null;
  /** The message of a channel that this one answers. */
  readonly replyToId: string | null;
  readonly createdAt: number;
  /** Also moves with reactions, which leave editedAt alone. */
  readonly modifiedAt: number;
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
  readonly messageType: "message" | "systemEventMessage";
  /** Who wrote it, by object id; null for an app, somebody from outside or the system. */
  readonly fromUserId: string | null;
  /** identitySet as Graph sends it; null for the system. */
  readonly from: JsonObject | null;
  readonly body: { readonly contentType: "text" | "html"; readonly content: string };
  readonly reactions: readonly Reaction[];
  readonly attachments: readonly JsonObject[];
  readonly mentions: readonly JsonObject[];
  readonly eventDetail: JsonObject | null;
  /** subject, summary, importance, locale, policyViolation and the like, in Graph's own words. */
  readonly more: JsonObject;
}

export interface Reaction {
  readonly reactionType: string;
  readonly displayName: string;
  readonly userId: string;
  readonly at: number;
}

export const CHAT_MESSAGES = defineTable<ChatMessageRecord, "thread" | "root" | "replies">({
  name: "chat-messages",
  key: (row) => chatMessageKey(row.thread, row.id),
  indexes: {
    thread: (row) => row.thread,
    root: (row) => (row.replyToId === null ? row.thread : undefined),
    replies: (row) => (row.replyToId === null ? undefined : chatMessageKey(row.thread, row.replyToId)),
  },
  tracked: true,
});

export function chatMessageKey(thread: string, id: string): string {
  return `${thread} ${id}`;
}

/** A picture or other content that lies within a message. */
export interface HostedContentRecord {
  readonly id: string;
  readonly thread: string;
  readonly messageId: string;
  readonly contentType: string;
  /** Base64. */
  readonly bytes: string;
}

export const HOSTED_CONTENTS = defineTable<HostedContentRecord, "message">({
  name: "hosted-contents",
  key: (row) => `${row.thread} ${row.messageId} ${row.id}`,
  indexes: { message: (row) => chatMessageKey(row.thread, row.messageId) },
});

/** A message at the top of its chat. */
export interface PinnedMessageRecord {
  readonly chatId: string;
  readonly messageId: string;
}

export const PINNED_MESSAGES = defineTable<PinnedMessageRecord, "chat">({
  name: "pinned-messages",
  key: (row) => chatMessageKey(row.chatId, row.messageId),
  indexes: { chat: (row) => row.chatId },
});
