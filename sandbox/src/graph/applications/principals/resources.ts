import type { Route } from "../../protocol/call.ts";
import { assignmentRoutes } from "./assignment-routes.ts";
import { permissionGrants } from "./permission-grants.ts";
import { principalChanges } from "./principal-changes.ts";
import { servicePrincipals } from "./principals.ts";

/** Service principals, and what they and people are assigned to and consented to. */
export const principalResources: readonly Route[] = [
  ...servicePrincipals,
  ...principalChanges,
  ...assignmentRoutes,
  ...permissionGrants,
];
