import type { Feature } from "../../../feature.ts";
import { hostRoutes } from "../hosts/host-routes.ts";
import { premisesRoutes } from "../premises/premises-routes.ts";
import { serviceRoutes } from "../services/routes.ts";
import { slotRoutes } from "./slot-routes.ts";

/** What is offered, by whom and when, as a part of the feature. */
export const offers = {
  routes: [...serviceRoutes, ...hostRoutes, ...premisesRoutes, ...slotRoutes],
} satisfies Pick<Feature, "routes">;
