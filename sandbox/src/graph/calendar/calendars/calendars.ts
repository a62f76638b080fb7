import { calendarsOf, defaultCalendarOf } from "../../../entities/calendar/calendar.ts";
import type { Answer, Call, Route } from "../../protocol/call.ts";
import { list, type Listing } from "../../protocol/page.ts";
import { calendarInPath, showCalendar } from "./calendar-in-path.ts";
import { calendarJson } from "./calendar-json.ts";
import { calendarOwnerInPath, mailboxInPath } from "../mailbox.ts";

const ONE = ["$select"];
const LISTING: Listing = {
  type: "calendar",
  context: "calendars",
  page: { usual: 10, most: 1000 },
  service: "exchange",
  alwaysId: true,
  filterBy: new Set(["id", "name", "color", "isDefaultCalendar", "canEdit"]),
  orderBy: new Set(["name"]),
};

export const calendars: readonly Route[] = [
  { method: "GET", template: "/users/{user}/calendar", handle: readDefault, options: ONE },
  {
    method: "GET",
    template: "/users/{user}/calendars",
    handle: listCalendars,
    options: ["$select", "$top", "$skip", "$filter", "$orderby", "$count"],
  },
  { method: "GET", template: "/users/{user}/calendars/{cal}", handle: readCalendar, options: ONE },
];

function readDefault(call: Call): Answer {
  return showCalendar(call, defaultCalendarOf(call.world, calendarOwnerInPath(call).id));
}

function readCalendar(call: Call): Answer {
  return showCalendar(call, calendarInPath(call, mailboxInPath(call)));
}

function listCalendars(call: Call): Answer {
  const owner = mailboxInPath(call);
  const rows = calendarsOf(call.world, owner.id).map((calendar) => calendarJson(call.world, calendar));
  return list(call, { ...LISTING, context: `users('${owner.id}')/calendars` }, rows);
}
