import { wallMillis } from "./clock.ts";
import { WINDOWS_ZONES } from "./windows-zones.ts";

const formats = new Map<string, Intl.DateTimeFormat | null>();
const HOUR = 3_600_000;

/** The IANA zone behind an IANA or Windows name; undefined when Microsoft would not know the name. */
export function ianaZone(name: string): string | undefined {
  const iana = WINDOWS_ZONES.get(name.trim().toLowerCase()) ?? name.trim();
  return formatOf(iana) === null ? undefined : iana;
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = tryFormat(zone);
  formats.set(zone, format);
  return format;
}

function tryFormat(timeZone: string): Intl.DateTimeFormat | null {
  // Bare offsets such as +02:00 are fine for Intl, but no zone name for Exchange.
  if (!/^[A-Za-z]/.test(timeZone)) return null;
  try {
    return new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What the clock on the wall shows, expressed as if that reading were UTC. `zone` must be a known IANA zone. */
export function wallAt(instant: number, zone: string): number {
  if (zone === "UTC") return instant;
  const format = formatOf(zone);
  if (format === null) throw new RangeError(`"${zone}" is no IANA time zone.`);
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = value;
  const { year = "", month, day, hour, minute, second } = part;
  const wall = wallMillis(`${year.padStart(4, "0")}-${month}-${day}T${hour}:${minute}:${second}`);
  if (wall === undefined) throw new RangeError(`${instant} cannot be shown in ${zone}.`);
  return wall + (((instant % 1000) + 1000) % 1000);
}

/**
 * The instant at which the wall clock of a zone shows `wall` (given as if UTC). A reading that occurs twice means
 * the first; one that the clocks skip is moved forward by the gap.
 */
export function instantAt(wall: number, zone: string): number {
  const before = wallAt(wall - 26 * HOUR, zone) - (wall - 26 * HOUR);
  const after = wallAt(wall + 26 * HOUR, zone) - (wall + 26 * HOUR);
  const candidates = [wall - before, wall - after].filter((instant) => wallAt(instant, zone) === wall);
  return candidates.length > 0 ? Math.min(...candidates) : wall - before;
}
