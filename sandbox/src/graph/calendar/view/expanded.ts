import { ATTACHMENTS } from "../../../entities/calendar/attachment.ts";
import { calendarsOf, defaultCalendarOf } from "../../../entities/calendar/calendar.ts";
import type { EventRecord } from "../../../entities/event.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { Call } from "../../protocol/call.ts";
import { calendarJson } from "../calendars/calendar-json.ts";
import { attachmentJson } from "../enclosures/attaching.ts";
import { extensionsJson } from "../enclosures/extension-json.ts";
import { publicEventJson } from "../event-json.ts";
import { exceptionsOf } from "../series/occurrences.ts";

/** What $expand may ask for of an event. */
export const EXPANDABLE: readonly string[] = [
  "singleValueExtendedProperties",
  "extensions",
  "attachments",
  "calendar",
  "exceptionOccurrences",
];

type Expand = (call: Call, event: EventRecord, options: string) => JsonObject;

const EXPANSIONS: Readonly<Record<string, Expand>> = {
  extensions: (_, event, options) => {
    const extensions = extensionsJson(event, options);
    return extensions.length > 0 ? { extensions } : {};
  },
  attachments: ({ world }, { id }) => ({ attachments: ATTACHMENTS.in(world).by("item", id).map(attachmentJson) }),
  calendar: ({ world }, { mailbox, calendarId }) => {
    const calendar = calendarsOf(world, mailbox).find(({ id }) => id === calendarId);
    return { calendar: calendarJson(world, calendar ?? defaultCalendarOf(world, mailbox)) };
  },
  exceptionOccurrences: ({ world }, event) => ({
    exceptionOccurrences: exceptionsOf(world, event).map((exception) => publicEventJson(world, exception)),
  }),
};

/** What was asked for beside the properties of an event. */
export function expandedJson(call: Call, event: EventRecord, asked: ReadonlyMap<string, string>): JsonObject {
  const parts = [...asked].map(([name, options]) => EXPANSIONS[name]?.(call, event, options) ?? {});
  return Object.assign({}, ...parts);
}
