import { PlugConnectedRegular } from "@fluentui/react-icons/svg/plug-connected";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("connection.screens", { connections: "Connections", add: "Add a connection" });

export const screens: readonly Screen[] = [
  {
    path: "/connections",
    title: () => TITLES.connections,
    icon: PlugConnectedRegular,
    group: "set-up",
    needs: "connections:read",
    keys: "g o",
    actions: [{ title: () => TITLES.add, to: "/connections?new=connection", keys: "n o", needs: "connections:write" }],
    component: async () => (await import("./connections-screen.tsx")).ConnectionsScreen,
  },
];
