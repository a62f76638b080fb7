import { isoMillis } from "../../src/kernel/clock.ts";
import type { Said } from "../visitor.ts";
import type { Stage } from "./stage.ts";

/** Events of somebody's own and of others, and the meeting of the campus that was recorded, with what is left of it. */
export async function setMeetings(stage: Stage): Promise<void> {
  await setCalendar(stage);
  const callum = `/users/${stage.id("callum")}`;
  const held: Said[] = (await stage.graph(`GET ${callum}/events?$top=50`)).value;
  const { joinUrl } = held.find(({ subject }) => subject.includes("survey")).onlineMeeting;
  stage.keep("meeting.joinUrl", joinUrl);
  const found = await stage.graph(
    `GET ${callum}/onlineMeetings?$filter=JoinWebUrl eq '${encodeURIComponent(joinUrl)}'`,
  );
  const [meeting] = found.value;
  stage.keep("meeting", meeting.id);
  stage.keep("meeting.code", meeting.joinMeetingIdSettings.joinMeetingId);
  const root = `${callum}/onlineMeetings/${meeting.id}`;
  stage.keep("report", (await stage.graph(`GET ${root}/attendanceReports`)).value[0].id);
  stage.keep("recording", (await stage.graph(`GET ${root}/recordings`)).value[0].id);
  const [transcript] = (await stage.graph(`GET ${root}/transcripts`)).value;
  stage.keep("transcript", transcript.id);
  stage.keep("transcript.correlation", transcript.contentCorrelationId);
  const [record] = (await stage.graph("GET /communications/callRecords")).value;
  stage.keep("call", record.id);
}

const WEEK = 7 * 86_400_000;

async function setCalendar(stage: Stage): Promise<void> {
  const priya = `/users/${stage.id("priya")}`;
  const now = await stage.now();
  const at = (instant: number): string => isoMillis(instant).slice(0, 19);
  stage.keep("weekAgo", at(now - WEEK));
  stage.keep("weekAhead", at(now + WEEK));
  await stage.graph(`POST /users/${stage.id("tomasz")}/events`, {
    subject: "An invitation",
    start: { dateTime: at(now + WEEK), timeZone: "UTC" },
    end: { dateTime: at(now + WEEK + 3_600_000), timeZone: "UTC" },
    attendees: [{ emailAddress: { address: "priya.raman@campus.example" }, type: "required" }],
  });
  const events: Said[] = (await stage.graph(`GET ${priya}/events?$top=50`)).value;
  stage.keep("invitation", events.find(({ subject }) => subject === "An invitation").id);
  const own = events.find(({ isOnlineMeeting }) => isOnlineMeeting).id;
  stage.keep("event", own);
  const file = { "@odata.type": "#microsoft.graph.fileAttachment", name: "plan.txt", contentBytes: "UGxhbg==" };
  stage.keep("attachment", (await stage.graph(`POST ${priya}/events/${own}/attachments`, file)).id);
  stage.keep("calendar", (await stage.graph(`GET ${priya}/calendars`)).value[0].id);
}
