import { VideoRegular } from "@fluentui/react-icons/svg/video";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("meetings.screens", { meetings: "Meetings", meeting: "Meeting", open: "Open a meeting" });

export const screens: readonly Screen[] = [
  {
    path: "/meetings",
    title: () => TITLES.meetings,
    icon: VideoRegular,
    needs: "meetings:read",
    keys: "g m",
    actions: [{ title: () => TITLES.open, to: "/meetings?new=meeting", keys: "n m", needs: "meetings:write" }],
    finder: {
      title: () => TITLES.meetings,
      needs: "meetings:read",
      find: async (text, signal) => (await import("./find-meetings.ts")).findMeetings(text, signal),
    },
    component: async () => (await import("./meetings-screen.tsx")).MeetingsScreen,
  },
  {
    path: "/meetings/:id",
    title: () => TITLES.meeting,
    needs: "meetings:read",
    component: async () => (await import("./meeting-screen.tsx")).MeetingScreen,
  },
];
