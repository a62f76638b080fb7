import { type MeetingRecord, MEETINGS } from "../entities/meeting.ts";
import { USERS } from "../entities/user.ts";
import type { Reply } from "../kernel/http.ts";
import { ianaZone } from "../kernel/zones.ts";
import type { World } from "../world.ts";
import { type Html, html } from "./html.ts";
import { dayAndTime, missingPage, pageReply, redirect } from "./page.ts";

const LONGEST_NAME = 80;

const STATES: Readonly<Record<Exclude<MeetingRecord["state"], "open">, string>> = {
  cancelled: "This meeting was cancelled by its organiser.",
  deleted: "This meeting was deleted. Its link leads nowhere any more.",
  offline: "This event is no longer a Teams meeting: its join details were removed from the invitation.",
};

/** What the join address opens. */
export function meetingPage(world: World, thread: string, path: string): Reply {
  const meeting = MEETINGS.in(world).get(thread);
  if (meeting === undefined) return missingPage(world, "There is no such meeting. The link may be cut short.");
  const { state } = meeting;
  const main = html`<h1>${meeting.subject || "Teams meeting"}</h1>
    <p class="lead">Microsoft Teams meeting</p>
    ${state === "open" ? "" : html`<p class="note bad" role="status"><strong>${STATES[state]}</strong></p>`}
    <div class="two">
      <section class="card" aria-label="About this meeting">${factsOf(world, meeting)}</section>
      <section class="card" aria-label="In the meeting">${roomOf(meeting, path)}</section>
    </div>`;
  return pageReply(world, {
    title: meeting.subject || "Teams meeting",
    at: "meeting",
    main,
    status: state === "open" ? 200 : 410,
  });
}

function factsOf(world: World, meeting: MeetingRecord): Html {
  const organizer = USERS.in(world).get(meeting.organizerId);
  const zone = ianaZone(organizer?.timeZone ?? "UTC") ?? "Etc/UTC";
  const invited = meeting.attendees.map(
    ({ upn, role }) => `${upn}${role === null || role === "attendee" ? "" : ` (${role})`}`,
  );
  return html`<dl class="facts">
    <dt>Begins</dt>
    <dd>${dayAndTime(meeting.startsAt, zone)}</dd>
    <dt>Ends</dt>
    <dd>${dayAndTime(meeting.endsAt, zone)}</dd>
    <dt>Time zone</dt>
    <dd>${zone}</dd>
    <dt>Organiser</dt>
    <dd>
      ${organizer === undefined ? "gone from the tenant" : html`<a href="/people/${organizer.id}">${organizer.displayName}</a>`}
    </dd>
    <dt>Invited</dt>
    <dd>${invited.length === 0 ? "nobody" : invited.join(", ")}</dd>
    <dt>Meeting ID</dt>
    <dd>${meeting.joinMeetingId.replaceAll(/(\d{3})(?=\d)/g, "$1 ")}</dd>
    <dt>Passcode</dt>
    <dd>${meeting.passcode ?? "none"}</dd>
  </dl>`;
}

function roomOf({ visits, state }: MeetingRecord, path: string): Html {
  const inside = visits.map((visit, index) => ({ ...visit, index })).filter(({ leftAt }) => leftAt === null);
  const list = html`<ul class="plain">
    ${inside.map(
      ({ name, joinedAt, index }) => html`<li>
        <span
          ><strong>${name}</strong><br /><span class="soft small"
            >since ${dayAndTime(joinedAt, "Europe/London")}</span
          ></span
        >
        <form method="post" action="${path}">
          <input type="hidden" name="leave" value="${index}" /><button>Leave</button>
        </form>
      </li>`,
    )}
  </ul>`;
  const door = html`<form class="row" method="post" action="${path}">
    <div>
      <label for="name">Join as</label>
      <input id="name" name="name" required maxlength="${LONGEST_NAME}" autocomplete="name" placeholder="Your name" />
    </div>
    <button class="main">Join</button>
  </form>`;
  return html`<h2>In the meeting</h2>
    ${inside.length === 0 ? html`<p class="soft">Nobody is in the meeting.</p>` : list}${state === "open" ? door : ""}`;
}

/** Takes the form of the page: somebody joins or leaves. */
export function visitMeeting(
  world: World,
  thread: string,
  { form, path }: { form: URLSearchParams; path: string },
): Reply {
  const meeting = MEETINGS.in(world).get(thread);
  if (meeting === undefined) return missingPage(world, "There is no such meeting.");
  const name = (form.get("name") ?? "").trim().slice(0, LONGEST_NAME);
  const leave = form.get("leave");
  const now = world.clock.now();
  const left = meeting.visits.map((visit, i) =>
    String(i) === leave && visit.leftAt === null ? { ...visit, leftAt: now } : visit,
  );
  const joins = name !== "" && meeting.state === "open";
  MEETINGS.in(world).put({ ...meeting, visits: joins ? [...left, { name, joinedAt: now, leftAt: null }] : left });
  return redirect(path);
}
