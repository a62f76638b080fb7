interface Placed {
  readonly start: string;
  readonly state: "ahead" | "now" | "over" | "cancelled";
}

/** What comes, the next first; and what was held or cancelled, the latest first. */
export function inOrder<M extends Placed>(meetings: readonly M[]): { readonly ahead: M[]; readonly over: M[] } {
  const byStart = meetings.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start));
  const isAhead = ({ state }: Placed) => state === "ahead" || state === "now";
  return { ahead: byStart.filter(isAhead), over: byStart.filter((each) => !isAhead(each)).toReversed() };
}
