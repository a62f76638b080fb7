import { z } from "zod";
import { Instant, OneLine, PlainText } from "../../../kernel/text.ts";

export const KINDS = ["note", "call", "mail", "meeting", "visit", "appointment"] as const;

/** Something that was said, written or done with a client, a person, or both. Without a time, it was now. */
export const InteractionWish = z
  .strictObject({
    kind: z.enum(KINDS),
    at: Instant.optional(),
    title: OneLine.min(1).max(200),
    text: PlainText.max(20_000).default(""),
    client: z.uuid().optional(),
    person: z.uuid().optional(),
    meeting: z.uuid().optional(),
    appointment: z.uuid().optional(),
  })
  .refine(({ client, person }) => client !== undefined || person !== undefined, {
    path: ["client"],
    message: "name a client, a person, or both",
  })
  .meta({ id: "InteractionWish" });
export type InteractionWish = z.output<typeof InteractionWish>;

const Named = z.object({ id: z.uuid(), name: z.string() });

export const Interaction = z
  .object({
    id: z.uuid(),
    kind: z.enum(KINDS),
    at: z.string(),
    title: z.string(),
    text: z.string(),
    client: Named.optional(),
    person: Named.optional(),
    meeting: z.uuid().optional(),
    appointment: z.uuid().optional(),
    /** The meeting or the appointment that it stands for will not take place. */
    cancelled: z.literal(true).optional(),
    recordedBy: z.string(),
    recordedAt: z.string(),
  })
  .meta({ id: "Interaction" });
export type Interaction = z.infer<typeof Interaction>;

/** One entry of a timeline: an interaction, or something that Parley recorded. */
export const TimelineEntry = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("interaction"), at: z.string(), interaction: Interaction }),
    z.object({
      type: z.literal("fact"),
      at: z.string(),
      fact: z.object({
        id: z.string(),
        what: z.string(),
        about: z.string(),
        actor: z.string(),
        data: z.record(z.string(), z.unknown()),
        at: z.string(),
      }),
    }),
  ])
  .meta({ id: "TimelineEntry" });
export type TimelineEntry = z.infer<typeof TimelineEntry>;
