import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";

/** How long messages of Teams chats are kept here. */
export const MessengerSettings = z
  .object({
    /** Days after which what was written is erased here; absent: it stays. In Teams it stays anyway. */
    keepMessagesDays: z.int().optional(),
  })
  .meta({ id: "MessengerSettings" });
export type MessengerSettings = z.infer<typeof MessengerSettings>;

export const MessengerSettingsChange = z
  .strictObject({ keepMessagesDays: z.int().min(1).max(36_500).nullable() })
  .meta({ id: "MessengerSettingsChange" });

/** Why something is erased; whoever looks for it reads that. */
export const Because = z.strictObject({ because: OneLine.min(1).max(400) }).meta({ id: "MessageErasure" });
