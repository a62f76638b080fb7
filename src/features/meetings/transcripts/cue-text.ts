/** What one voice says within a cue. */
interface Utterance {
  readonly speaker: string | undefined;
  readonly text: string;
}

// Only what WebVTT knows is markup; "a < b" is something that was said. Nothing here may look further than the next `<`.
const TAG = /<(?:\/?(?:c|i|b|u|ruby|rt|lang)(?:[.\s][^<>]*)?|\d[\d:.]*|(\/?)v((?:[.\s][^<>]*)?))>/gi;

/** The voices in a cue's payload, in their order, as plain text. */
export function utterancesIn(payload: string): Utterance[] {
  const found: Utterance[] = [];
  let speaker: string | undefined;
  let words = "";
  let from = 0;
  const say = () => {
    const text = wordsOf(words);
    if (text !== "") found.push({ speaker, text });
    words = "";
  };
  for (const tag of payload.matchAll(TAG)) {
    const [whole, closing, annotation] = tag;
    words += payload.slice(from, tag.index);
    from = tag.index + whole.length;
    if (annotation === undefined) continue;
    say();
    speaker = closing === "/" ? undefined : nameIn(annotation);
  }
  words += payload.slice(from);
  say();
  return found;
}

/** `.loud Esme O'Brien` is Esme O'Brien, loudly. */
function nameIn(annotation: string): string | undefined {
  const name = wordsOf(annotation.replace(/^\.[^\s]*/, ""));
  return name === "" ? undefined : name;
}

/** Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. */
export function plainOf(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

function wordsOf(text: string): string {
  return plainOf(decoded(text))
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lrm: "\u200E",
  rlm: "\u200F",
};

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, ...parts) => {
    const [decimal, hexadecimal, name] = parts.map((part) => (typeof part === "string" ? part : undefined));
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code > 0x10_ff_ff ? whole : String.fromCodePoint(code);
  });
}
