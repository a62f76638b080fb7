import { between, HOUR, later, MINUTE } from "../../../kernel/time.ts";

export interface Interval {
  readonly from: Date;
  readonly to: Date;
}

/** One line of a report: a person, perhaps at one of their devices. */
export interface PresenceRecord {
  readonly identity: string | undefined;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly role: string | undefined;
  readonly intervals: readonly Interval[];
}

export interface Report extends Interval {
  readonly records: readonly PresenceRecord[];
}

/** Somebody who was there, whatever they came by. */
export interface Presence extends PresenceRecord {
  /** How long they were there, in milliseconds; two devices at once count once. */
  readonly present: number;
}

/** The records of each person as one, in the order of their first coming. */
export function presencesOf(records: readonly PresenceRecord[]): Presence[] {
  const people = peopleAmong(records).map((theirs) => {
    const intervals = merged(theirs.flatMap((record) => record.intervals));
    const known = (part: "identity" | "name" | "email" | "role") =>
      theirs.map((record) => record[part]).find((value) => value !== undefined);
    return {
      identity: known("identity"),
      name: known("name"),
      email: known("email"),
      role: theirs.find(({ role }) => role === "Organizer")?.role ?? known("role"),
      intervals,
      present: intervals.reduce((sum, { from, to }) => sum + between(from, to), 0),
    };
  });
  return people.toSorted((one, other) => arrival(one) - arrival(other));
}

/** Two records are of one person where they share an identity or an address; those who only gave a name stay apart. */
function peopleAmong(records: readonly PresenceRecord[]): PresenceRecord[][] {
  const people: PresenceRecord[][] = [];
  const known = new Map<string, PresenceRecord[]>();
  for (const record of records) {
    const keys = keysOf(record);
    const theirs = keys.map((key) => known.get(key)).find((each) => each !== undefined) ?? [];
    if (theirs.length === 0) people.push(theirs);
    theirs.push(record);
    for (const key of keys) known.set(key, theirs);
  }
  return people;
}

function keysOf({ identity, email }: PresenceRecord): string[] {
  return [
    ...(identity === undefined ? [] : [`id ${identity.toLowerCase()}`]),
    ...(email === undefined ? [] : [`at ${email.toLowerCase()}`]),
  ];
}

/** Intervals in their order, of which none overlaps or touches another. */
function merged(intervals: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  for (const interval of intervals.toSorted((one, other) => between(other.from, one.from))) {
    const last = found.at(-1);
    if (last === undefined || interval.from > last.to) found.push(interval);
    else if (interval.to > last.to) found[found.length - 1] = { from: last.from, to: interval.to };
  }
  return found;
}

function arrival({ intervals }: Presence): number {
  return intervals[0]?.from.getTime() ?? Number.POSITIVE_INFINITY;
}

/** A session that begins this much after the last one ended is another occasion, such as a room that is used again. */
const APART = 6 * HOUR;

/** Reports by occasion: everybody leaving for a moment begins a new report, but no new occasion. */
export function occasionsOf(reports: readonly Report[]): Report[] {
  const occasions: Report[] = [];
  for (const report of reports.toSorted((one, other) => between(other.from, one.from))) {
    const last = occasions.at(-1);
    if (last === undefined || between(last.to, report.from) > APART) occasions.push(report);
    else
      occasions[occasions.length - 1] = {
        from: last.from,
        to: report.to > last.to ? report.to : last.to,
        records: [...last.records, ...report.records],
      };
  }
  return occasions;
}

/** Whoever is this late, or leaves this early, has not just been slow with a door. */
const PATIENCE = MINUTE;

/** How late somebody came and how early they left, in milliseconds; neither where it is nothing worth saying. */
export function punctuality(
  { intervals }: Pick<Presence, "intervals">,
  { scheduled, held }: { readonly scheduled: Interval; readonly held: Interval },
): { lateBy: number | undefined; leftEarlyBy: number | undefined } {
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (first === undefined || last === undefined) return { lateBy: undefined, leftEarlyBy: undefined };
  // Nobody leaves early by staying until a meeting that is over before its time ends.
  const end = held.to < scheduled.to ? held.to : scheduled.to;
  return { lateBy: worth(between(scheduled.from, first.from)), leftEarlyBy: worth(between(last.to, end)) };
}

function worth(milliseconds: number): number | undefined {
  return milliseconds >= PATIENCE ? milliseconds : undefined;
}

/** Whether an occasion is the one that the meeting was planned for. */
export function isScheduled(held: Interval, scheduled: Interval): boolean {
  return held.from < later(scheduled.to, HOUR) && held.to > later(scheduled.from, -HOUR);
}
