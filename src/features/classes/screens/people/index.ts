import { PeopleSearchRegular } from "@fluentui/react-icons/svg/people-search";
import type { Screen } from "../../../../web/screen.ts";
import { WORDS } from "./words.ts";

export const classPeopleScreens: readonly Screen[] = [
  {
    path: "/class-people",
    title: () => WORDS.title,
    icon: PeopleSearchRegular,
    group: "people",
    needs: "classes:read",
    component: async () => (await import("./people-screen.tsx")).ClassPeopleScreen,
  },
];
