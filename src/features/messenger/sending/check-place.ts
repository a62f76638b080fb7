import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { findChannel } from "../channels/store.ts";
import type { ConversationRow } from "../conversations/store.ts";
import { messageById, type MessageRow } from "../receiving/store.ts";
import type { MessageWish } from "./contract.ts";

type Placed = Pick<MessageWish, "quote" | "replyTo" | "subject">;

/** What somebody wants to write has to fit where it is to stand: chats have quotes, channels have posts and replies. */
export async function checkPlace(tx: Transaction, conversation: ConversationRow, wish: Placed): Promise<void> {
  if (conversation.kind === "channel") await checkInChannel(tx, conversation, wish);
  else if (wish.replyTo !== undefined) throw onlyInChannels("replyTo");
  else if (wish.subject !== undefined) throw onlyInChannels("subject");
}

async function checkInChannel(tx: Transaction, { id }: ConversationRow, wish: Placed): Promise<void> {
  if ((await findChannel(tx, id))?.is_kept !== true) throw notKept();
  if (wish.quote !== undefined) throw onlyInChats();
  if (wish.replyTo === undefined) return;
  if (wish.subject !== undefined) throw ofPostsOnly();
  if (!isOpen(await messageById(tx, { conversation: id, id: wish.replyTo }))) throw noPost();
}

/** Whether it is a post that can be replied to. */
function isOpen(post: MessageRow | undefined): boolean {
  return post !== undefined && post.reply_to === "" && post.deleted_at === null && post.shown.event === null;
}

function onlyInChannels(field: string): Failure {
  return new Failure("invalid-input", "This is a chat: only channels have posts with subjects and replies.", {
    field,
    reason: "not-a-channel",
    cure: `Leave \`${field}\` out; \`quote\` answers a message of a chat.`,
  });
}

function notKept(): Failure {
  return new Failure(
    "conflict",
    "This channel is not kept any more, so what is written in it would not be seen here.",
    {
      reason: "channel-left",
      cure: "Write in Teams, or have the channel kept again.",
    },
  );
}

function onlyInChats(): Failure {
  return new Failure("invalid-input", "In channels, nothing is quoted: replies stand below their post.", {
    field: "quote",
    reason: "not-a-chat",
    cure: "Give the post as `replyTo`, and leave `quote` out.",
  });
}

function ofPostsOnly(): Failure {
  return new Failure("invalid-input", "Only a new post has a subject, a reply has none.", {
    field: "subject",
    reason: "subject-of-reply",
    cure: "Leave `subject` out, or leave `replyTo` out for a new post.",
  });
}

function noPost(): Failure {
  return new Failure("invalid-input", "What is replied to is no post of this channel, or was deleted.", {
    field: "replyTo",
    reason: "post-unknown",
    cure: "Give the `id` of a post of GET /api/conversations/{id}/threads.",
  });
}
