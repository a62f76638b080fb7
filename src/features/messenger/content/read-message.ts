import { z } from "zod";
import { Failure } from "../../../kernel/errors.ts";
import { instantFrom, sinceEpoch } from "../../../kernel/time.ts";
import { readAttachment } from "./attachments/read-attachment.ts";
import type { Attachment, Blocked, Identity, Location, MessageContent, Place, SystemEvent } from "./contract.ts";
import { EventDetail, readEvent } from "./events.ts";
import { readHtml, readText } from "./html/read-html.ts";
import { identityIn, IdentitySet } from "./identities.ts";
import { listOf, Text } from "./lenient.ts";
import { webLink } from "./links.ts";
import { locationsIn } from "./locations.ts";
import { GraphMention, mentionsBy } from "./mentions.ts";
import { cleanName } from "./names.ts";

/** A message of a chat or a channel as Parley keeps it. What is deleted or blocked has nothing left to read. */
export interface ChatMessage {
  /** Unique within its conversation only. */
  readonly id: string;
  readonly place: Place;
  /** Microsoft's etag in milliseconds: moves with every change, reactions among them. */
  readonly version: number;
  readonly type: "message" | "event";
  /** null for Teams itself, and where Microsoft names nobody. */
  readonly sender: Identity | null;
  readonly createdAt: Date;
  readonly modifiedAt: Date | null;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly subject: string | null;
  readonly summary: string | null;
  readonly importance: "normal" | "high" | "urgent";
  /** The message in Teams; Microsoft sends none for chats. */
  readonly webUrl: string | null;
  readonly content: MessageContent;
  readonly attachments: readonly Attachment[];
  readonly locations: readonly Location[];
  readonly reactions: readonly Reaction[];
  /** What happened, in messages of Teams itself. */
  readonly event: SystemEvent | null;
  readonly blocked: Blocked | null;
  /** What Microsoft sent besides, as it came. */
  readonly more: Readonly<Record<string, unknown>>;
}

export interface Reaction {
  /** An emoji, or one of Microsoft's older words such as like. */
  readonly reaction: string;
  readonly name: string | null;
  readonly by: Identity | null;
  readonly at: Date | null;
}

/** chatMessage of Graph v1.0: strict about what a message is known by, tolerant about all else. */
const GraphMessage = z.looseObject({
  id: z.string().regex(/^\d{1,15}$/, "must be the instant of its creation, in milliseconds"),
  replyToId: Text,
  etag: Text,
  messageType: Text,
  createdDateTime: Text,
  lastModifiedDateTime: Text,
  lastEditedDateTime: Text,
  deletedDateTime: Text,
  subject: Text,
  summary: Text,
  chatId: Text,
  importance: Text,
  webUrl: Text,
  channelIdentity: z.looseObject({ teamId: z.string(), channelId: z.string() }).nullish(),
  policyViolation: z
    .looseObject({
      dlpAction: Text,
      policyTip: z.looseObject({ generalText: Text, complianceUrl: Text }).nullish(),
    })
    .nullish(),
  eventDetail: EventDetail.nullish(),
  from: IdentitySet,
  body: z.looseObject({ contentType: Text, content: Text }).nullish(),
  attachments: listOf(z.record(z.string(), z.unknown())),
  mentions: listOf(GraphMention),
  reactions: listOf(
    z.looseObject({ reactionType: z.string(), displayName: Text, createdDateTime: Text, user: IdentitySet }),
  ),
});
type GraphMessage = z.infer<typeof GraphMessage>;

/**
 * A chatMessage of Graph as Parley keeps it. `place` says where it was asked for or announced, for answers that do not
 * say it themselves. Throws a Failure for what is no message.
 */
export function readMessage(raw: unknown, place?: Place): ChatMessage {
  const message = parsed(raw);
  const where = { place: placeOf(message, place), messageId: message.id };
  const blocked = blockedIn(message);
  const deletedAt = instantAt(message.deletedDateTime);
  const isReadable = blocked === null && deletedAt === null;
  const event = eventIn(message);
  const said = isReadable && event === null ? saidIn(message, where) : NOTHING_SAID;
  return {
    ...timesOf(message),
    ...said,
    id: message.id,
    place: where.place,
    type: event === null ? "message" : "event",
    sender: identityIn(message.from),
    deletedAt,
    importance: importanceOf(message),
    webUrl: webLink(message.webUrl),
    reactions: message.reactions.map(readReaction),
    event,
    blocked,
    more: restOf(message),
  };
}

function parsed(raw: unknown): GraphMessage {
  const { data, error } = GraphMessage.safeParse(raw);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  const field = issue?.path.join(".") || "message";
  throw unreadable(field, `“${field}” is not as Microsoft documents it: ${issue?.message}`);
}

