/** Whose clock the words are for: an IANA zone and the present instant, which decides whether the year is said. */
export interface Viewer {
  readonly zone: string;
  readonly now: Date;
}

interface Span {
  readonly start: Date;
  readonly end: Date;
}

/** The zone of this browser, and the present. */
export function viewer(): Viewer {
  return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, now: new Date() };
}

/** "Tue 9 March, 14:00–14:30 London time"; the day is said twice where the end is on another one. */
export function spanWords(span: Span, viewer: Viewer): string {
  return `${clockSpanWords(span, viewer)} ${zoneWords(viewer)}`;
}

/** "Tue 9 March, 14:00–14:30", for where the zone is named once for all. */
export function clockSpanWords({ start, end }: Span, viewer: Viewer): string {
  const until =
    dayWords(start, viewer) === dayWords(end, viewer)
      ? `–${clockWords(end, viewer)}`
      : ` – ${dayWords(end, viewer)}, ${clockWords(end, viewer)}`;
  return `${dayWords(start, viewer)}, ${clockWords(start, viewer)}${until}`;
}

/** "Tue 9 March, 14:00 London time". */
export function momentWords(instant: Date, viewer: Viewer): string {
  return `${dayWords(instant, viewer)}, ${clockWords(instant, viewer)} ${zoneWords(viewer)}`;
}

/** "Tue 9 March", with the year when it is not this one. */
export function dayWords(instant: Date, { zone, now }: Viewer): string {
  const { weekday, day, month, year } = partsOf(instant, zone);
  const { year: thisYear } = partsOf(now, zone);
  return `${weekday} ${day} ${month}${year === thisYear ? "" : ` ${year}`}`;
}

/** "14:00". */
export function clockWords(instant: Date, { zone }: Viewer): string {
  const { hour, minute } = partsOf(instant, zone);
  return `${hour}:${minute}`;
}

/** "London time"; zones without a city are told by their distance from Greenwich. */
export function zoneWords({ zone, now }: Viewer): string {
  if (/^(Etc\/)?(UTC|UCT|GMT|Zulu|Universal|Greenwich)$/.test(zone)) return "UTC";
  const city = zone.split("/").at(-1);
  if (zone.includes("/") && !zone.startsWith("Etc/") && city) return `${city.replaceAll("_", " ")} time`;
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(now);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/** "45 minutes", "1 hour 30 minutes". */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const said = [counted(hours, "hour"), counted(rest, "minute")].filter((part) => part !== "");
  return said.length === 0 ? "0 minutes" : said.join(" ");
}

function counted(count: number, unit: string): string {
  if (count === 0) return "";
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function partsOf(instant: Date, zone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}
