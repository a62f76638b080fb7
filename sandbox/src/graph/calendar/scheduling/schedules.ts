import { type JsonObject, numberAt, objectAt, textsAt } from "../../../kernel/json.ts";
import { ianaZone } from "../../../kernel/zones.ts";
import { type Answer, bodyObject, type Call, found, type Route } from "../../protocol/call.ts";
import { badRequest } from "../../protocol/refusal.ts";
import { checkAction } from "../../protocol/schema.ts";
import { calendarOwnerInPath, wantedZone } from "../mailbox.ts";
import { readMoment } from "../moment.ts";
import { invalidParameter, refused } from "../refusals.ts";
import { scheduleJson, type ScheduleWindow } from "./schedule-json.ts";

export const schedules: readonly Route[] = [
  { method: "POST", template: "/users/{user}/calendar/getSchedule", handle: getSchedule },
];

const MOST_SCHEDULES = 20;
const LONGEST_MS = 62 * 86_400_000;

function getSchedule(call: Call): Answer {
  const owner = calendarOwnerInPath(call, "read");
  const body = checkAction("calendar.getSchedule", bodyObject(call));
  const addresses = textsAt(body, "schedules");
  if (addresses.length === 0) throw badRequest("The parameter 'schedules' is missing or empty.");
  if (addresses.length > MOST_SCHEDULES) {
    throw invalidParameter(`The number of schedules exceeds the maximum of ${MOST_SCHEDULES}.`);
  }
  const window = windowOf(call, body);
  const value = addresses.map((address) => scheduleJson(call.world, address, { window, owner }));
  return found(call, "Collection(microsoft.graph.scheduleInformation)", { value });
}

function windowOf(call: Call, body: JsonObject): ScheduleWindow {
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
    throw invalidParameter("The availability view interval must lie between 5 and 1440 minutes.");
  }
  if (whole <= 0) throw refused("ErrorInvalidTimeInterval", "The end of the time interval must lie after its start.");
  if (whole > LONGEST_MS) throw refused("ErrorTimeIntervalTooBig", "The time interval is longer than 62 days.");
}
