import { type EventRecord, EVENTS } from "../../entities/event.ts";
import { userAtAddress, type UserRecord } from "../../entities/user.ts";
import { type JsonObject, numberAt, objectAt, textAt, textsAt } from "../../kernel/json.ts";
import { ianaZone, instantAt } from "../../kernel/zones.ts";
import { type Answer, bodyObject, type Call, found, type Route } from "../protocol/call.ts";
import { badRequest, GraphRefusal } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { mailboxInPath, wantedZone } from "./mailbox.ts";
import { workingHoursJson } from "./mailbox-settings.ts";
import { momentJson, readMoment } from "./moment.ts";

export const schedules: readonly Route[] = [
  { method: "POST", template: "/users/{user}/calendar/getSchedule", handle: getSchedule },
];

interface Window {
  readonly from: number;
  readonly until: number;
  readonly minutes: number;
  /** IANA zone in which all-day events are days. */
  readonly dayZone: string;
  /** In which times are shown. */
  readonly zone: string;
}

interface Busy {
  readonly event: EventRecord;
  readonly from: number;
  readonly until: number;
}

const MOST_SCHEDULES = 20;
const MINUTE = 60_000;
const LONGEST_MS = 62 * 86_400_000;
/** Higher wins where events overlap. */
const DIGITS: Readonly<Record<string, number>> = { free: 0, workingElsewhere: 0, tentative: 1, busy: 2, oof: 3 };

function getSchedule(call: Call): Answer {
  const owner = mailboxInPath(call);
  const body = checkAction("calendar.getSchedule", bodyObject(call));
  const addresses = textsAt(body, "schedules");
  if (addresses.length === 0) throw badRequest("The parameter 'schedules' is missing or empty.");
  if (addresses.length > MOST_SCHEDULES) {
    throw refused("ErrorInvalidParameter", `The number of schedules exceeds the maximum of ${MOST_SCHEDULES}.`);
  }
  const window = windowOf(call, body);
  const value = addresses.map((address) => scheduleJson(call, address, { window, owner }));
  return found(call, "Collection(microsoft.graph.scheduleInformation)", { value });
}

function windowOf(call: Call, body: JsonObject): Window {
  const start = objectAt(body, "startTime");
  const end = objectAt(body, "endTime");
  if (start === undefined || end === undefined)
    throw badRequest("The parameters 'startTime' and 'endTime' are needed.");
  const from = readMoment(start);
  const until = readMoment(end).instant;
  const minutes = numberAt(body, "availabilityViewInterval") ?? 30;
  checkLengths(until - from.instant, minutes);
  return { from: from.instant, until, minutes, dayZone: ianaZone(from.zone) ?? "Etc/UTC", zone: wantedZone(call) };
}

function checkLengths(whole: number, minutes: number): void {
  if (minutes < 5 || minutes > 1440) {
    throw refused("ErrorInvalidParameter", "The availability view interval must lie between 5 and 1440 minutes.");
  }
  if (whole <= 0) throw refused("ErrorInvalidTimeInterval", "The end of the time interval must lie after its start.");
  if (whole > LONGEST_MS) throw refused("ErrorTimeIntervalTooBig", "The time interval is longer than 62 days.");
}

function refused(code: string, message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code }, message);
}

function scheduleJson(
  call: Call,
  address: string,
  { window, owner }: { window: Window; owner: UserRecord },
): JsonObject {
  const person = userAtAddress(call.world, address);
  if (person?.mailbox !== true) {
    const message = `Unable to resolve e-mail address ${address} to an Active Directory object.`;
    return {
      scheduleId: address,
      availabilityView: "",
      scheduleItems: null,
      workingHours: null,
      error: { message, responseCode: "5016" },
    };
  }
  const busy = busyTimes(call, person, window);
  return {
    scheduleId: address,
    availabilityView: availabilityView(busy, window),
    scheduleItems: busy.map((time) => itemJson(time, window.zone, person.id === owner.id)),
    workingHours: workingHoursJson(person),
  };
}

function busyTimes({ world }: Call, person: UserRecord, window: Window): Busy[] {
  return EVENTS.in(world)
    .by("mailbox", person.id)
    .filter((event) => !event.isCancelled)
    .map((event): Busy => {
      const at = (instant: number): number => (event.isAllDay ? instantAt(instant, window.dayZone) : instant);
      return { event, from: at(event.startsAt), until: at(event.endsAt) };
    })
    .filter(({ from, until }) => from < window.until && until > window.from)
    .sort((a, b) => a.from - b.from);
}

function availabilityView(busy: readonly Busy[], { from, until, minutes }: Window): string {
  const step = minutes * MINUTE;
  const length = Math.ceil((until - from) / step);
  return Array.from({ length }, (_, i) => {
    const begins = from + i * step;
    const overlapping = busy.filter((time) => time.from < begins + step && time.until > begins);
    return String(Math.max(0, ...overlapping.map(({ event }) => DIGITS[statusOf(event)] ?? 0)));
  }).join("");
}

function statusOf(event: EventRecord): string {
  return textAt(event.settings, "showAs") ?? "busy";
}

function itemJson({ event, from, until }: Busy, zone: string, own: boolean): JsonObject {
  const isPrivate = event.settings["sensitivity"] === "private";
  const place = textAt(objectAt(event.settings, "location"), "displayName") ?? "";
  return {
    ...(own ? { isPrivate } : {}),
    status: statusOf(event),
    ...(own && !isPrivate ? { subject: event.subject, location: place } : {}),
    start: momentJson(from, zone),
    end: momentJson(until, zone),
  };
}
