import type { MeetingRecord } from "../../entities/meeting.ts";
import { type Answer, type Call, found, type Route } from "../protocol/call.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { checkActsFor, livingMeeting, meetingNotFound } from "./meeting-access.ts";
import { meetingJson } from "./meeting-json.ts";
import { searchedMeeting } from "./meeting-search.ts";

const BASE = "/communications/onlineMeetings";

/** Meetings by what they are called elsewhere, without their organiser in the path. */
export const communicationsMeetings: readonly Route[] = [
  { method: "GET", template: BASE, handle: findMeetings, options: ["$filter", "$select"] },
  { method: "GET", template: `${BASE}/{m}`, handle: readMeeting, options: ["$select"] },
];

function findMeetings(call: Call): Answer {
  return found(call, "communications/onlineMeetings", { value: [shown(call, searchedMeeting(call))] });
}

function readMeeting(call: Call): Answer {
  const meeting = livingMeeting(call);
  if (meeting === undefined) throw meetingNotFound();
  return found(call, "communications/onlineMeetings/$entity", shown(call, meeting));
}

function shown(call: Call, meeting: MeetingRecord): object {
  checkActsFor(call, meeting.organizerId);
  return select(meetingJson(call.world, meeting), selectionOf(call, "onlineMeeting"));
}
