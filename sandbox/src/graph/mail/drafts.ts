import { type MessageRecord, MESSAGES } from "../../entities/message.ts";
import type { UserRecord } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import type { AttachmentWish } from "../calendar/enclosures/attachment-wish.ts";
import { withAttachments } from "../calendar/enclosures/attaching.ts";
import { freshEventId, looksLikeEventId } from "../calendar/event-ids.ts";
import { type Call, param } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { freshConversationId } from "./delivery.ts";
import { type MessageWish, senderOf } from "./message-wish.ts";

/** The message named in the path, in the mailbox named in the path. */
export function messageInPath(call: Call, owner: UserRecord): MessageRecord {
  const id = param(call, "m");
  if (!looksLikeEventId(id))
    throw new GraphRefusal({ status: 400, code: "ErrorInvalidIdMalformed" }, "Id is malformed.");
  const message = MESSAGES.in(call.world).get(id);
  if (message?.mailbox === owner.id) return message;
  throw new GraphRefusal(
    { status: 404, code: "ErrorItemNotFound" },
    "The specified object was not found in the store.",
  );
}

/** A new draft in the mailbox. */
export function makeDraft(
  world: World,
  owner: UserRecord,
  { wish, attachments }: { wish: MessageWish; attachments: readonly AttachmentWish[] },
): MessageRecord {
  const now = world.clock.now();
  const draft = {
    id: freshEventId(world),
    mailbox: owner.id,
    folder: "drafts",
    change: 1,
    createdAt: now,
    modifiedAt: now,
    sentAt: now,
    receivedAt: now,
    subject: "",
    body: { type: "text", content: "" },
    from: senderOf(owner),
    to: [],
    cc: [],
    bcc: [],
    replyTo: [],
    isDraft: true,
    isRead: true,
    importance: "normal",
    categories: [],
    internetMessageId: `<${world.random.guid()}@sandbox.example>`,
    headers: [],
    conversationId: freshConversationId(world),
    extended: [],
    ...wish,
  } as const;
  return MESSAGES.in(world).put(withAttachments(world, draft, attachments));
}
