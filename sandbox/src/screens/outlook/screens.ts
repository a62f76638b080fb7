import { mailboxesPage, mailboxPage } from "../mailboxes.ts";
import { mailContent, mailPage } from "../mail.ts";
import { calendarItem } from "../person.ts";
import { paramIn, type Screen } from "../screen.ts";
import { addEvent, doWithEvent } from "./event-deeds.ts";
import { eventPage } from "./event-page.ts";

/** Outlook: mail and calendars of everybody, and what their owners do with them. */
export const outlookScreens: readonly Screen[] = [
  { method: "GET", template: "/mailboxes", show: ({ world }) => mailboxesPage(world) },
  { method: "GET", template: "/mailboxes/{id}", show: (call) => mailboxPage(call.world, paramIn(call, "id")) },
  { method: "GET", template: "/mails/{id}", show: (call) => mailPage(call.world, paramIn(call, "id")) },
  { method: "GET", template: "/mails/{id}/content", show: (call) => mailContent(call.world, paramIn(call, "id")) },
  { method: "GET", template: "/calendar/item", show: ({ world, query }) => calendarItem(world, query) },
  { method: "GET", template: "/events/{event}", show: (call) => eventPage(call) },
  { method: "POST", template: "/events/{event}", show: doWithEvent },
  { method: "POST", template: "/people/{id}/events", show: addEvent },
];
