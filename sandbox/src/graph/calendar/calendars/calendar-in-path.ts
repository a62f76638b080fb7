import { type CalendarRecord, calendarsOf } from "../../../entities/calendar/calendar.ts";
import type { UserRecord } from "../../../entities/user.ts";
import { type Answer, type Call, found, param } from "../../protocol/call.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { calendarJson } from "./calendar-json.ts";
import { looksLikeEventId } from "../event-ids.ts";
import { itemNotFound, malformedId } from "../refusals.ts";

/** The calendar named in the path, in the mailbox named in the path. */
export function calendarInPath(call: Call, owner: Pick<UserRecord, "id">): CalendarRecord {
  const id = param(call, "cal");
  const calendar = calendarsOf(call.world, owner.id).find((each) => each.id === id);
  if (calendar !== undefined) return calendar;
  throw looksLikeEventId(id) ? itemNotFound() : malformedId();
}

/** An answer with one calendar. */
export function showCalendar(call: Call, calendar: CalendarRecord, status = 200): Answer {
  const names = selectionOf(call, "calendar");
  const json = select(calendarJson(call.world, calendar), names === undefined ? undefined : [...names, "id"]);
  return { ...found(call, `users('${calendar.mailbox}')/calendars/$entity`, json), status };
}
