/** What a person reads on calendar and clock: "2027-03-09" and "14:00". */
export interface WallClock {
  readonly date: string;
  readonly time: string;
}

const MINUTE = 60_000;

/** What the wall shows in `zone` at `instant`. */
export function wallClock(instant: Date, zone: string): WallClock {
  const [date = "", time = ""] = wallFormat(zone).format(instant).split(" ");
  return { date, time };
}

/** Reads "2027-03-09T14:00"; `undefined` for anything else. */
export function wallClockIn(text: string): WallClock | undefined {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(text) ?? [];
  return date === undefined || time === undefined ? undefined : { date, time };
}

/**
 * The instant at which the wall in `zone` shows this. `undefined` when it never does: an unfinished date, or a time that
 * is left out when the clocks go forward. Of a time that comes twice, the first.
 */
export function instantAt({ date, time }: WallClock, zone: string): Date | undefined {
  const asUtc = new Date(`${date}T${time}:00Z`).getTime();
  if (Number.isNaN(asUtc)) return undefined;
  // The offset a day earlier and a day later are the only two that can be in force.
  const candidates = [asUtc - 24 * 60 * MINUTE, asUtc + 24 * 60 * MINUTE]
    .map((near) => new Date(asUtc - offsetAt(new Date(near), zone)))
    .filter((instant) => matches(wallClock(instant, zone), { date, time }));
  return candidates.toSorted((a, b) => a.getTime() - b.getTime()).at(0);
}

/** The next whole half hour after `instant`, which is where a new meeting is first offered. */
export function nextHalfHour(instant: Date): Date {
  return new Date((Math.floor(instant.getTime() / (30 * MINUTE)) + 1) * 30 * MINUTE);
}

/** `instant` moved by `minutes`. */
export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE);
}

/** Whole minutes from `start` to `end`. */
export function minutesBetween(start: Date, end: Date): number {
  return Math.round((end.getTime() - start.getTime()) / MINUTE);
}

function offsetAt(instant: Date, zone: string): number {
  const { date, time } = wallClock(instant, zone);
  const shown = new Date(`${date}T${time}:00Z`).getTime();
  return shown - Math.floor(instant.getTime() / MINUTE) * MINUTE;
}

function matches(one: WallClock, other: WallClock): boolean {
  return one.date === other.date && one.time === other.time;
}

function wallFormat(zone: string): Intl.DateTimeFormat {
  // Swedish writes dates as the inputs of a browser want them: 2027-03-09 14:00.
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}
