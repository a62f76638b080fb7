import { addressOf, findUser, type UserRecord } from "../entities/user.ts";
import { eventById, eventsBetween } from "../graph/calendar/series/occurrences.ts";
import { isoMillis, wallMillis, weekdayOf } from "../kernel/clock.ts";
import type { Reply } from "../kernel/http.ts";
import { textAt } from "../kernel/json.ts";
import { ianaZone, wallAt } from "../kernel/zones.ts";
import type { World } from "../world.ts";
import { type Html, html } from "./html.ts";
import { mailsTo, mailTable } from "./mailboxes.ts";
import { dayText, missingPage, pageReply, redirect } from "./page.ts";
import { slotCard, wallOf } from "./outlook/slot-card.ts";
import { face, tagsOf } from "./people.ts";

const DAY = 86_400_000;
const MAILS_SHOWN = 12;

interface Week {
  readonly user: UserRecord;
  /** IANA name of the person's zone. */
  readonly zone: string;
  /** Midnight of Monday on their wall. */
  readonly monday: number;
  readonly today: number;
}

/** One person: who they are, their week, and the mail that Exchange sent them. */
export function personPage(world: World, key: string, query: URLSearchParams): Reply {
  const user = findUser(world, key);
  if (user === undefined) return missingPage(world, "There is no such person in this tenant.");
  const week = weekOf(world, user, query.get("week"));
  const main = html`<div class="head">
      ${face(user, true)}
      <div>
        <h1>${user.displayName}</h1>
        <div class="soft">
          ${[textAt(user.more, "jobTitle"), textAt(user.more, "department")].filter(Boolean).join(" · ")}
        </div>
        <div class="tags">${tagsOf(world, user)}</div>
      </div>
    </div>
    <div class="card">
      <dl class="facts">
        <dt>Sign-in name</dt>
        <dd>${user.userPrincipalName}</dd>
        <dt>Mail</dt>
        <dd>${user.mail ?? "none"}</dd>
        <dt>Employee id</dt>
        <dd>${textAt(user.more, "employeeId") ?? "none"}</dd>
        <dt>Object id</dt>
        <dd>${user.id}</dd>
      </dl>
    </div>
    ${
      user.mailbox
        ? calendar(world, week)
        : html`<h2>Calendar</h2>
            <p class="note">This person has no mailbox, and so no calendar.</p>`
    }
    ${mailSection(world, user, week.zone)}`;
  return pageReply(world, { title: user.displayName, at: "people", main });
}

function weekOf(world: World, user: UserRecord, wanted: string | null): Week {
  const zone = ianaZone(user.timeZone) ?? "Etc/UTC";
  const now = wallAt(world.clock.now(), zone);
  const day = wallMillis(wanted ?? "") ?? now;
  const midnight = day - (day % DAY);
  return { user, zone, monday: midnight - ((weekdayOf(midnight) + 6) % 7) * DAY, today: now - (now % DAY) };
}

function calendar(world: World, week: Week): Html {
  const { user, monday, zone } = week;
  const day = (offset: number): string => isoMillis(monday + offset * DAY).slice(0, 10);
  const link = (to: string, text: string): Html =>
    html`<a class="button" href="/people/${user.id}?week=${to}">${text}</a>`;
  const shown = eventsBetween(world, user.id, { from: monday - DAY, until: monday + 8 * DAY })
    .map((event) => ({ event, from: wallOf(event, event.startsAt, zone), until: wallOf(event, event.endsAt, zone) }))
    .sort((a, b) => a.from - b.from);
  const days = Array.from({ length: 7 }, (_, i) => monday + i * DAY);
  return html`<h2>Week of ${dayText(monday)} <span class="soft small">(${zone})</span></h2>
    <p>
      ${link(day(-7), "‹ Week before")} ${link(isoMillis(week.today).slice(0, 10), "This week")}
      ${link(day(7), "Week after ›")}
    </p>
    <div class="week">
      ${days.map((start) => {
        const slots = shown.filter(({ from, until }) => from < start + DAY && (until > start || from === start));
        return html`<section class="day${start === week.today ? " today" : ""}">
          <h3>${dayText(start)}</h3>
          ${slots.length === 0 ? html`<span class="soft small">Nothing</span>` : slots.map((slot) => slotCard(world, slot))}
        </section>`;
      })}
    </div>
    ${newEvent(week)}`;
}

function newEvent({ user, today }: Week): Html {
  const day = isoMillis(today).slice(0, 10);
  const time = (name: string, label: string, hour: string): Html =>
    html`<div>
      <label for="${name}">${label}</label
      ><input id="${name}" name="${name}" type="datetime-local" value="${day}T${hour}" required />
    </div>`;
  return html`<details>
    <summary>New event</summary>
    <form class="row card" method="post" action="/people/${user.id}/events">
      <div><label for="subject">Subject</label><input id="subject" name="subject" required maxlength="255" /></div>
      ${time("start", "Begins", "16:00")}${time("end", "Ends", "16:30")}
      <div><label for="invited">Invite, by mail addresses</label><input id="invited" name="invited" size="32" /></div>
      <label><input type="checkbox" name="online" /> Teams meeting</label>
      <button class="main">Save</button>
    </form>
  </details>`;
}

function mailSection(world: World, user: UserRecord, zone: string): Html {
  const all = mailsTo(world, addressOf(user));
  return html`<h2>Mail</h2>
    ${mailTable(all.slice(0, MAILS_SHOWN), zone)}
    ${all.length > MAILS_SHOWN ? html`<p><a href="/mailboxes/${user.id}">All ${all.length} mails</a></p>` : ""}`;
}

/** Where the webLink of an event leads: its owner's week. */
export function calendarItem(world: World, query: URLSearchParams): Reply {
  const event = eventById(world, query.get("itemid") ?? "");
  if (event === undefined) return missingPage(world, "This event is no longer in the calendar.");
  return redirect(`/people/${event.mailbox}?week=${isoMillis(event.startsAt).slice(0, 10)}`);
}
