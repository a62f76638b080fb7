import { type MeetingRecord, MEETINGS, openMeeting } from "../../entities/meeting.ts";
import { objectAt, textAt } from "../../kernel/json.ts";
import type { UserRecord } from "../../entities/user.ts";
import { type Answer, bodyObject, type Call, contextOf, found, NO_CONTENT, type Route } from "../protocol/call.ts";
import { badRequest, forbidden } from "../protocol/refusal.ts";
import { checkAction, checkEntity } from "../protocol/schema.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { checkTeams, isAlive, organizerInPath, ownMeetingInPath } from "./meeting-access.ts";
import { meetingJson } from "./meeting-json.ts";
import { searchedMeeting } from "./meeting-search.ts";
import { type MeetingChange, readMeetingChange } from "./meeting-wish.ts";

export const onlineMeetings: readonly Route[] = [
  { method: "GET", template: "/users/{user}/onlineMeetings", handle: findMeetings, options: ["$filter", "$select"] },
  { method: "POST", template: "/users/{user}/onlineMeetings", handle: createMeeting },
  { method: "POST", template: "/users/{user}/onlineMeetings/createOrGet", handle: createOrGetMeeting },
  { method: "GET", template: "/users/{user}/onlineMeetings/{m}", handle: readMeeting, options: ["$select"] },
  { method: "PATCH", template: "/users/{user}/onlineMeetings/{m}", handle: changeMeeting },
  { method: "DELETE", template: "/users/{user}/onlineMeetings/{m}", handle: deleteMeeting },
];

const HOUR = 3_600_000;

function show(call: Call, meeting: MeetingRecord): object {
  const what = `users('${meeting.organizerId}')/onlineMeetings/$entity`;
  const item = select(meetingJson(call.world, meeting), selectionOf(call, "onlineMeeting"));
  return { "@odata.context": contextOf(call, what), ...item };
}

function createMeeting(call: Call): Answer {
  const organizer = organizerInPath(call);
  checkTeams(organizer);
  const body = bodyObject(call);
  checkEntity("onlineMeeting", body);
  return {
    status: 201,
    json: show(call, open(call, organizer, { ...readMeetingChange(call.world, body), externalId: null })),
  };
}

// Without times a meeting begins now; without an end it lasts an hour.
function open(call: Call, organizer: UserRecord, wish: MeetingChange & { externalId: string | null }): MeetingRecord {
  const startsAt = wish.startsAt ?? call.world.clock.now();
  const times = { startsAt, endsAt: wish.endsAt ?? startsAt + HOUR };
  const meeting = openMeeting(call.world, { organizerId: organizer.id, subject: wish.subject ?? "", ...times });
  const { attendees = [], settings, externalId } = wish;
  return MEETINGS.in(call.world).put({ ...meeting, externalId, attendees, settings, standalone: true });
}

function createOrGetMeeting(call: Call): Answer {
  const organizer = organizerInPath(call);
  checkTeams(organizer);
  const body = checkAction("onlineMeeting.createOrGet", bodyObject(call));
  const externalId = textAt(body, "externalId") ?? "";
  if (externalId === "") throw badRequest("The parameter 'externalId' is missing or empty.");
  const wish = readMeetingChange(call.world, body);
  if (wish.endsAt !== undefined && wish.startsAt === undefined) {
    throw badRequest("The parameter 'startDateTime' is needed when 'endDateTime' is given.");
  }
  const earlier = MEETINGS.in(call.world).by("external", `${organizer.id} ${externalId}`).find(isAlive);
  if (earlier !== undefined) return { status: 200, json: show(call, earlier) };
  return { status: 201, json: show(call, open(call, organizer, { ...wish, externalId })) };
}

function readMeeting(call: Call): Answer {
  return { status: 200, json: show(call, ownMeetingInPath(call)) };
}

function findMeetings(call: Call): Answer {
  const organizer = organizerInPath(call);
  const meeting = searchedMeeting(call);
  if (meeting.organizerId !== organizer.id) throw forbidden("3003: User does not have access to lookup meeting.");
  const item = select(meetingJson(call.world, meeting), selectionOf(call, "onlineMeeting"));
  return found(call, `users('${organizer.id}')/onlineMeetings`, { value: [item] });
}

function changeMeeting(call: Call): Answer {
  const meeting = ownMeetingInPath(call);
  const body = bodyObject(call);
  checkEntity("onlineMeeting", body);
  if ((body["startDateTime"] === undefined) !== (body["endDateTime"] === undefined)) {
    throw badRequest("The startDateTime and the endDateTime of a meeting are changed together.");
  }
  if (body["joinMeetingIdSettings"] !== undefined)
    throw badRequest("The joinMeetingIdSettings of a meeting cannot be changed.");
  if (objectAt(objectAt(body, "participants"), "organizer") !== undefined)
    throw badRequest("The organizer of a meeting cannot be changed.");
  const { settings, ...parts } = readMeetingChange(call.world, body);
  const changed = MEETINGS.in(call.world).put({ ...meeting, ...parts, settings: { ...meeting.settings, ...settings } });
  return { status: 200, json: show(call, changed) };
}

function deleteMeeting(call: Call): Answer {
  const meeting = ownMeetingInPath(call);
  MEETINGS.in(call.world).put({ ...meeting, state: "deleted" });
  return NO_CONTENT;
}
