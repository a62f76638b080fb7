import { z } from "zod";
import { PlainText } from "../../../kernel/text.ts";
import { Identity } from "../content/contract.ts";
import { CONVERSATION_KINDS } from "../contract.ts";

/** What somebody asks of all messages that they may see. */
export const MessageQuestion = z.object({
  /** Words or beginnings of words; words between quotation marks have to stand together. */
  search: PlainText.min(1).max(200),
  conversation: z.uuid().optional(),
  /** Microsoft's object id of whoever wrote it. */
  author: z.uuid().optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  cursor: z.uuid().optional(),
});
export type MessageQuestion = z.output<typeof MessageQuestion>;

/** A message in which it stands. */
export const MessageFound = z
  .object({
    id: z.uuid(),
    /** Microsoft's own id, unique within its chat. */
    messageId: z.string(),
    conversation: z.object({
      id: z.uuid(),
      kind: z.enum(CONVERSATION_KINDS),
      topic: z.string().optional(),
      /** Of a channel: what its team is called. */
      team: z.string().optional(),
      /** The names of those who are in it. */
      members: z.array(z.string()),
    }),
    sender: Identity.nullable(),
    createdAt: z.string(),
    /** The part around the first word found. */
    text: z.string(),
    /** From which to which UTF-16 code unit of the text each thing found stands. */
    marks: z.array(z.tuple([z.number(), z.number()])),
  })
  .meta({ id: "MessageFound" });
export type MessageFound = z.infer<typeof MessageFound>;
