import type { Screen } from "../screen.ts";
import { doDeed } from "./deeds.ts";
import { controlPage } from "./page.ts";
import { scriptPage, runFromForm } from "./script-page.ts";
import { trafficPage } from "./traffic-page.ts";

/** Time, mishaps, traffic and state of this sandbox, for people; programs use /_control. */
export const controlScreens: readonly Screen[] = [
  { method: "GET", template: "/control", show: ({ house }) => controlPage(house) },
  { method: "POST", template: "/control", show: doDeed },
  { method: "GET", template: "/control/traffic", show: trafficPage },
  { method: "GET", template: "/control/script", show: (call) => scriptPage(call) },
  { method: "POST", template: "/control/script", show: runFromForm },
];
