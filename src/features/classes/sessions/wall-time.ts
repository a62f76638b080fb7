import { Temporal } from "temporal-polyfill";
import { sinceEpoch } from "../../../kernel/time.ts";
import { ianaOf, outlookNameOf } from "../../connection/index.ts";

/** What stands for an instant on the clocks of a zone, and how often it does. */
export type Reading =
  | { readonly kind: "once" | "twice"; readonly at: Date }
  /** Clocks go forward over it; `next` is what they show instead. */
  | { readonly kind: "skipped"; readonly next: string }
  | { readonly kind: "with-offset" | "unclear" };

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;
const OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * When the clocks of an IANA zone show a time such as 2027-03-29T09:00. A time that they show twice, when they go back, is the
 * first of the two, as iCalendar has it (RFC 5545, 3.3.5).
 */
export function readWall(text: string, zone: string): Reading {
  if (OFFSET.test(text)) return { kind: "with-offset" };
  const wall = WALL.test(text) ? plain(text) : undefined;
  if (wall === undefined) return { kind: "unclear" };
  const [first, second] = (["earlier", "later"] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  );
  if (first === undefined || second === undefined) throw new Error("There are two ways to read a wall clock.");
  if (!first.toPlainDateTime().equals(wall)) return { kind: "skipped", next: minuteOf(second.toPlainDateTime()) };
  const kind = first.epochMilliseconds === second.epochMilliseconds ? "once" : "twice";
  return { kind, at: sinceEpoch(first.epochMilliseconds) };
}

function plain(text: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: "reject" });
  } catch (error) {
    // A day or an hour that no calendar has.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What the clocks show so many weeks after a time such as 2027-03-29T09:00; undefined where that is none. */
export function weeksLater(text: string, weeks: number): string | undefined {
  return WALL.test(text) ? plain(text)?.add({ weeks }).toString({ smallestUnit: "minute" }) : undefined;
}

function minuteOf(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: "minute" });
}

/** What the clocks of a zone show at an instant, to the second: 2027-03-29T09:00:00. */
export function wallOf(at: Date, zone: string): string {
  return zoned(at, zone).toPlainDateTime().toString({ smallestUnit: "second" });
}

/**
 * The times of an event as Outlook takes them: by the clocks of a zone that it knows by name, without an offset. Where it knows
 * the zone otherwise or not at all, or its clocks show one of them twice, by those of UTC: the instants are the same.
 */
export function outlookTimes(times: readonly Date[], zone: string): { dateTime: string; timeZone: string }[] {
  const name = outlookNameOf(zone);
  const known = name === undefined ? undefined : ianaOf(name);
  const isSafe = known !== undefined && times.every((at) => readsBack(at, zone, known));
  const [timeZone, clock] = isSafe && name !== undefined ? [name, zone] : ["UTC", "UTC"];
  return times.map((at) => ({ dateTime: wallOf(at, clock), timeZone }));
}

/** Whether what the clocks of a zone show at an instant means that one instant by the clocks that Outlook goes by. */
function readsBack(at: Date, zone: string, outlooks: string): boolean {
  const reading = readWall(wallOf(at, zone), outlooks);
  return reading.kind === "once" && reading.at.getTime() === at.getTime();
}

function zoned(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}
