import { type Configuration, None } from "openid-client";
import type { Endpoints } from "../clouds.ts";
import { describedBy } from "../token/ask-login.ts";

/** "Microsoft Graph Command Line Tools": Microsoft's own public client, known in every tenant; nobody has to register it. */
export const TOOL = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

/** The tenant of whoever signs in. */
export const WHOEVERS = "organizations";

const NEEDED = [
  "Application.ReadWrite.All",
  "AppRoleAssignment.ReadWrite.All",
  "DelegatedPermissionGrant.ReadWrite.All",
];

/** What the administrator lends for the while. Nothing that outlives the access token is asked for. */
export function scopesAt({ scope }: Endpoints): string {
  const resource = scope.replace(/\.default$/, "");
  return NEEDED.map((name) => resource + name).join(" ");
}

/** Entra, as Microsoft's tool speaks to it: without a secret. */
export function entraFor(endpoints: Endpoints): Promise<Configuration> {
  return describedBy(endpoints, { tenant: WHOEVERS, clientId: TOOL, proof: None() });
}
