import { PlugConnectedRegular } from "@fluentui/react-icons/svg/plug-connected";
import type { Screen } from "../../../web/screen.ts";

export const screens: readonly Screen[] = [
  {
    path: "/connections",
    title: "Connections",
    icon: PlugConnectedRegular,
    component: async () => (await import("./connections-screen.tsx")).ConnectionsScreen,
  },
];
