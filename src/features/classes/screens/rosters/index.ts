import { TextBulletListSquareRegular } from "@fluentui/react-icons/svg/text-bullet-list-square";
import type { Screen } from "../../../../web/screen.ts";
import { WORDS } from "./words.ts";

export const rosterScreens: readonly Screen[] = [
  {
    path: "/rosters",
    title: () => WORDS.title,
    icon: TextBulletListSquareRegular,
    group: "people",
    needs: "classes:read",
    component: async () => (await import("./rosters-screen.tsx")).RostersScreen,
  },
  {
    path: "/rosters/:id",
    title: () => WORDS.one,
    needs: "classes:read",
    component: async () => (await import("./roster-screen.tsx")).RosterScreen,
  },
];
