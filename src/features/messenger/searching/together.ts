import { type RawBuilder, sql } from "kysely";

// What is kept together gets ids that differ in the last sixteen bits alone. So a word is listed once for all of it, with the
// places of those that hold it; what was kept before is alone in its lists, at whatever place its id names.
const FIRST = "0000";

/** The ids of so many things that are kept together, from one that nothing else has. */
export function idsFrom(id: string, count: number): string[] {
  if (count > 0x1_00_00) throw new Error("Not so many can be kept together.");
  return Array.from({ length: count }, (_, place) => headOf(id) + place.toString(16).padStart(FIRST.length, "0"));
}

/** Where an id stands: by the first of those that were kept together, and its place among them. */
export function placed(id: string): { readonly first: string; readonly place: number } {
  const head = headOf(id);
  return { first: head + FIRST, place: Number.parseInt(id.slice(head.length), 16) };
}

function headOf(id: string): string {
  return id.slice(0, -FIRST.length);
}

/** The same id again, from the columns `first_id` and `place`. */
export const idPlaced: RawBuilder<string> = sql`(left(first_id::text, -4) || lpad(to_hex(place), 4, '0'))::uuid`;
