/** A word of a text as it is searched for, and where it stands. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// Where words are not parted by spaces, each letter is searched for as a word, and what stands together as a phrase.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+/gv;

/** Of such text, which most is, the same is known in far less time. */
const PLAIN = /^[ -~\t\n\r]*$/;
const PLAIN_WORD = /[A-Za-z0-9]+/g;

/** What is longer is nobody's word; its beginning is enough to find it by. */
const LONGEST = 60;

/** The words of a text in their order, whatever language it is in. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(PLAIN.test(text) ? PLAIN_WORD : WORD)].flatMap(({ 0: letters, index }) => {
    const word = folded(letters).slice(0, LONGEST).toWellFormed();
    return word === "" ? [] : [{ word, start: index, end: index + letters.length }];
  });
}

/** The same for "Café", "CAFÉ" and "cafe", however they are encoded. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .toUpperCase()
    .toLowerCase();
}

/** Words as a text in which phrases are looked for: each stands between two spaces. */
export function saidIn(words: readonly string[]): string {
  return ` ${words.join(" ")} `;
}
