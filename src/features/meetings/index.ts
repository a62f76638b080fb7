export { openMeetingWithin } from "./open-meeting.ts";
export { cancelMeetingWithin } from "./cancel-meeting.ts";
export { meetingRow, type MeetingRow, meetingsById } from "./store.ts";
export { meetingSettings } from "./settings/store.ts";
export { liveLink } from "./outlook/live-link.ts";
export { explainMeeting } from "./graph.ts";
export { readBusyTimes } from "./free-times/read-busy-times.ts";
export { showByService } from "./portal/store.ts";
