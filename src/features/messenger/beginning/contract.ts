import { z } from "zod";
import { OneLine, PlainText } from "../../../kernel/text.ts";
import { Finding } from "../../connection/contract.ts";

/** Microsoft takes 250 people in a chat, whoever begins it among them. */
export const MOST_OTHERS = 249;

/** A chat that somebody wants to begin. */
export const ConversationWish = z
  .strictObject({
    /** Where whoever begins it has connected their Microsoft account; the usual connection when absent. */
    connection: z.uuid().optional(),
    /** The others: Microsoft's object ids or user principal names. One of them makes a chat of two, more make a group. */
    people: z.array(OneLine.min(1).max(320)).min(1).max(MOST_OTHERS),
    /** What a group is called. */
    topic: OneLine.min(1).max(250).optional(),
    /** What is written first. */
    text: PlainText.min(1).max(20_000).optional(),
    /** Programs say in whose name they begin it: one of `GET /api/accounts`. People begin chats in their own. */
    account: z.uuid().optional(),
  })
  .meta({ id: "ConversationWish" });
export type ConversationWish = z.output<typeof ConversationWish>;

export const BEGINNING_STATES = ["waiting", "asked", "begun", "failed"] as const;
export type BeginningState = (typeof BEGINNING_STATES)[number];

/** Somebody who is to be in a chat. */
export const BeginningPerson = z.object({
  objectId: z.string(),
  name: z.string(),
  email: z.string().optional(),
  guest: z.boolean(),
});
export type BeginningPerson = z.infer<typeof BeginningPerson>;

/** A chat on its way to being begun. */
export const ConversationBeginning = z
  .object({
    id: z.uuid(),
    connection: z.uuid(),
    kind: z.enum(["oneOnOne", "group"]),
    topic: z.string().optional(),
    people: z.array(BeginningPerson),
    author: z.object({ objectId: z.string(), name: z.string() }),
    /** `asked`: Microsoft was asked to make it, and whether it did is not known yet. */
    state: z.enum(BEGINNING_STATES),
    /** The conversation, once it is begun. */
    conversation: z.uuid().optional(),
    finding: Finding.optional(),
    createdAt: z.string(),
  })
  .meta({ id: "ConversationBeginning" });
export type ConversationBeginning = z.infer<typeof ConversationBeginning>;

export const BEGINNING_FACTS = ["conversation.wished", "conversation.begun", "conversation.refused"] as const;
