import type { Address } from "../../entities/event.ts";
import { type MailParts, type MailRecord, sendMail } from "../../entities/mail.ts";
import { type MessageRecord, MESSAGES } from "../../entities/message.ts";
import { userAtAddress } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import { copyAttachments } from "../calendar/enclosures/attaching.ts";
import { freshEventId } from "../calendar/event-ids.ts";
import { plainText } from "../calendar/join-block.ts";

/** A message on its way to everybody it is for. */
export interface Parcel {
  readonly from: Address;
  /** As the message says it. */
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly replyTo: readonly Address[];
  /** Who gets it. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly parts: MailParts;
  /** The message whose attachments go along; absent where there is none. */
  readonly draft?: MessageRecord;
}

/** A message that was written in a mailbox, for everybody who is to get it. */
export function parcelOf(draft: MessageRecord, recipients: readonly string[]): Parcel {
  const { from, to, cc, replyTo, subject, body, internetMessageId, headers } = draft;
  const isHtml = body.type === "html";
  const parts = {
    fromName: from.name,
    html: isHtml ? body.content : null,
    text: isHtml ? plainText(body.content) : body.content,
    messageId: internetMessageId,
    headers,
    raw: null,
  };
  return { from, to, cc, replyTo, recipients, subject, parts, draft };
}

/** Puts the message into the Inbox of everybody who has one here, and beside it into what can be looked at of all mail. */
export function deliver(world: World, parcel: Parcel): MailRecord[] {
  const { from, subject, parts, recipients } = parcel;
  return recipients.map((to) => {
    const mail = sendMail(world, {
      kind: "message",
      from: from.address,
      to,
      subject,
      body: parts.html ?? parts.text ?? "",
      iCalUId: null,
      parts,
    });
    const owner = userAtAddress(world, to);
    if (owner?.mailbox === true) putIntoInbox(world, owner.id, parcel);
    return mail;
  });
}

function putIntoInbox(world: World, mailbox: string, { from, to, cc, replyTo, subject, parts, draft }: Parcel): void {
  const now = world.clock.now();
  const id = freshEventId(world);
  const hasAttachments = draft !== undefined && copyAttachments(world, draft, id) > 0;
  MESSAGES.in(world).put({
    id,
    hasAttachments,
    mailbox,
    folder: "inbox",
    change: 1,
    createdAt: now,
    modifiedAt: now,
    sentAt: now,
    receivedAt: now,
    subject,
    body: parts.html === null ? { type: "text", content: parts.text ?? "" } : { type: "html", content: parts.html },
    from,
    to,
    cc,
    bcc: [],
    replyTo,
    isDraft: false,
    isRead: false,
    importance: "normal",
    categories: [],
    internetMessageId: parts.messageId ?? `<${world.random.guid()}@sandbox.example>`,
    headers: parts.headers,
    conversationId: freshConversationId(world),
    extended: [],
  });
}

export function freshConversationId(world: World): string {
  return `AAQkA${world.random.bytes(60).toString("base64url")}=`;
}
