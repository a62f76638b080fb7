/** JSON with a line for each of its parts; anything else as it is. */
export function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Receivers answer whatever they like.
    return text;
  }
}
