/** PowerShell takes typographic apostrophes for apostrophes, too. */
const APOSTROPHES = /['\u2018\u2019\u201A\u201B]/g;

/** A text as PowerShell reads it back to the letter: nothing in it is a variable or the end of it. */
export function literal(text: string): string {
  return `'${text.replaceAll(APOSTROPHES, "$&$&")}'`;
}

/** Texts as an array, of whatever length; several stand one a line. */
export function literals(texts: readonly string[]): string {
  return texts.length > 1 ? `@(\n  ${texts.map(literal).join(",\n  ")}\n)` : `@(${texts.map(literal).join("")})`;
}

/** Text that stays on its line, as a comment must. */
export function inOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
