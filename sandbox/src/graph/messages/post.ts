import { MEMBERS, membersOf } from "../../entities/chat.ts";
import { CHAT_MESSAGES, chatMessageKey, type ChatMessageRecord, HOSTED_CONTENTS } from "../../entities/chat-message.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Actor, identitySetOf } from "./actor.ts";
import { attachmentsWithAddresses, withAddresses } from "./hosted-links.ts";

/** Where a message goes: a chat, a channel (then with its team), or below the root message of a channel. */
export interface MessagePlace {
  readonly thread: string;
  readonly teamId: string | null;
  readonly replyToId: string | null;
}

/** A picture, or code, that the message names as `../hostedContents/{temporaryId}/$value`. */
export interface NewHostedContent {
  readonly temporaryId: string;
  readonly contentType: string;
  /** Base64. */
  readonly bytes: string;
}

export interface MessageContent {
  readonly body: ChatMessageRecord["body"];
  readonly mentions: readonly JsonObject[];
  readonly attachments: readonly JsonObject[];
  /** subject, summary, importance and locale, in Graph's own words. */
  readonly more: JsonObject;
}

export interface NewMessage extends MessageContent {
  readonly author: Actor;
  readonly hostedContents: readonly NewHostedContent[];
  /** When it was written; now when absent. */
  readonly at?: number;
}

const USUAL = { subject: null, summary: null, importance: "normal", locale: "en-us", policyViolation: null };

/** Writes a message. Whoever wrote it has read the chat up to it, and nobody's chat stays hidden. */
export function postMessage(world: World, place: MessagePlace, message: NewMessage): ChatMessageRecord {
  const { author, mentions, more } = message;
  const at = freeInstant(world, place.thread, message.at ?? world.clock.now());
  const row = CHAT_MESSAGES.in(world).put({
    ...blank(place, at),
    messageType: "message",
    fromUserId: author.kind === "user" ? author.userId : null,
    from: identitySetOf(world, author),
    ...keepHostedContents(world, { thread: place.thread, id: String(at) }, message),
    mentions,
    more: { ...USUAL, ...more },
  });
  stirChat(world, row);
  return row;
}

/** Writes what Teams itself says in a chat or channel, such as who was added. */
export function postEvent(world: World, place: Omit<MessagePlace, "replyToId">, event: TeamsEvent): ChatMessageRecord {
  return CHAT_MESSAGES.in(world).put({
    ...blank({ ...place, replyToId: null }, freeInstant(world, place.thread, event.at ?? world.clock.now())),
    messageType: "systemEventMessage",
    fromUserId: null,
    from: null,
    body: { contentType: "html", content: "<systemEventMessage/>" },
    eventDetail: { "@odata.type": `#microsoft.graph.${event.type}EventMessageDetail`, ...event.detail },
  });
}

export interface TeamsEvent {
  /** Such as membersAdded. */
  readonly type: string;
  /** What eventMessageDetail says, in Graph's own words. */
  readonly detail: JsonObject;
  readonly at?: number;
}

/** Ids are instants, so that no two messages of a thread may have the same. */
function freeInstant(world: World, thread: string, wish: number): number {
  const messages = CHAT_MESSAGES.in(world);
  let at = wish;
  while (messages.get(chatMessageKey(thread, String(at))) !== undefined) at += 1;
  return at;
}

function blank(place: MessagePlace, at: number): ChatMessageRecord {
  return {
    ...place,
    id: String(at),
    createdAt: at,
    modifiedAt: at,
    editedAt: null,
    deletedAt: null,
    messageType: "message",
    fromUserId: null,
    from: null,
    body: { contentType: "text", content: "" },
    reactions: [],
    attachments: [],
    mentions: [],
    eventDetail: null,
    more: USUAL,
  };
}

/** Keeps the pictures and the code, and returns what names them with their final ids. */
function keepHostedContents(
  world: World,
  { thread, id }: { thread: string; id: string },
  { body, attachments, hostedContents }: NewMessage,
): Pick<ChatMessageRecord, "body" | "attachments"> {
  const ids = new Map(hostedContents.map(({ temporaryId }) => [temporaryId, hostedContentId(world)]));
  for (const { temporaryId, contentType, bytes } of hostedContents) {
    HOSTED_CONTENTS.in(world).put({ id: ids.get(temporaryId) ?? "", thread, messageId: id, contentType, bytes });
  }
  const named = (temporaryId: string) => `../hostedContents/${ids.get(temporaryId) ?? temporaryId}/$value`;
  return {
    body: { ...body, content: withAddresses(body.content, named) },
    attachments: attachmentsWithAddresses(attachments, named),
  };
}

/** Looks like Teams' own ids, which are a description of where the picture lies, in base64. */
function hostedContentId(world: World): string {
  return Buffer.from(`id=x_0-neu-d1-${world.random.bytes(16).toString("hex")},type=1`).toString("base64url");
}

function stirChat(world: World, { thread, teamId, fromUserId, createdAt }: ChatMessageRecord): void {
  if (teamId !== null) return;
  for (const member of membersOf(world, thread)) {
    const readAt = member.userId === fromUserId ? createdAt : member.readAt;
    if (member.hidden || readAt !== member.readAt) MEMBERS.in(world).put({ ...member, hidden: false, readAt });
  }
}
