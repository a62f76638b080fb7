import { CodeRegular } from "@fluentui/react-icons/svg/code";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { PulseRegular } from "@fluentui/react-icons/svg/pulse";
import { FEATURES_PUBLIC_SCREENS, FEATURES_SCREENS } from "./feature-screens.ts";
import { REFERENCE } from "./reference/title.ts";
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
  ...FEATURES_SCREENS,
  {
    path: "/activity",
    title: () => WORDS.screens.activity,
    icon: PulseRegular,
    group: "care",
    needs: "facts:read",
    keys: "g a",
    component: async () => (await import("./activity/activity.tsx")).Activity,
  },
  {
    path: "/reference",
    title: () => REFERENCE.title,
    icon: CodeRegular,
    group: "settings",
    component: async () => (await import("./reference/reference-screen.tsx")).ReferenceScreen,
  },
];

/** Screens for whoever comes by, without the navigation. */
export const PUBLIC_SCREENS: readonly Screen[] = [
  {
    path: "/sign-in",
    title: () => WORDS.screens.signIn,
    component: async () => (await import("./sign-in/sign-in.tsx")).SignIn,
  },
  {
    path: "/link",
    title: () => WORDS.screens.link,
    component: async () => (await import("./sign-in/link.tsx")).LinkPage,
  },
  ...FEATURES_PUBLIC_SCREENS,
];
