import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";

export const UPLOAD_KINDS = ["picture", "file"] as const;

/** Something that goes along with a message. */
export const ChatUpload = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** Its content type, by what it holds. */
    type: z.string(),
    bytes: z.int(),
    /** `picture`: shown in the message. `file`: laid into its author's OneDrive, and shared with those in the chat. */
    kind: z.enum(UPLOAD_KINDS),
  })
  .meta({ id: "ChatUpload" });
export type ChatUpload = z.infer<typeof ChatUpload>;

/** What is said of an upload beside its bytes. */
export const UploadWish = z.object({
  /** As its file is called, such as plan.pdf. */
  name: OneLine.min(1).max(200),
  /** `file`: it goes as a file even where it is a picture. */
  as: z.literal("file").optional(),
});
export type UploadWish = z.output<typeof UploadWish>;
