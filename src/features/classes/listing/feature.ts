import type { Feature } from "../../../feature.ts";
import { SETTINGS_FACTS } from "../settings/contract.ts";
import { settingsRoutes } from "../settings/settings-routes.ts";
import { termRoutes } from "../terms/routes.ts";
import { classRoutes } from "./class-routes.ts";
import { LISTING_FACTS } from "./contract.ts";

/** How classes and their terms are looked at and what is chosen for them, as a part of the feature. */
export const choosing = {
  routes: [...classRoutes, ...termRoutes, ...settingsRoutes],
  facts: [...LISTING_FACTS, ...SETTINGS_FACTS],
} satisfies Pick<Feature, "routes" | "facts">;
