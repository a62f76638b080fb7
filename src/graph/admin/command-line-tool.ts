import { type Configuration, None } from "openid-client";
import { Failure } from "../../kernel/errors.ts";
import type { Cloud, Endpoints } from "../clouds.ts";
import { describedBy } from "../token/ask-login.ts";

/**
 * "Microsoft Graph Command Line Tools": Microsoft's own public client. Nobody has to register it, but in China, where apps
 * of the worldwide cloud are not known.
 */
const TOOL = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

/** The public client that signs an administrator in: Microsoft's, or one of their own. */
export function toolOf(cloud: Cloud, own?: string): string {
  if (own !== undefined) return own;
  if (cloud !== "china") return TOOL;
  throw new Failure("invalid-input", "Microsoft's command line tool is not known in the cloud China (21Vianet).", {
    reason: "public-client-needed",
    cure: "Register a public client in portal.azure.cn, with http://localhost as its redirect address, and name its Application (client) ID with --client and your tenant with --tenant.",
  });
}

/** The tenant of whoever signs in. */
export const WHOEVERS = "organizations";

const NEEDED = [
  "User.Read",
  "Application.ReadWrite.All",
  "AppRoleAssignment.ReadWrite.All",
  "DelegatedPermissionGrant.ReadWrite.All",
];

/** What the administrator lends for the while. Nothing that outlives the access token is asked for. */
export function scopesAt({ scope }: Endpoints): string {
  const resource = scope.replace(/\.default$/, "");
  return NEEDED.map((name) => resource + name).join(" ");
}

/** Where somebody signs in, and by which public client. */
export interface SignIn {
  readonly endpoints: Endpoints;
  readonly tool: string;
  /** Their tenant, where the client is known in it alone. */
  readonly tenant?: string | undefined;
}

/** Entra, as a public client speaks to it: without a secret. */
export function entraFor({ endpoints, tool: clientId, tenant = WHOEVERS }: SignIn): Promise<Configuration> {
  return describedBy(endpoints, { tenant, clientId, proof: None() });
}
