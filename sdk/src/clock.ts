/** Milliseconds since 1970 by the clock of the machine that this runs on. */
export function millisecondsNow(): number {
  // oxlint-disable-next-line no-restricted-globals -- whoever uses this package has no other clock than the machine's
  return Date.now();
}

/** Milliseconds since 1970 of an HTTP date; `undefined` where the text is none. */
export function httpDate(text: string): number | undefined {
  // oxlint-disable-next-line no-restricted-globals -- reads a text; asks no clock
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
