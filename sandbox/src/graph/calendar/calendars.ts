import { addressOf, type UserRecord } from "../../entities/user.ts";
import { guidFrom } from "../../kernel/random.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { type Answer, type Call, found, type Route } from "../protocol/call.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { mailboxInPath } from "./mailbox.ts";

export const calendars: readonly Route[] = [
  { method: "GET", template: "/users/{user}/calendar", handle: readCalendar },
  { method: "GET", template: "/users/{user}/calendars", handle: listCalendars },
];

/** Everybody has one calendar. */
function calendarJson(owner: UserRecord): JsonObject {
  const seed = guidFrom(`calendar ${owner.id}`).replaceAll("-", "");
  return {
    id: `AAMkA${seed}${seed}AAA=`,
    name: "Calendar",
    color: "auto",
    hexColor: "",
    isDefaultCalendar: true,
    changeKey: Buffer.from(seed.slice(0, 16)).toString("base64"),
    canShare: true,
    canViewPrivateItems: true,
    canEdit: true,
    allowedOnlineMeetingProviders: owner.teams ? ["teamsForBusiness"] : [],
    defaultOnlineMeetingProvider: owner.teams ? "teamsForBusiness" : "unknown",
    isTallyingResponses: true,
    isRemovable: false,
    owner: { name: owner.displayName, address: addressOf(owner) },
  };
}

function readCalendar(call: Call): Answer {
  const owner = mailboxInPath(call);
  const names = selectionOf(call, "calendar");
  return found(
    call,
    `users('${owner.id}')/calendar/$entity`,
    select(calendarJson(owner), names === undefined ? undefined : [...names, "id"]),
  );
}

function listCalendars(call: Call): Answer {
  const owner = mailboxInPath(call);
  return found(call, `users('${owner.id}')/calendars`, { value: [calendarJson(owner)] });
}
