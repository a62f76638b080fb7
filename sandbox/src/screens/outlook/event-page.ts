import type { Attendee, EventRecord, Response } from "../../entities/event.ts";
import { joinUrlOf, MEETINGS } from "../../entities/meeting.ts";
import { findUser, type UserRecord } from "../../entities/user.ts";
import { plainText } from "../../graph/calendar/join-block.ts";
import { eventById } from "../../graph/calendar/series/occurrences.ts";
import { isoMillis } from "../../kernel/clock.ts";
import type { Reply } from "../../kernel/http.ts";
import { ianaZone, wallAt } from "../../kernel/zones.ts";
import type { World } from "../../world.ts";
import { type Html, html } from "../html.ts";
import { dayAndTime, missingPage, pageReply } from "../page.ts";
import { paramIn, type ScreenCall } from "../screen.ts";

/** An event as it lies in one mailbox, with whose it is. */
export interface OwnEvent {
  readonly event: EventRecord;
  readonly owner: UserRecord;
  /** IANA name of the owner's zone. */
  readonly zone: string;
}

export function eventInPath(call: ScreenCall): OwnEvent | undefined {
  const event = eventById(call.world, paramIn(call, "event"));
  const owner = event === undefined ? undefined : findUser(call.world, event.mailbox);
  if (event === undefined || owner === undefined) return undefined;
  return { event, owner, zone: ianaZone(owner.timeZone) ?? "Etc/UTC" };
}

/** One event, and what its owner can do with it in Outlook. */
export function eventPage(call: ScreenCall, complaint?: string | null): Reply {
  const { world } = call;
  const found = eventInPath(call);
  if (found === undefined) return missingPage(world, "This event is no longer in the calendar.");
  const { event, owner } = found;
  const main = html`<p class="small"><a href="/people/${owner.id}">${owner.displayName}’s calendar</a></p>
    <h1>${event.subject || "(no subject)"}</h1>
    ${complaint == null ? "" : html`<p class="note bad" role="alert">${complaint}</p>`}
    ${event.isCancelled ? html`<p class="note bad"><strong>The organiser cancelled this event.</strong></p>` : ""}
    <div class="two">
      <section class="card" aria-label="About this event">${facts(world, found)}</section>
      <section class="card" aria-label="What ${owner.displayName} can do">
        ${event.isOrganizer ? forOrganiser(found) : forAttendee(event)}
      </section>
    </div>`;
  return pageReply(world, { title: event.subject || "Event", at: "mail", main });
}

function facts(world: World, { event, zone }: OwnEvent): Html {
  const meeting = event.thread === null ? undefined : MEETINGS.in(world).get(event.thread);
  const address = meeting === undefined ? null : joinUrlOf(world, meeting);
  return html`<dl class="facts">
      <dt>Begins</dt>
      <dd>${event.isAllDay ? "all day" : dayAndTime(event.startsAt, zone)}</dd>
      <dt>Ends</dt>
      <dd>${event.isAllDay ? "all day" : dayAndTime(event.endsAt, zone)}</dd>
      <dt>Time zone</dt>
      <dd>${zone}</dd>
      <dt>Organiser</dt>
      <dd>${event.organizer.name}</dd>
      ${
        address === null
          ? ""
          : html`<dt>Teams</dt>
              <dd><a href="${address.slice(address.indexOf("/l/"))}">Open the meeting</a></dd>`
      }
    </dl>
    ${
      event.attendees.length === 0
        ? ""
        : html`<h2>Invited</h2>
            <ul class="plain">
              ${event.attendees.map(attendeeItem)}
            </ul>`
    }
    ${
      event.body === ""
        ? ""
        : html`<h2>Text</h2>
            <pre class="mail">${plainText(event.body)}</pre>`
    }`;
}

const ANSWERS: Readonly<Record<Response, readonly [tone: string, text: string]>> = {
  none: ["", "No answer yet"],
  notResponded: ["", "No answer yet"],
  organizer: ["good", "Organiser"],
  accepted: ["good", "Accepted"],
  tentativelyAccepted: ["warn", "Maybe"],
  declined: ["bad", "Declined"],
};

function attendeeItem({ name, address, type, response }: Attendee): Html {
  const [tone, text] = ANSWERS[response];
  return html`<li>
    <span class="cut">${name} <span class="soft small">${address}${type === "optional" ? ", optional" : ""}</span></span
    ><span class="tag ${tone}">${text}</span>
  </li>`;
}

function forAttendee({ response }: EventRecord): Html {
  const [tone, text] = ANSWERS[response];
  return html`<p>Answer so far: <span class="tag ${tone}">${text}</span></p>
    <form method="post">
      <label for="comment">Comment to the organiser</label>
      <textarea id="comment" name="comment" rows="2" class="wide"></textarea>
      <p class="tags">
        <button class="main" name="do" value="accept">Accept</button>
        <button name="do" value="tentativelyAccept">Maybe</button>
        <button name="do" value="decline">Decline</button>
      </p>
    </form>`;
}

function forOrganiser({ event, zone }: OwnEvent): Html {
  const wall = (instant: number): string => isoMillis(wallAt(instant, zone)).slice(0, 16);
  return html`<form method="post" class="row">
      <div>
        <label for="start">Begins</label
        ><input id="start" name="start" type="datetime-local" value="${wall(event.startsAt)}" required />
      </div>
      <div>
        <label for="end">Ends</label
        ><input id="end" name="end" type="datetime-local" value="${wall(event.endsAt)}" required />
      </div>
      <button class="main" name="do" value="move">Move</button>
    </form>
    <form method="post">
      <label for="comment">Why it is cancelled</label>
      <textarea id="comment" name="comment" rows="2" class="wide"></textarea>
      <p class="tags">
        <button name="do" value="cancel">Cancel and tell everybody</button>
        <button name="do" value="delete">Delete</button>
      </p>
    </form>`;
}
