import { instantOf, isoMillis, wallMillis } from "../../kernel/clock.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import { ianaZone, instantAt, wallAt } from "../../kernel/zones.ts";
import { invalidProperty, unknownZone } from "./refusals.ts";

/** Graph's dateTimeTimeZone, understood. */
export interface Moment {
  readonly instant: number;
  /** The clock on the wall, as if UTC. */
  readonly wall: number;
  /** As the caller named it. */
  readonly zone: string;
}

/** Later than this, some zone's clock may show a year of five digits, for which there is no dateTime. */
const LATEST = instantOf("9999-12-29T00:00:00Z") ?? 0;

export function readMoment(value: JsonObject): Moment {
  const zone = textAt(value, "timeZone") ?? "UTC";
  const iana = ianaZone(zone);
  if (iana === undefined) throw unknownZone(zone);
  const text = textAt(value, "dateTime") ?? "";
  const exact = instantOf(text);
  const wall = exact ?? wallMillis(text);
  if (wall === undefined) throw invalidProperty(`The value '${text}' is no date and time.`);
  if (wall > LATEST) throw invalidProperty(`The value '${text}' lies beyond the dates that a calendar has.`);
  if (exact !== undefined) return { instant: exact, wall: wallAt(exact, iana), zone };
  return { instant: instantAt(wall, iana), wall, zone };
}

export function momentJson(instant: number, zone: string): JsonObject {
  const iana = ianaZone(zone);
  if (iana === undefined) throw unknownZone(zone);
  return wallJson(wallAt(instant, iana), zone);
}

/** For all-day events, whose days are the same everywhere. */
export function wallJson(wall: number, zone: string): JsonObject {
  return { dateTime: `${isoMillis(wall).slice(0, 23)}0000`, timeZone: zone };
}
