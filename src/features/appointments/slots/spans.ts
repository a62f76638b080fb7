/**
 * Stretches of time in whole minutes, half open, in one flat list: begin, end, begin, end and so on; sorted, apart from each
 * other and none empty. Minutes count from the epoch in UTC, or along the clock on a wall where a function says so.
 */
export type Spans = readonly number[];

/** All that lies in any of these stretches, which may come in any order, touch and overlap: begin, end, begin, end. */
export function merged(stretches: readonly number[]): Spans {
  const all: number[] = [];
  if (isInOrder(stretches)) {
    for (let i = 0; i < stretches.length; i += 2) append(all, at(stretches, i), at(stretches, i + 1));
  } else for (const [from, to] of pairsOf(stretches).toSorted(([one], [other]) => one - other)) append(all, from, to);
  return all;
}

/** Most lists come in order, and sorting them again would cost more than all else. */
function isInOrder(stretches: readonly number[]): boolean {
  for (let i = 2; i < stretches.length; i += 2) if (at(stretches, i) < at(stretches, i - 2)) return false;
  return true;
}

/** Adds a stretch that begins no earlier than the last one. */
export function append(all: number[], from: number, to: number): void {
  if (to <= from) return;
  const last = all.length - 1;
  const end = all[last];
  if (end === undefined || end < from) all.push(from, to);
  else if (end < to) all[last] = to;
}

/** What lies in both. */
export function intersection(one: Spans, other: Spans): Spans {
  const both: number[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const [endOfOne, endOfOther] = [at(one, i + 1), at(other, j + 1)];
    append(both, Math.max(at(one, i), at(other, j)), Math.min(endOfOne, endOfOther));
    if (endOfOne < endOfOther) i += 2;
    else j += 2;
  }
  return both;
}

/** What lies in the one and not in the other. */
export function difference(one: Spans, other: Spans): Spans {
  const rest: number[] = [];
  for (let i = 0, j = 0; i < one.length; i += 2) {
    let from = at(one, i);
    const to = at(one, i + 1);
    while (j < other.length && at(other, j + 1) <= from) j += 2;
    for (let k = j; k < other.length && at(other, k) < to; k += 2) {
      append(rest, from, at(other, k));
      from = at(other, k + 1);
    }
    append(rest, from, to);
  }
  return rest;
}

/** Each stretch with so much more before and after it; negative makes it shorter, and nothing of what is too short. */
export function padded(spans: Spans, before: number, after: number): Spans {
  const all: number[] = [];
  for (let i = 0; i < spans.length; i += 2) append(all, at(spans, i) - before, at(spans, i + 1) + after);
  return all;
}

/** Whether a stretch lies wholly in one of them. */
export function covers(spans: Spans, from: number, to: number): boolean {
  return pairsOf(spans).some(([begin, end]) => begin <= from && to <= end);
}

/** What of them lies between two minutes, without looking at all that comes before. */
export function within(spans: Spans, from: number, to: number): Spans {
  const parts: number[] = [];
  for (let i = 2 * endedBy(spans, from); i < spans.length && at(spans, i) < to; i += 2)
    append(parts, Math.max(at(spans, i), from), Math.min(at(spans, i + 1), to));
  return parts;
}

/** How many stretches end by a minute. */
function endedBy(spans: Spans, minute: number): number {
  let low = 0;
  let high = spans.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(spans, 2 * middle + 1) <= minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretches one by one. */
export function pairsOf(spans: Spans): [number, number][] {
  return Array.from({ length: spans.length / 2 }, (_, n) => [at(spans, 2 * n), at(spans, 2 * n + 1)]);
}

function at(spans: Spans, index: number): number {
  return spans[index] ?? Number.NaN;
}
