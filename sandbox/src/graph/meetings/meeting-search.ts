import { type MeetingRecord, MEETINGS, threadOfJoinUrl } from "../../entities/meeting.ts";
import type { Call } from "../protocol/call.ts";
import { badRequest, GraphRefusal } from "../protocol/refusal.ts";
import { isAlive } from "./meeting-access.ts";

/** The meeting that $filter asks for. Graph has no empty answer here: what it does not know is an error. */
export function searchedMeeting(call: Call): MeetingRecord {
  const meeting = findBy(call, call.query.get("$filter") ?? "");
  if (meeting === undefined || !isAlive(meeting)) throw badRequest("1026: An error has occurred.");
  return meeting;
}

function findBy(call: Call, filter: string): MeetingRecord | undefined {
  const [, path = "", value = ""] = /^\s*([\w/]+)\s+eq\s+'((?:[^']|'')*)'\s*$/i.exec(filter) ?? [];
  const find = FINDERS.get(path.toLowerCase());
  if (find !== undefined) return find(call, value.replaceAll("''", "'"));
  throw new GraphRefusal({ status: 400, code: "BadRequest", inner: "InvalidArgument" }, "InvalidArgument");
}

type Find = (call: Call, value: string) => MeetingRecord | undefined;

const FINDERS: ReadonlyMap<string, Find> = new Map<string, Find>([
  ["joinweburl", ({ world }, url) => MEETINGS.in(world).get(threadOfJoinUrl(url) ?? "")],
  ["joinmeetingidsettings/joinmeetingid", findByCode],
  ["videoteleconferenceid", findByConference],
]);

function findByConference({ world }: Call, id: string): MeetingRecord | undefined {
  return MEETINGS.in(world)
    .all()
    .find(({ conferenceId }) => conferenceId === id);
}

function findByCode({ world }: Call, code: string): MeetingRecord | undefined {
  const digits = code.replaceAll(" ", "");
  return MEETINGS.in(world)
    .all()
    .find(({ joinMeetingId }) => joinMeetingId === digits);
}
