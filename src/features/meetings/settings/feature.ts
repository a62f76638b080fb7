import type { Feature } from "../../../feature.ts";
import { findMailbox } from "./find-mailbox.ts";
import { settingsRoutes } from "./settings-routes.ts";

/** How the organisation holds its meetings, as a part of the feature. */
export const settings = {
  routes: settingsRoutes,
  jobs: { "meetings.find-mailbox": findMailbox },
} satisfies Pick<Feature, "routes" | "jobs">;
