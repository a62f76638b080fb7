import { z } from "zod";

/**
 * Text that every part of Parley can keep and hand on. PostgreSQL stores no NUL character, and half of a surrogate pair
 * is no character in UTF-8.
 */
export const PlainText = z
  .string()
  .refine(
    (text) => text.isWellFormed() && !text.includes("\0"),
    "must be well-formed text: without NUL characters, and without halves of surrogate pairs",
  );
