import { HatGraduationRegular } from "@fluentui/react-icons/svg/hat-graduation";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";
import { classPeopleScreens } from "./people/index.ts";
import { rosterScreens } from "./rosters/index.ts";

const TITLES = catalogue("classes.screens", {
  classes: "Classes",
  one: "Class",
  plans: "Plans and runs",
  plan: "Plan",
  schedules: "Schedules of classes",
  terms: "Terms",
  settings: "How classes become teams",
});

export const screens: readonly Screen[] = [
  {
    path: "/classes",
    title: () => TITLES.classes,
    icon: HatGraduationRegular,
    needs: "classes:read",
    keys: "g k",
    finder: {
      title: () => TITLES.classes,
      needs: "classes:read",
      find: async (text, signal) => (await import("./listing/find-classes.ts")).findClasses(text, signal),
    },
    component: async () => (await import("./listing/classes-screen.tsx")).ClassesScreen,
  },
  {
    path: "/classes/:id",
    title: () => TITLES.one,
    needs: "classes:read",
    component: async () => (await import("./listing/class-screen.tsx")).ClassScreen,
  },
  {
    path: "/classes/plans",
    title: () => TITLES.plans,
    needs: "classes:read",
    component: async () => (await import("./plans/plans-screen.tsx")).PlansScreen,
  },
  {
    path: "/classes/plans/:id",
    title: () => TITLES.plan,
    needs: "classes:read",
    component: async () => (await import("./plans/plan-screen.tsx")).PlanScreen,
  },
  {
    path: "/classes/schedules",
    title: () => TITLES.schedules,
    needs: "classes:read",
    component: async () => (await import("./schedules/schedules-screen.tsx")).SchedulesScreen,
  },
  {
    path: "/classes/terms",
    title: () => TITLES.terms,
    needs: "classes:read",
    component: async () => (await import("./terms/terms-screen.tsx")).TermsScreen,
  },
  {
    path: "/classes/settings",
    title: () => TITLES.settings,
    needs: "classes:read",
    component: async () => (await import("./settings/settings-screen.tsx")).SettingsScreen,
  },
  ...rosterScreens,
  ...classPeopleScreens,
];
