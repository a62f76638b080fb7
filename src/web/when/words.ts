import { WORDS } from "./catalogue.ts";

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
  ownZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { zone: ownZone, now: new Date() };
}

// Asking the browser for its formats takes longer than using them, and a long list uses them often.
let ownZone: string | undefined;
const years = new Map<string, Intl.DateTimeFormat>();

/** "Tue 9 March, 14:00–14:30 London time"; the day is said twice where the end is on another one. */
export function spanWords(span: Span, viewer: Viewer): string {
  return WORDS.inZone({ when: clockSpanWords(span, viewer), zone: zoneWords(viewer) });
}

/** The same, and by the clock of `zone` behind it where that shows another time. */
export function bothSpanWords(span: Span, here: Viewer, zone: string): string {
  const [own, there] = [spanWords(span, here), spanWords(span, { ...here, zone })];
  return clockSpanWords(span, here) === clockSpanWords(span, { ...here, zone }) ? own : WORDS.there({ own, there });
}

/** "Tue 9 March, 14:00–14:30", for where the zone is named once for all. */
export function clockSpanWords({ start, end }: Span, viewer: Viewer): string {
  const day = dayWords(start, viewer);
  const [from, until] = [clockWords(start, viewer), clockWords(end, viewer)];
  if (day === dayWords(end, viewer)) return WORDS.sameDay({ day, from, until });
  return WORDS.otherDay({ from: clockMomentWords(start, viewer), until: clockMomentWords(end, viewer) });
}

/** "Tue 9 March, 14:00 London time". */
export function momentWords(instant: Date, viewer: Viewer): string {
  return WORDS.inZone({ when: clockMomentWords(instant, viewer), zone: zoneWords(viewer) });
}

/** "Tue 9 March, 14:00", for where the zone is named once for all. */
export function clockMomentWords(instant: Date, viewer: Viewer): string {
  return WORDS.moment({ day: dayWords(instant, viewer), clock: clockWords(instant, viewer) });
}

/** "Tue 9 March", with the year when it is not this one. */
export function dayWords(at: Date, { zone, now }: Viewer): string {
  return WORDS.day({ at, otherYear: yearOf(at, zone) === yearOf(now, zone) ? "no" : "yes" }, zone);
}

/** "March 2027". */
export function monthWords(at: Date, { zone }: Pick<Viewer, "zone">): string {
  return WORDS.month({ at }, zone);
}

/** "Tue". */
export function weekdayWords(at: Date, { zone }: Pick<Viewer, "zone">): string {
  return WORDS.weekday({ at }, zone);
}

/** "14:00". */
export function clockWords(at: Date, { zone }: Viewer): string {
  return WORDS.clock({ at }, zone);
}

/** "London time"; zones without a city are told by their distance from Greenwich. */
export function zoneWords({ zone, now }: Viewer): string {
  if (/^(Etc\/)?(UTC|UCT|GMT|Zulu|Universal|Greenwich)$/.test(zone)) return "UTC";
  const city = zone.split("/").at(-1);
  if (zone.includes("/") && !zone.startsWith("Etc/") && city) return WORDS.city({ city: city.replaceAll("_", " ") });
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(now);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/** "1 day", where it is whole days; else "45 minutes", "1 hour 30 minutes". */
export function leadWords(minutes: number): string {
  return minutes > 0 && minutes % DAY === 0 ? WORDS.days({ days: minutes / DAY }) : durationWords(minutes);
}

const DAY = 24 * 60;

/** "45 minutes", "1 hour 30 minutes". */
export function durationWords(minutes: number): string {
  const hours = WORDS.hours({ hours: Math.floor(minutes / 60) });
  const rest = WORDS.minutes({ minutes: minutes % 60 });
  if (minutes < 60) return rest;
  return minutes % 60 === 0 ? hours : WORDS.together({ hours, minutes: rest });
}

function yearOf(instant: Date, zone: string): string {
  const format = years.get(zone) ?? new Intl.DateTimeFormat("en-GB", { timeZone: zone, year: "numeric" });
  years.set(zone, format);
  return format.format(instant);
}
