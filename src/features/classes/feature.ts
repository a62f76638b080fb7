import type { Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";
import { SETTINGS_FACTS } from "./settings/contract.ts";
import { settingsRoutes } from "./settings/settings-routes.ts";

export const classes: Feature = {
  name: "classes",
  facts: [...SETTINGS_FACTS],
  routes: [...settingsRoutes],
  jobs: {},
  reactions: {},
  abilities: ABILITIES,
  personalData: [],
};
