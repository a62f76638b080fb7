/** The longest name that a title makes, in UTF-16 code units. */
const LONGEST = 80;

/** A title as the beginning of a file's name that every file system takes; empty where nothing of it can stand there. */
export function plainName(title: string): string {
  return title
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N} ._-]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .slice(0, LONGEST)
    .trim();
}
