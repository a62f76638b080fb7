import { paramIn, type Screen, type ScreenCall } from "../screen.ts";
import { visitMeeting } from "./deeds.ts";
import { captionsReply, filmReply } from "./film.ts";
import { meetingPage, type MeetingView } from "./page.ts";

const JOIN = "/l/meetup-join/{id}/0";

function viewOf(call: ScreenCall): MeetingView {
  return { thread: paramIn(call, "id"), path: call.path };
}

/** What join addresses open, and what is played there. */
export const meetingScreens: readonly Screen[] = [
  { method: "GET", template: JOIN, show: (call) => meetingPage(call.world, viewOf(call)) },
  { method: "POST", template: JOIN, show: (call) => visitMeeting(call, viewOf(call)) },
  { method: "GET", template: "/recordings/{id}/content", show: filmReply },
  { method: "GET", template: "/recordings/{id}/captions", show: captionsReply },
];
