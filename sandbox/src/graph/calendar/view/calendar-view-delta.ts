import type { EventRecord } from "../../../entities/event.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { Answer, Call, Route } from "../../protocol/call.ts";
import { delta, deltaQuery } from "../../protocol/delta.ts";
import { eventJson } from "../event-json.ts";
import { calendarOwnerInPath } from "../mailbox.ts";
import { refused } from "../refusals.ts";
import { preferenceHeaders, viewOf } from "./preferences.ts";
import { changesIn } from "./view-changes.ts";
import { windowIn } from "./window.ts";

const UNSUPPORTED = ["$orderby", "$filter", "$select", "$expand", "$search", "$top"];
const PAGE = 10;

export const calendarViewDelta: readonly Route[] = [
  { method: "GET", template: "/users/{user}/calendarView/delta", handle: answerDelta },
];

/** The window is that of the first request; tokens of Outlook do not grow old. */
function answerDelta(call: Call): Answer {
  const owner = calendarOwnerInPath(call);
  if (UNSUPPORTED.some((name) => call.query.has(name))) {
    throw refused(
      "ErrorInvalidUrlQuery",
      `The following parameters are not supported with change tracking over the 'CalendarView' resource: '${UNSUPPORTED.join(", ")}'.`,
    );
  }
  const window = windowIn(deltaQuery(call, "startDateTime"), deltaQuery(call, "endDateTime"));
  const view = viewOf(call);
  const json = (event: EventRecord): JsonObject => {
    const { singleValueExtendedProperties: _, ...shown } = eventJson(call.world, event, view);
    return { "@odata.type": "#microsoft.graph.event", ...shown };
  };
  const listing = {
    type: "event",
    context: "Collection(event)",
    page: PAGE,
    days: Infinity,
    json,
    idOf: ({ id }: EventRecord): string => id,
  };
  const answer = delta(call, listing, changesIn(call.world, owner.id, window));
  return { ...answer, headers: preferenceHeaders(call) };
}
