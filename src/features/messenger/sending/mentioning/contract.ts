import { z } from "zod";

/** Somebody, or several people at once, who can be mentioned in a conversation. */
export const Mentionable = z
  .object({
    kind: z.enum(["person", "everyone", "channel", "team"]),
    /** As `mentions` takes it: an `objectId`, or the kind itself. */
    id: z.string(),
    /** What stands behind the “@”. */
    name: z.string(),
  })
  .meta({ id: "Mentionable" });
export type Mentionable = z.infer<typeof Mentionable>;
