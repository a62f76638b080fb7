import { z } from "zod";
import { instantFrom } from "./time.ts";

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

/** Text of one line, such as a name or a title: where it is put into a mail or a list, it cannot begin a line of its own. */
export const OneLine = PlainText.trim().refine(
  // NUL is refused above already.
  (text) => !/(?!\0)[\p{Cc}\u2028\u2029]/u.test(text),
  "must be one line: without line breaks and other control characters",
);

/** An instant as RFC 3339 writes it, with its offset; kept as the text that it came as. */
export const Instant = z
  .string()
  .refine(
    (text) => instantFrom(text) !== undefined,
    "must be an RFC 3339 time with an offset, such as 2027-03-09T14:00:00+01:00",
  );
