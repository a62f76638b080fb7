import { z } from "zod";

/** What whoever has the link to a meeting's join page is told: when it is, and the way in. Nothing of who is invited. */
export const JoinPage = z
  .object({
    /** Whose page it is. */
    organisation: z.string(),
    subject: z.string(),
    organiser: z.string().optional(),
    /** Of a series: the one that goes on, or else the next one. */
    start: z.string(),
    end: z.string(),
    series: z.boolean(),
    /** not-open: there is no way in at present, since Microsoft has yet to open it or it was deleted there. */
    state: z.enum(["not-open", "ahead", "now", "over", "cancelled"]),
    /** The way in, as long as it leads anywhere. */
    joinUrl: z.string().optional(),
    /** The server's clock, which decides what is ahead. */
    now: z.string(),
  })
  .meta({ id: "JoinPage" });
export type JoinPage = z.infer<typeof JoinPage>;
