import { operatorRoutes } from "../operators/operator-routes.ts";
import { OPERATORS_DATA } from "../operators/personal-data.ts";
import { scriptRoutes } from "./script-routes.ts";

/** Whom Parley may act for, and the scripts by which Microsoft's administrators bring that about. */
export const scripts = {
  routes: [...operatorRoutes, ...scriptRoutes],
  personalData: [OPERATORS_DATA],
};
