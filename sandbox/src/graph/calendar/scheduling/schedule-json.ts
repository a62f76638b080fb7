import { maySeeTitles } from "../../../entities/calendar/calendar-permission.ts";
import { mailboxAtAddress } from "../../../entities/calendar/room.ts";
import type { UserRecord } from "../../../entities/user.ts";
import { type JsonObject, objectAt, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { momentJson } from "../moment.ts";
import type { Window } from "../series/occurrences.ts";
import { workingHoursJson } from "../settings/working-hours.ts";
import { type Busy, busyTimes, statusOf } from "./busy.ts";

/** The window that somebody's schedule is asked for. */
export interface ScheduleWindow extends Window {
  /** Length of a step of the availability view. */
  readonly minutes: number;
  /** IANA zone in which all-day events are days. */
  readonly dayZone: string;
  /** In which times are shown. */
  readonly zone: string;
}

const MINUTE = 60_000;
/** Higher wins where events overlap. */
const DIGITS: Readonly<Record<string, number>> = { free: 0, workingElsewhere: 0, tentative: 1, busy: 2, oof: 3 };

/** Graph's scheduleInformation of whoever has this address, as `owner` may see it. */
export function scheduleJson(
  world: World,
  address: string,
  { window, owner }: { window: ScheduleWindow; owner: UserRecord },
): JsonObject {
  const person = mailboxAtAddress(world, address);
  if (person === undefined) {
    const message = `Unable to resolve e-mail address ${address} to an Active Directory object.`;
    return {
      scheduleId: address,
      availabilityView: "",
      scheduleItems: null,
      workingHours: null,
      error: { message, responseCode: "5016" },
    };
  }
  const busy = busyTimes(world, person.id, window);
  const titles = maySeeTitles(world, person.id, owner.id);
  return {
    scheduleId: address,
    availabilityView: availabilityView(busy, window),
    scheduleItems: busy.map((time) => itemJson(time, window.zone, titles)),
    workingHours: workingHoursJson(world, person),
  };
}

function availabilityView(busy: readonly Busy[], { from, until, minutes }: ScheduleWindow): string {
  const step = minutes * MINUTE;
  const length = Math.ceil((until - from) / step);
  return Array.from({ length }, (_, i) => {
    const begins = from + i * step;
    const overlapping = busy.filter((time) => time.from < begins + step && time.until > begins);
    return String(Math.max(0, ...overlapping.map(({ event }) => DIGITS[statusOf(event)] ?? 0)));
  }).join("");
}

function itemJson({ event, from, until }: Busy, zone: string, titles: boolean): JsonObject {
  const isPrivate = event.settings["sensitivity"] === "private";
  const place = textAt(objectAt(event.settings, "location"), "displayName") ?? "";
  return {
    ...(titles ? { isPrivate } : {}),
    status: statusOf(event),
    ...(titles && !isPrivate ? { subject: event.subject, location: place } : {}),
    start: momentJson(from, zone),
    end: momentJson(until, zone),
  };
}
