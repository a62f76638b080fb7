/** Part of some bytes, first and last one included. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

const ONE_RANGE = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/;

/** What one range asks for: from a byte on, up to one, or so many at the end. */
type Asked = { readonly first: number; readonly last: number } | { readonly atEnd: number };

/** A Range header that asks for one part; anything else means the whole (RFC 9110 §14.2). */
function askedIn(header: string): Asked | undefined {
  const [, first, last, atEnd] = ONE_RANGE.exec(header) ?? [];
  if (atEnd !== undefined) return { atEnd: Number(atEnd) };
  if (first === undefined) return undefined;
  const bounds = { first: Number(first), last: last ? Number(last) : Infinity };
  return bounds.last < bounds.first ? undefined : bounds;
}

/** The header as it may be passed on. */
export function oneRange(header: string | readonly string[] | undefined): string | undefined {
  const text = typeof header === "string" ? header.trim() : "";
  return askedIn(text) && text;
}

/** Which part of `total` bytes such a header means: the whole without one, `none` where nothing of it exists. */
export function partOf(range: string | undefined, total: number): Part | "whole" | "none" {
  const asked = askedIn(range ?? "");
  if (asked === undefined) return "whole";
  const part =
    "atEnd" in asked
      ? { start: Math.max(0, total - asked.atEnd), end: total - 1 }
      : { start: asked.first, end: Math.min(asked.last, total - 1) };
  return part.start > part.end ? "none" : part;
}

/** How HTTP says which part of how much this is. */
export function contentRange({ start, end }: Part, total: number): string {
  return `bytes ${start}-${end}/${total}`;
}
