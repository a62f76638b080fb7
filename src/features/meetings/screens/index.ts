import { VideoRegular } from "@fluentui/react-icons/svg/video";
import type { Screen } from "../../../web/screen.ts";

export const screens: readonly Screen[] = [
  {
    path: "/meetings",
    title: "Meetings",
    icon: VideoRegular,
    component: async () => (await import("./meetings-screen.tsx")).MeetingsScreen,
  },
  {
    path: "/meetings/:id",
    title: "Meeting",
    component: async () => (await import("./meeting-screen.tsx")).MeetingScreen,
  },
];
