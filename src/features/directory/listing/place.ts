import { z } from "zod";
import { Failure } from "../../../kernel/errors.ts";
import { PlainText } from "../../../kernel/text.ts";

/** How lists of people and clients are sorted; the minus is for falling. */
export const SORTS = ["name", "-name", "added", "-added"] as const;
export type Sort = (typeof SORTS)[number];

/** An instant as PostgreSQL writes it. */
const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

/** Where a list goes on, and as which list: the sort and the count of its first page go with it. */
const Place = z
  .strictObject({ sort: z.enum(SORTS), value: PlainText, id: z.uuid(), total: z.int().min(0) })
  .refine(({ sort, value }) => sort.endsWith("name") || INSTANT.test(value));
export type Place = z.output<typeof Place>;

/** A cursor as callers hand it back; what is in it is nobody's business. */
export const Cursor = PlainText.max(4000);

export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** Where a cursor says to go on. Throws a `Failure` for one that no list of ours has given. */
export function placeIn(cursor: string | undefined): Place | undefined {
  return cursor === undefined ? undefined : read(cursor, Place);
}

const Moment = z.strictObject({ at: z.string().regex(INSTANT), key: PlainText });
/** Where a timeline goes on. */
export type Moment = z.output<typeof Moment>;

export function momentCursor(moment: Moment): string {
  return Buffer.from(JSON.stringify(moment)).toString("base64url");
}

export function momentIn(cursor: string | undefined): Moment | undefined {
  return cursor === undefined ? undefined : read(cursor, Moment);
}

function read<T>(cursor: string, shape: z.ZodType<T>): T {
  const found = shape.safeParse(parsed(Buffer.from(cursor, "base64url").toString()));
  if (found.success) return found.data;
  throw new Failure("invalid-input", "This cursor is none of this list.", {
    field: "cursor",
    reason: "cursor-unknown",
    cure: "Begin again without a cursor, and go on with the one that each page brings.",
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever reads refuses what is not there.
    return undefined;
  }
}
