import type { Feature } from "../../../feature.ts";
import { stepRoutes } from "../steps/step-routes.ts";
import { clearSetups } from "./clear-setups.ts";
import { setupRoutes } from "./setup-routes.ts";

/** How a connection comes about, with the steps that colleagues do by hand. */
export const setup = {
  routes: [...setupRoutes, ...stepRoutes],
  chores: [{ name: "set-ups that nobody finished", do: clearSetups }],
} satisfies Pick<Feature, "routes" | "chores">;
