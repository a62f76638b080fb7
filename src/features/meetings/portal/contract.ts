import { z } from "zod";

/** Attendance reports name others, so they are no visitor's to see. */
export const SHOWN_KINDS = ["recording", "transcript"] as const;

/** A meeting as those see it who take part in it. */
export const MyMeeting = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    /** Of a series: the one that goes on, or else the next one. */
    start: z.string(),
    end: z.string(),
    /** When the last one of a series ends. */
    lastEnd: z.string().optional(),
    state: z.enum(["ahead", "now", "over", "cancelled"]),
    organiser: z.string().optional(),
    /** The way in, as long as it leads anywhere. */
    joinUrl: z.string().optional(),
    /** Recordings and transcripts, where they are shown to the people of the meeting. */
    artifacts: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(SHOWN_KINDS),
        beganAt: z.string(),
        endedAt: z.string().optional(),
      }),
    ),
  })
  .meta({ id: "MyMeeting" });
export type MyMeeting = z.infer<typeof MyMeeting>;
