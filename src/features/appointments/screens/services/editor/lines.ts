/** The lines of a text as they are typed; none of an empty text. */
export function linesIn(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

/** The lines that say something. */
export function filledLines(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
