import { z } from "zod";
import { PlainText } from "../../kernel/text.ts";
import { BEGINNING_FACTS } from "./beginning/contract.ts";
import { CHANNEL_FACTS, ChannelOfConversation } from "./channels/contract.ts";
import { Attachment, Blocked, Identity, Location, MessageContent, SystemEvent } from "./content/contract.ts";

export const CONVERSATION_KINDS = ["oneOnOne", "group", "meeting", "channel", "unknown"] as const;

/** What a message shows of itself, as Microsoft told it last. */
export const ShownMessage = z.object({
  /** Nobody, where Teams itself says something. */
  sender: Identity.nullable(),
  subject: z.string().nullable(),
  importance: z.enum(["normal", "high", "urgent"]),
  content: MessageContent,
  attachments: z.array(Attachment).readonly(),
  /** Places that were read from links to maps. */
  locations: z.array(Location).readonly(),
  event: SystemEvent.nullable(),
  blocked: Blocked.nullable(),
  reactions: z
    .array(z.object({ reaction: z.string(), name: z.string().nullable(), by: Identity.nullable() }))
    .readonly(),
});
export type ShownMessage = z.infer<typeof ShownMessage>;

/** What is left of a message that was erased. */
export const NOTHING_SHOWN: ShownMessage = {
  sender: null,
  subject: null,
  importance: "normal",
  content: { blocks: [], simplified: false },
  attachments: [],
  locations: [],
  event: null,
  blocked: null,
  reactions: [],
};

export const FOUND_BY = ["announcement", "look", "sending"] as const;

/** A message of a Teams chat or channel. */
export const Message = ShownMessage.extend({
  id: z.uuid(),
  /** Microsoft's own id, unique within its chat, among the posts of its channel, or among the replies to its post. */
  messageId: z.string(),
  /** In channels: `messageId` of the post that it stands below; absent of posts themselves. */
  replyTo: z.string().optional(),
  createdAt: z.string(),
  editedAt: z.string().optional(),
  deletedAt: z.string().optional(),
  /** When and why somebody erased it here; in Teams it may stand still. */
  erased: z.object({ at: z.string(), because: z.string() }).optional(),
  /** Microsoft announced it, Parley looked for what was not announced, or Parley sent it. */
  foundBy: z.enum(FOUND_BY),
}).meta({ id: "ChatMessage" });
export type Message = z.infer<typeof Message>;

const Member = z.object({
  /** Of Microsoft; absent of people outside. */
  objectId: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  guest: z.boolean(),
});

/** A Teams chat or channel that is kept. */
export const Conversation = z
  .object({
    id: z.uuid(),
    connection: z.uuid(),
    /** Microsoft's own id of the chat or channel. */
    chatId: z.string(),
    kind: z.enum(CONVERSATION_KINDS),
    /** Of a channel, its name. */
    topic: z.string().optional(),
    channel: ChannelOfConversation.optional(),
    /** Of chats; who is in a channel is not asked for. */
    members: z.array(Member),
    /** The organisation's account that is in it: all of the staff sees it, and answers as that account. */
    service: z.object({ objectId: z.string(), name: z.string() }).optional(),
    /** Where Teams shows it. */
    webUrl: z.string().optional(),
    lastMessageAt: z.string().optional(),
    /** The beginning of the latest message. */
    preview: z.object({ author: z.string().optional(), text: z.string() }).optional(),
  })
  .meta({ id: "Conversation" });
export type Conversation = z.infer<typeof Conversation>;

export const ConversationsWanted = z.object({
  search: PlainText.min(1).max(200).optional(),
  cursor: z.uuid().optional(),
});

export const FACTS = [
  "message.received",
  "message.changed",
  "message.deleted",
  "message.written",
  "message.sent",
  "message.refused",
  "message.withdrawn",
  "message.edited",
  "message.removed",
  "message.restored",
  "message.reacted",
  "conversation.changed",
  "conversation.exported",
  "message.erased",
  "message.expired",
  "messenger-settings.changed",
  "messenger-listening.changed",
  ...BEGINNING_FACTS,
  ...CHANNEL_FACTS,
] as const;
