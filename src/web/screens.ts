import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { PulseRegular } from "@fluentui/react-icons/svg/pulse";
import { screens as connection } from "../features/connection/screens/index.ts";
import { screens as meetings } from "../features/meetings/screens/index.ts";
import { screens as notifications } from "../features/notifications/screens/index.ts";
import type { Screen } from "./screen.ts";
import { WORDS } from "./words.ts";

/** Every screen of a signed-in person, in the order of the navigation: the house's own and the features' lists. */
export const SCREENS: readonly Screen[] = [
  {
    path: "/",
    title: () => WORDS.screens.home,
    icon: HomeRegular,
    keys: "g h",
    component: async () => (await import("./home/home.tsx")).Home,
  },
  ...meetings,
  ...connection,
  ...notifications,
  {
    path: "/activity",
    title: () => WORDS.screens.activity,
    icon: PulseRegular,
    group: "care",
    needs: "facts:read",
    keys: "g a",
    component: async () => (await import("./activity/activity.tsx")).Activity,
  },
];

/** Screens for whoever comes by, without the navigation. */
export const PUBLIC_SCREENS: readonly Screen[] = [
  {
    path: "/sign-in",
    title: () => WORDS.screens.signIn,
    component: async () => (await import("./sign-in/sign-in.tsx")).SignIn,
  },
];
