import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("jobs.screens", { jobs: "Jobs", job: "Job" });

export const screens: readonly Screen[] = [
  {
    path: "/jobs",
    title: () => TITLES.jobs,
    icon: WrenchRegular,
    group: "care",
    needs: "jobs:read",
    keys: "g j",
    component: async () => (await import("./jobs-screen.tsx")).JobsScreen,
  },
  {
    path: "/jobs/:id",
    title: () => TITLES.job,
    needs: "jobs:read",
    component: async () => (await import("./job-screen.tsx")).JobScreen,
  },
];
