/** A place in a turn where something is said: from which UTF-16 code unit to which. */
export interface FoundPlace {
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

interface Said {
  readonly position: number;
  readonly text: string;
}

/** Where turns hold a text, whatever its capitals and accents; nowhere for an empty one. */
export function placesOf(turns: readonly Said[], wanted: string): FoundPlace[] {
  const needle = foldedOf(wanted.trim()).text;
  if (needle === "") return [];
  return turns.flatMap(({ position, text }) => {
    const { text: folded, from } = foldedOf(text);
    const found: FoundPlace[] = [];
    for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
      found.push({ position, start: from[at] ?? 0, end: from[at + needle.length] ?? text.length });
    }
    return found;
  });
}

/** A text without capitals and accents, and where each of its code units comes from. */
function foldedOf(text: string): { text: string; from: number[] } {
  let folded = "";
  const from: number[] = [];
  let place = 0;
  for (const letter of text) {
    const plain = letter
      .normalize("NFKD")
      .replaceAll(/[\u0300-\u036F]/g, "")
      .toLowerCase();
    for (let unit = 0; unit < plain.length; unit += 1) from.push(place);
    folded += plain;
    place += letter.length;
  }
  return { text: folded, from };
}

/** The turn that is being spoken at a second: the last one that has begun. */
export function turnAt<T extends { readonly start: number }>(turns: readonly T[], second: number): T | undefined {
  // Half a second early, so that a turn that is jumped to counts although players stop a little before it.
  return turns.findLast(({ start }) => start <= second + 0.5);
}
