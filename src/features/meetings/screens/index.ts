import { SlideTextRegular } from "@fluentui/react-icons/svg/slide-text";
import { VideoRegular } from "@fluentui/react-icons/svg/video";
import { VideoPersonRegular } from "@fluentui/react-icons/svg/video-person";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("meetings.screens", {
  meetings: "Meetings",
  meeting: "Meeting",
  open: "Open a meeting",
  now: "Meet now",
  settings: "Meeting settings",
  transcripts: "Transcripts",
  recording: "Recording",
});

export const screens: readonly Screen[] = [
  {
    path: "/meetings",
    title: () => TITLES.meetings,
    icon: VideoRegular,
    needs: "meetings:read",
    keys: "g m",
    actions: [
      { title: () => TITLES.open, to: "/meetings?new=meeting", keys: "n m", needs: "meetings:write" },
      { title: () => TITLES.now, to: "/meetings?new=now", needs: "meetings:write" },
    ],
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
  {
    path: "/settings/meetings",
    title: () => TITLES.settings,
    icon: VideoPersonRegular,
    group: "settings",
    needs: "meetings:manage",
    component: async () => (await import("./settings/settings-screen.tsx")).SettingsScreen,
  },
  {
    path: "/transcripts",
    title: () => TITLES.transcripts,
    icon: SlideTextRegular,
    needs: "artifacts:read",
    keys: "g t",
    component: async () => (await import("./transcripts/transcripts-screen.tsx")).TranscriptsScreen,
  },
  {
    path: "/meetings/:id/recordings/:artifact",
    title: () => TITLES.recording,
    needs: "artifacts:read",
    component: async () => (await import("./transcripts/recording-screen.tsx")).RecordingScreen,
  },
];
