import { z } from "zod";
import { OutgoingMessage } from "../../sending/contract.ts";
import { Message } from "../../contract.ts";

/** A post of a channel, and what is known of the replies to it. */
export const Thread = z
  .object({
    /** Microsoft's own id of the post. */
    post: z.string(),
    /** Absent while only replies to it are known. */
    message: Message.optional(),
    /** How many replies are there, those that were deleted left out. */
    replies: z.int(),
    lastAt: z.string(),
  })
  .meta({ id: "Thread" });
export type Thread = z.infer<typeof Thread>;

/** Some threads of a channel, those first in which something was written last. */
export const Threads = z.object({
  items: z.array(Thread),
  /** With the first page: what is on its way to the channel. */
  outgoing: z.array(OutgoingMessage),
  cursor: z.string().optional(),
});
export type Threads = z.infer<typeof Threads>;
