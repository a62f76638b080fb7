import { z } from "zod";
import { PlainText } from "../../../kernel/text.ts";
import { Finding } from "../../connection/contract.ts";

/** Ids of Microsoft's. */
const MicrosoftId = z.string().min(1).max(300);

const SeenBy = z.array(z.uuid()).min(1).max(500);

/** A channel that is to be kept. */
export const ChannelWish = z
  .object({
    /** Of `GET /api/teams`. */
    team: MicrosoftId,
    /** Of `GET /api/teams/{team}/channels`. */
    channel: MicrosoftId,
    /** Who of the staff sees it, by `id` of `GET /api/users`; everybody who may read messages, where it is left out. */
    seenBy: SeenBy.optional(),
    /** The connection through which it is kept; the usual one, where it is left out. */
    connection: z.uuid().optional(),
  })
  .strict()
  .meta({ id: "ChannelWish" });
export type ChannelWish = z.infer<typeof ChannelWish>;

export const ChannelEdit = z
  .object({
    /** `null` for everybody who may read messages. */
    seenBy: SeenBy.nullable(),
  })
  .strict();

export const ChannelLeaving = z
  .object({
    /** What becomes of the messages that were kept of it. */
    messages: z.enum(["keep", "erase"]),
    /** Why, for the log; needed where messages are erased. */
    reason: PlainText.trim().min(1).max(500).optional(),
  })
  .strict();
export type ChannelLeaving = z.infer<typeof ChannelLeaving>;

/** A channel that is kept, or was. */
export const Channel = z
  .object({
    /** Of its conversation, too. */
    id: z.uuid(),
    connection: z.uuid(),
    team: z.object({ id: z.string(), name: z.string() }),
    channel: z.object({ id: z.string(), name: z.string() }),
    /** Whether only some people of the team are in it, or people of other teams are, too. */
    membership: z.enum(["standard", "private", "shared", "unknown"]),
    /** False once it was taken off the list: what was kept of it until then is still there. */
    kept: z.boolean(),
    /** Who of the staff sees it; `null` for everybody who may read messages. */
    seenBy: z.array(z.uuid()).nullable(),
    /** Whether Microsoft announces what is written in it; else it is found by looking every minute. */
    announced: z.boolean(),
    /** When it was last looked through to the end. */
    lookedAt: z.string().optional(),
    /** What keeps Parley from it, and what cures that. */
    finding: Finding.optional(),
  })
  .meta({ id: "Channel" });
export type Channel = z.infer<typeof Channel>;

/** A team of Microsoft's, to choose a channel of. */
export const TeamFound = z.object({ id: z.string(), name: z.string(), description: z.string().optional() });
export type TeamFound = z.infer<typeof TeamFound>;

/** A channel of Microsoft's, to be chosen. */
export const ChannelFound = z.object({
  id: z.string(),
  name: z.string(),
  membership: Channel.shape.membership,
  /** Whether it is kept already. */
  kept: z.boolean(),
});
export type ChannelFound = z.infer<typeof ChannelFound>;

export const TeamsWanted = z.object({
  /** How the name of the team begins. */
  search: PlainText.max(100).optional(),
  connection: z.uuid().optional(),
});

/** What a conversation tells of the channel that it is. */
export const ChannelOfConversation = Channel.pick({ team: true, kept: true, finding: true, membership: true });
export type ChannelOfConversation = z.infer<typeof ChannelOfConversation>;

export const CHANNEL_FACTS = [
  "conversation.chosen",
  "conversation.shared",
  "conversation.left",
  "conversation.erased",
] as const;
