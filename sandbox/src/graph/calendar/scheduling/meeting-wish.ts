import { flagAt, type JsonObject, numberAt, objectAt, objectsAt, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { attendeeOf } from "../event-wish.ts";
import { readMoment } from "../moment.ts";
import { invalidParameter, refused } from "../refusals.ts";
import type { Window } from "../series/occurrences.ts";
import type { Domain } from "../settings/working-hours.ts";

/** What findMeetingTimes is asked for. */
export interface MeetingWish {
  readonly attendees: readonly { readonly address: string; readonly type: string }[];
  readonly slots: readonly Window[];
  readonly domain: Domain;
  /** In milliseconds. */
  readonly duration: number;
  readonly most: number;
  /** Confidence a suggestion needs, 0 to 100. */
  readonly least: number;
  readonly isOrganizerOptional: boolean;
  readonly wantsReasons: boolean;
  readonly places: readonly JsonObject[];
  readonly needsPlace: boolean;
  readonly wantsPlace: boolean;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const USUAL_MINUTES = 30;
const USUAL_MOST = 20;
const USUAL_LEAST = 50;
/** Where no time slots are given. */
const USUAL_REACH = 7 * DAY;
const LONGEST = 62 * DAY;

/** Reads the parameters of findMeetingTimes, whose names and types were checked already. */
export function readMeetingWish(world: World, given: JsonObject): MeetingWish {
  const places = objectAt(given, "locationConstraint");
  const duration = durationIn(textAt(given, "meetingDuration"));
  return {
    attendees: objectsAt(given, "attendees").map(attendeeOf),
    slots: slotsIn(world, objectAt(given, "timeConstraint")),
    domain: domainIn(objectAt(given, "timeConstraint")),
    duration,
    most: mostIn(numberAt(given, "maxCandidates")),
    least: numberAt(given, "minimumAttendeePercentage") ?? USUAL_LEAST,
    isOrganizerOptional: flagAt(given, "isOrganizerOptional") ?? false,
    wantsReasons: flagAt(given, "returnSuggestionReasons") ?? false,
    places: objectsAt(places, "locations"),
    needsPlace: flagAt(places, "isRequired") ?? false,
    wantsPlace: flagAt(places, "suggestLocation") ?? false,
  };
}

function mostIn(count = USUAL_MOST): number {
  if (count >= 1) return count;
  throw invalidParameter("The number of candidates must be at least 1.");
}

function durationIn(text = `PT${USUAL_MINUTES}M`): number {
  const [, days = 0, hours = 0, minutes = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/.exec(text) ?? [];
  const length = Number(days) * DAY + Number(hours) * 60 * MINUTE + Number(minutes) * MINUTE;
  if (length > 0) return length;
  throw invalidParameter(`The meeting duration '${text}' is no length of time.`);
}

function slotsIn(world: World, constraint: JsonObject | undefined): Window[] {
  const given = objectsAt(constraint, "timeSlots");
  const now = world.clock.now();
  return given.length === 0 ? [{ from: now, until: now + USUAL_REACH }] : given.map(slotOf);
}

function slotOf(slot: JsonObject): Window {
  const [start, end] = [objectAt(slot, "start"), objectAt(slot, "end")];
  if (start === undefined || end === undefined) throw invalidParameter("A time slot needs a start and an end.");
  const window = { from: readMoment(start).instant, until: readMoment(end).instant };
  if (window.until <= window.from) throw invalidParameter("A time slot ends before it starts.");
  if (window.until - window.from > LONGEST)
    throw refused("ErrorTimeIntervalTooBig", "The time interval is longer than 62 days.");
  return window;
}

function domainIn(constraint: JsonObject | undefined): Domain {
  const text = textAt(constraint, "activityDomain")?.toLowerCase();
  return text === "personal" || text === "unrestricted" ? text : "work";
}
