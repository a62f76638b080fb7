import { type CalendarRecord, CALENDARS, calendarsOf, defaultCalendarOf } from "../../../entities/calendar/calendar.ts";
import { EVENTS } from "../../../entities/event.ts";
import { type JsonObject, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT, type Route } from "../../protocol/call.ts";
import { GraphRefusal } from "../../protocol/refusal.ts";
import { checkEntity, memberOf } from "../../protocol/schema.ts";
import { calendarInPath, showCalendar } from "./calendar-in-path.ts";
import { freshEventId } from "../event-ids.ts";
import { mailboxInPath } from "../mailbox.ts";
import { invalidProperty, refused } from "../refusals.ts";
import { dropEvent } from "../series/keeping.ts";

export const calendarChanges: readonly Route[] = [
  { method: "PATCH", template: "/users/{user}/calendar", handle: changeDefault },
  { method: "POST", template: "/users/{user}/calendars", handle: addCalendar },
  { method: "PATCH", template: "/users/{user}/calendars/{cal}", handle: changeCalendar },
  { method: "DELETE", template: "/users/{user}/calendars/{cal}", handle: deleteCalendar },
];

function addCalendar(call: Call): Answer {
  const owner = mailboxInPath(call);
  const { name, color } = wishIn(bodyObject(call));
  if (name === undefined) throw invalidProperty("A calendar needs a name.");
  checkFree(call.world, owner.id, name);
  const id = freshEventId(call.world);
  const calendar = { id, mailbox: owner.id, name, color: color ?? "auto", change: 1, isDefault: false };
  return showCalendar(call, CALENDARS.in(call.world).put(calendar), 201);
}

interface Wish {
  readonly name?: string;
  readonly color?: string;
}

function wishIn(body: JsonObject): Wish {
  checkEntity("calendar", body);
  const name = textAt(body, "name");
  const color = textAt(body, "color");
  if (name?.trim() === "") throw invalidProperty("The name of a calendar cannot be empty.");
  return {
    ...(name === undefined ? {} : { name }),
    ...(color === undefined ? {} : { color: memberOf("calendarColor", color) }),
  };
}

function checkFree(world: World, mailbox: string, name: string): void {
  const taken = calendarsOf(world, mailbox).some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!taken) return;
  throw new GraphRefusal(
    { status: 409, code: "ErrorFolderExists" },
    "A folder with the specified name already exists., Could not create folder because it already exists.",
  );
}

function changeDefault(call: Call): Answer {
  return change(call, defaultCalendarOf(call.world, mailboxInPath(call).id));
}

function changeCalendar(call: Call): Answer {
  return change(call, calendarInPath(call, mailboxInPath(call)));
}

function change(call: Call, calendar: CalendarRecord): Answer {
  const wish = wishIn(bodyObject(call));
  const isRenamed = wish.name !== undefined && wish.name.toLowerCase() !== calendar.name.toLowerCase();
  if (isRenamed) checkFree(call.world, calendar.mailbox, wish.name ?? "");
  return showCalendar(call, CALENDARS.in(call.world).put({ ...calendar, ...wish, change: calendar.change + 1 }));
}

/** What lies in it goes along; nobody is told. */
function deleteCalendar(call: Call): Answer {
  const owner = mailboxInPath(call);
  const calendar = calendarInPath(call, owner);
  if (calendar.isDefault) throw refused("ErrorDeleteDistinguishedFolder", "Distinguished folders cannot be deleted.");
  const inside = EVENTS.in(call.world)
    .by("mailbox", owner.id)
    .filter((event) => event.calendarId === calendar.id);
  for (const event of inside) dropEvent(call.world, event);
  CALENDARS.in(call.world).remove(calendar.id);
  return NO_CONTENT;
}
