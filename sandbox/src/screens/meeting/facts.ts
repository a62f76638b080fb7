import type { CallRole } from "../../entities/meetings/call.ts";
import type { MeetingRecord } from "../../entities/meeting.ts";
import { USERS } from "../../entities/user.ts";
import { ianaZone } from "../../kernel/zones.ts";
import type { World } from "../../world.ts";
import { type Html, html } from "../html.ts";
import { dayAndTime } from "../page.ts";

/** The organiser's, in which all times of the page are told. */
export function zoneOf(world: World, { organizerId }: MeetingRecord): string {
  return ianaZone(USERS.in(world).get(organizerId)?.timeZone ?? "UTC") ?? "Etc/UTC";
}

/** Roles as the pages spell them. */
export const ROLES: Readonly<Record<CallRole, string>> = {
  Organizer: "Organiser",
  Presenter: "Presenter",
  Attendee: "Attendee",
};

/** When it is, who invites whom, and its codes. */
export function factsOf(world: World, meeting: MeetingRecord): Html {
  const organizer = USERS.in(world).get(meeting.organizerId);
  const zone = zoneOf(world, meeting);
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
