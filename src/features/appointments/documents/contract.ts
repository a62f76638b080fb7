import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";

/** What somebody attached to an answer of the booking form. */
export const Document = z
  .object({
    id: z.uuid(),
    /** The name of the question that it answers. */
    question: z.string(),
    name: z.string(),
    /** Its content type, by what it holds. */
    type: z.string(),
    bytes: z.int(),
  })
  .meta({ id: "AppointmentDocument" });
export type Document = z.infer<typeof Document>;

/** What is said of a document beside its bytes. */
export const DocumentWish = z.object({
  /** The name of the service's question that it answers. */
  question: z.string().max(40),
  /** As its file is called, such as cv.pdf. */
  name: OneLine.min(1).max(200),
});
export type DocumentWish = z.output<typeof DocumentWish>;
