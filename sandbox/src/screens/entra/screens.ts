import type { Screen } from "../screen.ts";
import { appPage } from "./app-page.ts";
import { changeApp } from "./app-deeds.ts";
import { appsPage, registerFromForm } from "./apps-page.ts";

/** Entra's admin centre: app registrations, their credentials and what they were consented to. */
export const entraScreens: readonly Screen[] = [
  { method: "GET", template: "/entra", show: appsPage },
  { method: "POST", template: "/entra", show: registerFromForm },
  { method: "GET", template: "/entra/apps/{app}", show: (call) => appPage(call) },
  { method: "POST", template: "/entra/apps/{app}", show: changeApp },
];
