import { z } from "zod";
import { Finding } from "../contract.ts";

/** Something that Microsoft announces, or is to announce. */
export const Subscription = z
  .object({
    id: z.uuid(),
    connection: z.uuid(),
    /** wanted: not there yet. live: Microsoft announces. leaving: about to end. stranger: another program's, by the same app. */
    state: z.enum(["wanted", "live", "leaving", "stranger"]),
    /** What it is, in plain words. */
    title: z.string(),
    /** Whose it is, where that is known. */
    whose: z.string().optional(),
    resource: z.string(),
    changeType: z.string(),
    /** Where a stranger has it brought. */
    address: z.string().optional(),
    renewedAt: z.string().optional(),
    expiresAt: z.string().optional(),
    heardAt: z.string().optional(),
    /** When Parley next renews it or tries again. */
    dueAt: z.string().optional(),
    finding: Finding.optional(),
  })
  .meta({ id: "Subscription" });
export type Subscription = z.infer<typeof Subscription>;

/** Whether Microsoft could announce anything to this server, and what happens otherwise. */
export const Listening = z
  .object({ possible: z.boolean(), sentence: z.string(), cure: z.string().optional() })
  .meta({ id: "Listening" });
