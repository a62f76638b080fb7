import type { TimelineAct } from "../../../web/timeline-act.ts";
import { WORDS } from "./words.ts";

/** What meetings offer on a client's timeline. */
export const TIMELINE_ACTS: readonly TimelineAct[] = [
  {
    name: "online-meeting",
    title: () => WORDS.form.onlineMeeting,
    needs: "meetings:write",
    component: async () => (await import("./dialogs/online-meeting.tsx")).OnlineMeeting,
  },
];