function placeOf({ chatId, channelIdentity, replyToId }: GraphMessage, asked: Place | undefined): Place {
  if (channelIdentity) {
    const { teamId, channelId } = channelIdentity;
    return { in: "channel", teamId, channelId, replyToId: replyToId || null };
  }
  if (chatId) return { in: "chat", chatId };
  if (asked === undefined) throw unreadable("chatId", "Neither a chat nor a channel is named.");
  return asked.in === "channel" ? { ...asked, replyToId: replyToId || asked.replyToId } : asked;
}

function unreadable(field: string, why: string): Failure {
  return new Failure("upstream-refused", `Microsoft sent a message that cannot be read. ${why}`, {
    field,
    reason: "unreadable-message",
    cure: "Read it in Teams, and report what it looks like so that Parley learns to read it.",
  });
}

type Times = Pick<ChatMessage, "version" | "createdAt" | "modifiedAt" | "editedAt">;

/** A message's id is the instant of its creation, which stands in for one that cannot be read. */
function timesOf(message: GraphMessage): Times {
  const createdAt = instantAt(message.createdDateTime) ?? sinceEpoch(Number(message.id));
  const modifiedAt = instantAt(message.lastModifiedDateTime);
  const etag = /^"?(?:W\/")?(\d{1,15})"*$/.exec(message.etag)?.[1];
  const version = etag === undefined ? (modifiedAt ?? createdAt).getTime() : Number(etag);
  return { version, createdAt, modifiedAt, editedAt: instantAt(message.lastEditedDateTime) };
}

function instantAt(text: string): Date | null {
  return instantFrom(text) ?? null;
}

type Said = Pick<ChatMessage, "content" | "attachments" | "locations" | "subject" | "summary">;

const NOTHING_SAID: Said = {
  content: { blocks: [], simplified: false },
  attachments: [],
  locations: [],
  subject: null,
  summary: null,
};

function saidIn(message: GraphMessage, where: { place: Place; messageId: string }): Said {
  const text = message.body?.content ?? "";
  const isHtml = message.body?.contentType.toLowerCase() !== "text";
  const content = isHtml ? readHtml(text, { where, mentions: mentionsBy(message.mentions) }) : readText(text);
  const attachments = message.attachments.map((attachment) => readAttachment(attachment, where));
  const written = [content, ...attachments.flatMap((each) => ("content" in each ? each.content : []))];
  return {
    content,
    attachments,
    locations: locationsIn(
      { blocks: written.flatMap(({ blocks }) => blocks), simplified: false },
      attachments.flatMap((each) => (each.kind === "other" ? [each.raw] : [])),
    ),
    subject: cleanName(message.subject) || null,
    summary: cleanName(message.summary) || null,
  };
}

/** Without `Prefer: include-unknown-enum-members`, Graph calls a message of the system unknownFutureValue. */
function eventIn({ messageType, eventDetail, body }: GraphMessage): SystemEvent | null {
  const isEvent = eventDetail != null || /^(systemEventMessage|chatEvent)$/i.test(messageType);
  return isEvent || body?.content === "<systemEventMessage/>" ? readEvent(eventDetail ?? undefined) : null;
}

/** Harmless: only a hint for the sender. Whatever else Microsoft says or will say hides the text. */
const SHOWN: ReadonlySet<string> = new Set(["", "none", "notifysender"]);

function blockedIn({ policyViolation }: GraphMessage): Blocked | null {
  if (!policyViolation) return null;
  const actions = policyViolation.dlpAction.toLowerCase().split(/\s*,\s*/);
  if (actions.every((action) => SHOWN.has(action))) return null;
  const { policyTip } = policyViolation;
  return { reason: cleanName(policyTip?.generalText ?? "") || null, url: webLink(policyTip?.complianceUrl ?? "") };
}

function importanceOf({ importance }: GraphMessage): ChatMessage["importance"] {
  const word = importance.toLowerCase();
  return word === "high" || word === "urgent" ? word : "normal";
}

function readReaction(reaction: GraphMessage["reactions"][number]): Reaction {
  return {
    reaction: cleanName(reaction.reactionType),
    name: cleanName(reaction.displayName) || null,
    by: identityIn(reaction.user),
    at: instantAt(reaction.createdDateTime),
  };
}

const KNOWN: ReadonlySet<string> = new Set([...Object.keys(GraphMessage.shape), "@odata.context", "@odata.type"]);

function restOf(message: GraphMessage): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(message).filter(([name, value]) => !KNOWN.has(name) && value != null));
}
