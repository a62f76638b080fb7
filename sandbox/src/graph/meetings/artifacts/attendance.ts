import { type EndedCall, endedCalls } from "../../../entities/meetings/call.ts";
import { meetingIdOf, type MeetingRecord } from "../../../entities/meeting.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { type Answer, type Call, found, param, type Route } from "../../protocol/call.ts";
import { expansionsOf } from "../../protocol/expand.ts";
import { type Listing, listRows } from "../../protocol/page.ts";
import { notFound } from "../../protocol/refusal.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { ownMeetingInPath } from "../meeting-access.ts";
import { attendanceRecords, reportJson } from "./attendance-json.ts";

const BASE = "/users/{user}/onlineMeetings/{m}/attendanceReports";
const MOST_REPORTS = 50;
const KEPT_MS = 365 * 86_400_000;

export const attendanceReports: readonly Route[] = [
  { method: "GET", template: BASE, handle: listReports, options: ["$select", "$top", "$count", "$skiptoken"] },
  { method: "GET", template: `${BASE}/{r}`, handle: readReport, options: ["$select", "$expand"] },
  {
    method: "GET",
    template: `${BASE}/{r}/attendanceRecords`,
    handle: listRecords,
    options: ["$select", "$top", "$skiptoken"],
  },
];

/** Every session has a report once everybody has left; the last fifty of a year are there, newest first. */
function reportsOf(call: Call, { thread }: MeetingRecord): EndedCall[] {
  const now = call.world.clock.now();
  const kept = endedCalls(call.world, thread).filter(({ endedAt }) => endedAt + KEPT_MS > now);
  return kept.toReversed().slice(0, MOST_REPORTS);
}

function placeOf(meeting: MeetingRecord): string {
  return `users('${meeting.organizerId}')/onlineMeetings('${meetingIdOf(meeting)}')/attendanceReports`;
}

function listReports(call: Call): Answer {
  const meeting = ownMeetingInPath(call);
  const listing = listingOf("meetingAttendanceReport", placeOf(meeting));
  return listRows(call, listing, { rows: reportsOf(call, meeting), json: reportJson });
}

function listingOf(type: string, context: string): Listing {
  const page = { usual: 100, most: 999 };
  return { type, context, page, service: "teams", filterBy: new Set(), orderBy: new Set() };
}

function reportInPath(call: Call, meeting: MeetingRecord): EndedCall {
  const id = param(call, "r").toLowerCase();
  const report = reportsOf(call, meeting).find(({ reportId }) => reportId === id);
  if (report === undefined) throw notFound(`The attendance report '${id}' was not found.`);
  return report;
}

function readReport(call: Call): Answer {
  const meeting = ownMeetingInPath(call);
  const report = reportInPath(call, meeting);
  const isExpanded = expansionsOf(call, "meetingAttendanceReport", ["attendanceRecords"]).has("attendanceRecords");
  const item = select(reportJson(report), selectionOf(call, "meetingAttendanceReport"));
  const more: JsonObject = isExpanded ? { attendanceRecords: attendanceRecords(call.world, report) } : {};
  return found(call, `${placeOf(meeting)}/$entity`, { ...item, ...more });
}

function listRecords(call: Call): Answer {
  const meeting = ownMeetingInPath(call);
  const report = reportInPath(call, meeting);
  const listing = listingOf("attendanceRecord", `${placeOf(meeting)}('${report.reportId}')/attendanceRecords`);
  return listRows(call, listing, { rows: attendanceRecords(call.world, report), json: (row) => row });
}
