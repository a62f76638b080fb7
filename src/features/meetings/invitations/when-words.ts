/** When something takes place, for a mail: by the clocks of a zone, which is named. */
export function whenWords({ starts, ends }: { readonly starts: Date; readonly ends: Date }, timeZone: string): string {
  const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone });
  return `${words.formatRange(starts, ends)} (${timeZone})`;
}
