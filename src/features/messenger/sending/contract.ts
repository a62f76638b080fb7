import { z } from "zod";
import { OneLine, PlainText } from "../../../kernel/text.ts";
import { Finding } from "../../connection/contract.ts";
import { type Block, MARKS, MessageContent } from "../content/contract.ts";
import { MOST_UPLOADS } from "../uploads/catalog.ts";
import { ChatUpload } from "../uploads/contract.ts";

/** One message holds about 28 KB of all. */
const LONGEST = 20_000;
const MOST_PARTS = 1000;
const MOST_MENTIONS = 50;

const WrittenInline = z.discriminatedUnion("kind", [
  z
    .object({
      kind: z.literal("text"),
      text: PlainText.min(1).max(LONGEST),
      marks: z.array(z.enum(MARKS)).max(MARKS.length).readonly().optional(),
      /** http, https, mailto, tel or msteams. */
      href: PlainText.max(2048).optional(),
    })
    .strict(),
  z
    .object({
      kind: z.literal("mention"),
      mentioned: z.enum(["person", "everyone", "channel", "team"]),
      /** `objectId` of a person; `chatId` of the conversation for everyone and the channel; the id of the team. */
      id: z.string().min(1).max(200),
      /** What the chat calls them, or a part of it. */
      name: PlainText.min(1).max(300),
    })
    .strict(),
  z.object({ kind: z.literal("emoji"), text: PlainText.min(1).max(40), name: PlainText.max(100) }).strict(),
]);

const Inlines = z.array(WrittenInline).max(MOST_PARTS).readonly();
const Cell = z.object({ heading: z.boolean(), inlines: Inlines }).strict();

const FLAT = [
  z.object({ kind: z.literal("paragraph"), inlines: Inlines }).strict(),
  z.object({ kind: z.literal("heading"), level: z.int().min(1).max(3), inlines: Inlines }).strict(),
  z.object({ kind: z.literal("code"), language: PlainText.max(40), text: PlainText.min(1).max(LONGEST) }).strict(),
  z
    .object({ kind: z.literal("table"), rows: z.array(z.array(Cell).max(50).readonly()).min(1).max(200).readonly() })
    .strict(),
  z.object({ kind: z.literal("rule") }).strict(),
] as const;

/** Lists and quotations stand in one another as deep as anybody writes, and no deeper. */
const Innermost = z.discriminatedUnion("kind", FLAT).meta({ id: "WrittenInnerBlock" });
const Middle = holding(Innermost).meta({ id: "WrittenMiddleBlock" });
const WrittenBlock = holding(Middle).meta({ id: "WrittenBlock" });

function holding(inner: z.ZodType<Block>): z.ZodType<Block> {
  const blocks = z.array(inner).min(1).max(MOST_PARTS).readonly();
  return z.discriminatedUnion("kind", [
    ...FLAT,
    z
      .object({
        kind: z.literal("list"),
        ordered: z.boolean(),
        items: z.array(blocks).min(1).max(MOST_PARTS).readonly(),
      })
      .strict(),
    z.object({ kind: z.literal("quote"), blocks }).strict(),
  ]);
}

/** What somebody wants to write. */
export const MessageWish = z
  .object({
    /** In place of `content`: its empty lines part paragraphs. */
    text: PlainText.min(1).max(LONGEST).optional(),
    /** Along with `text`, where it says “@” and a name: ids of `GET /api/conversations/{id}/mentionable`, such as `everyone` for “@Everyone”. */
    mentions: z.array(z.string().min(1).max(200)).max(MOST_MENTIONS).readonly().optional(),
    /** In place of `text`, with form. */
    content: z
      .object({ blocks: z.array(WrittenBlock).min(1).max(MOST_PARTS).readonly() })
      .strict()
      .optional(),
    /** `id` of the message of this chat that is answered. */
    quote: z.uuid().optional(),
    /** In channels: `id` of the post that this replies to; a new post where it is left out. */
    replyTo: z.uuid().optional(),
    /** Of a new post in a channel: what stands above it. */
    subject: OneLine.min(1).max(250).optional(),
    /** `id` of what was uploaded for this chat, in the order in which it is shown. It needs no words beside it. */
    uploads: z.array(z.uuid()).min(1).max(MOST_UPLOADS).readonly().optional(),
    /** Programs say in whose name they write: one of `GET /api/accounts`. People write in their own. */
    account: z.uuid().optional(),
  })
  .strict()
  .meta({ id: "MessageWish" });
export type MessageWish = z.infer<typeof MessageWish>;

/** What is to be written, once it is known to fit its chat. */
export const Written = z.object({
  content: MessageContent,
  /** `id` of the message that is answered. */
  quote: z.uuid().optional(),
  /** In channels: `id` of the post that it replies to. */
  replyTo: z.uuid().optional(),
  subject: z.string().optional(),
  /** What goes along with it. */
  uploads: z.array(ChatUpload).readonly().optional(),
});
export type Written = z.infer<typeof Written>;

export const SENDING_STATES = ["waiting", "asked", "sent", "failed"] as const;
export type SendingState = (typeof SENDING_STATES)[number];

/** A message on its way to Teams. */
export const OutgoingMessage = Written.extend({
  id: z.uuid(),
  conversation: z.uuid(),
  author: z.object({ objectId: z.string(), name: z.string() }),
  /** `asked`: Microsoft was asked to send it, and whether it did is not known yet. */
  state: z.enum(SENDING_STATES),
  finding: Finding.optional(),
  uploads: z
    .array(
      ChatUpload.extend({
        /** Of a file: how many of its bytes lie in OneDrive. */
        laid: z.int().optional(),
      }),
    )
    .readonly()
    .optional(),
  createdAt: z.string(),
}).meta({ id: "OutgoingMessage" });
export type OutgoingMessage = z.infer<typeof OutgoingMessage>;
