import { CodeRegular } from "@fluentui/react-icons/svg/code";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { PulseRegular } from "@fluentui/react-icons/svg/pulse";
import { screens as appointments } from "../features/appointments/screens/index.ts";
import { publicScreens as connectionPublic, screens as connection } from "../features/connection/screens/index.ts";
import { screens as directory } from "../features/directory/screens/index.ts";
import { screens as jobs } from "../features/jobs/screens/index.ts";
import { screens as meetings } from "../features/meetings/screens/index.ts";
import { screens as notifications } from "../features/notifications/screens/index.ts";
import { screens as users } from "../features/users/screens/index.ts";
import { screens as visitors } from "../features/visitors/screens/index.ts";
import { screens as webhooks } from "../features/webhooks/screens/index.ts";
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
  ...meetings,
  ...appointments,
  ...directory,
  ...connection,
  ...notifications,
  ...users,
  ...visitors,
  ...webhooks,
  ...jobs,
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
  ...connectionPublic,
];
