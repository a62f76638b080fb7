import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { isoMillis } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import type { Call } from "../protocol/call.ts";
import { reactionJson } from "./change.ts";
import { attachmentsWithAddresses, withAddresses } from "./hosted-links.ts";

/** How somebody looks at messages. */
export interface MessageView {
  /** Scheme and host that addresses in bodies begin with. */
  readonly origin: string;
  /** Whether they know the newer members of enums, such as systemEventMessage. */
  readonly newEnumMembers: boolean;
}

export function viewOf({ origin, headers }: Call): MessageView {
  return { origin, newEnumMembers: /\binclude-unknown-enum-members\b/i.test(headers["prefer"] ?? "") };
}

/** chatMessage as Graph sends it. A deleted one has nothing left to read. */
export function messageJson(world: World, message: ChatMessageRecord, view: MessageView): JsonObject {
  const { thread, teamId, more, deletedAt } = message;
  const { messageHistory = [], ...texts } = more;
  return {
    id: message.id,
    replyToId: message.replyToId,
    etag: String(message.modifiedAt),
    messageType: messageTypeFor(message, view),
    createdDateTime: isoMillis(message.createdAt),
    lastModifiedDateTime: isoMillis(message.modifiedAt),
    lastEditedDateTime: isoOrNull(message.editedAt),
    deletedDateTime: isoOrNull(deletedAt),
    chatId: teamId === null ? thread : null,
    webUrl: teamId === null ? null : webUrlOf(world, { ...message, teamId }),
    channelIdentity: teamId === null ? null : { teamId, channelId: thread },
    ...texts,
    eventDetail: message.eventDetail,
    from: message.from,
    body: bodyJson(message, view),
    attachments: deletedAt === null ? attachmentsWithAddresses(message.attachments, addressIn(message, view)) : [],
    mentions: deletedAt === null ? message.mentions : [],
    reactions: message.reactions.map((reaction) => reactionJson(world, reaction)),
    messageHistory,
  };
}

/** What an enum of that age calls a message of the system. */
export function messageTypeFor({ messageType }: ChatMessageRecord, { newEnumMembers }: MessageView): string {
  return messageType === "message" || newEnumMembers ? messageType : "unknownFutureValue";
}

/** itemBody with whole addresses of the pictures in it; empty once the message is deleted. */
export function bodyJson(message: ChatMessageRecord, view: MessageView): JsonObject {
  const { body, deletedAt } = message;
  if (deletedAt !== null) return { contentType: "html", content: "" };
  return { ...body, content: withAddresses(body.content, addressIn(message, view)) };
}

/** Returns a function that says where something is that is kept for the message. */
function addressIn(message: ChatMessageRecord, { origin }: MessageView): (id: string) => string {
  return (id) => `${origin}/v1.0${pathOf(message)}/hostedContents/${id}/$value`;
}

function pathOf({ thread, teamId, replyToId, id }: ChatMessageRecord): string {
  if (teamId === null) return `/chats/${thread}/messages/${id}`;
  const below = replyToId === null ? id : `${replyToId}/replies/${id}`;
  return `/teams/${teamId}/channels/${thread}/messages/${below}`;
}

function webUrlOf(world: World, message: ChatMessageRecord & { readonly teamId: string }): string {
  const { thread, teamId, id, replyToId } = message;
  const parent = replyToId ?? id;
  const query = `groupId=${teamId}&tenantId=${tenantOf(world).id}&createdTime=${id}&parentMessageId=${parent}`;
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(thread)}/${id}?${query}`;
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : isoMillis(instant);
}
