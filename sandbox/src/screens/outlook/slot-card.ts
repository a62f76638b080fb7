import type { EventRecord } from "../../entities/event.ts";
import { joinUrlOf, MEETINGS } from "../../entities/meeting.ts";
import { objectAt, textAt } from "../../kernel/json.ts";
import { wallAt } from "../../kernel/zones.ts";
import type { World } from "../../world.ts";
import { type Html, html } from "../html.ts";
import { timeText } from "../page.ts";

/** Where the clock on the wall stands at a time of an event; whole days are the same everywhere. */
export function wallOf(event: EventRecord, instant: number, zone: string): number {
  return event.isAllDay ? instant : wallAt(instant, zone);
}

/** An event as it stands in a day of a calendar. */
export function slotCard(
  world: World,
  { event, from, until }: { event: EventRecord; from: number; until: number },
): Html {
  const place = textAt(objectAt(event.settings, "location"), "displayName") ?? "";
  const when = event.isAllDay ? "All day" : `${timeText(from)}–${timeText(until)}`;
  return html`<div class="slot${toneOf(event)}">
    <a href="/events/${encodeURIComponent(event.id)}"><strong>${event.subject || "(no subject)"}</strong></a
    ><br />
    ${[when, place].filter(Boolean).join(" · ")}${event.isCancelled ? html` · <strong>cancelled</strong>` : ""}${peopleLines(event)}${meetingLink(world, event)}
  </div>`;
}

function toneOf({ isCancelled, response }: EventRecord): string {
  if (isCancelled) return " off";
  return response === "notResponded" ? " maybe" : "";
}

function peopleLines({ isOrganizer, organizer, attendees }: EventRecord): Html[] {
  const lines = [
    isOrganizer ? "" : `by ${organizer.name}`,
    attendees.length === 0 ? "" : `with ${attendees.map(({ name }) => name).join(", ")}`,
  ];
  return lines.filter(Boolean).map((line) => html`<br /><span class="soft">${line}</span>`);
}

function meetingLink(world: World, { thread }: EventRecord): Html | string {
  const meeting = thread === null ? undefined : MEETINGS.in(world).get(thread);
  return meeting === undefined
    ? ""
    : html`<br /><a href="${pathOf(joinUrlOf(world, meeting))}">Open the Teams meeting</a>`;
}

/** The address on whatever host the page was opened by. */
function pathOf(url: string): string {
  return url.slice(url.indexOf("/l/"));
}
