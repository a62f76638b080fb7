import type { Feature } from "../../../feature.ts";
import { ownRoutes } from "./own-routes.ts";
import { pageRoutes } from "./page-routes.ts";
import { visitorRoutes } from "./visitor-routes.ts";

/** What customers see and do themselves, as a part of the feature. */
export const pages = {
  routes: [...pageRoutes, ...ownRoutes, ...visitorRoutes],
} satisfies Pick<Feature, "routes">;
