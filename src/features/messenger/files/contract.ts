import { z } from "zod";

/** A file that hangs on a message. */
export const ChatFile = z
  .object({
    /** As the message calls it. */
    name: z.string(),
    /** Its size, where Microsoft tells it. */
    bytes: z.int().optional(),
  })
  .meta({ id: "ChatFile" });
export type ChatFile = z.infer<typeof ChatFile>;

/** What can be done with files in a conversation, and why not. */
export const FilesAllowed = z
  .object({
    /** Files that came in are handed out. */
    opens: z.boolean(),
    /** Files can be attached in one's own name. Pictures can be in any case. */
    attaches: z.boolean(),
    /** What stands in the way of attaching files, and what cures it. */
    because: z.object({ sentence: z.string(), cure: z.string() }).optional(),
  })
  .meta({ id: "ChatFilesAllowed" });
export type FilesAllowed = z.infer<typeof FilesAllowed>;
