import type { CloudName } from "../entities/app.ts";
import { usualCloud } from "../entities/entra/entra-settings.ts";
import type { World } from "../world.ts";

/** One of Microsoft's clouds, with roots of its own. What one issues, another refuses. */
export interface Cloud {
  readonly name: CloudName;
  /** The first is the preferred one. */
  readonly loginHosts: readonly string[];
  readonly graphHost: string;
  /** Issuer of version 1 tokens, before the tenant. */
  readonly sts: string;
  readonly instanceName: string;
  readonly oldGraphHost: string;
}

export const CLOUDS: Readonly<Record<CloudName, Cloud>> = {
  global: {
    name: "global",
    loginHosts: ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"],
    graphHost: "graph.microsoft.com",
    sts: "https://sts.windows.net",
    instanceName: "microsoftonline.com",
    oldGraphHost: "graph.windows.net",
  },
  usgov: {
    name: "usgov",
    loginHosts: ["login.microsoftonline.us", "login.usgovcloudapi.net"],
    graphHost: "graph.microsoft.us",
    sts: "https://sts.windows.net",
    instanceName: "microsoftonline.us",
    oldGraphHost: "graph.windows.net",
  },
  china: {
    name: "china",
    loginHosts: ["login.partner.microsoftonline.cn", "login.chinacloudapi.cn"],
    graphHost: "microsoftgraph.chinacloudapi.cn",
    sts: "https://sts.chinacloudapi.cn",
    instanceName: "partner.microsoftonline.cn",
    oldGraphHost: "graph.chinacloudapi.cn",
  },
};

export function isCloudName(name: string): name is CloudName {
  return Object.hasOwn(CLOUDS, name);
}

const BY_HOST: ReadonlyMap<string, Cloud> = new Map(
  Object.values(CLOUDS).flatMap((cloud) =>
    [...cloud.loginHosts, cloud.graphHost].map((host) => [host, cloud] as const),
  ),
);

/** Whose cloud a request came to, by the host it named; elsewhere the one that was set. */
export function cloudOf(world: World, host: string | undefined): Cloud {
  const name = (host ?? "").toLowerCase().replace(/:\d+$/, "");
  return BY_HOST.get(name) ?? CLOUDS[usualCloud(world)];
}

/** What a token for Microsoft Graph of this cloud says as its audience. */
export function graphAudience(cloud: Cloud): string {
  return `https://${cloud.graphHost}`;
}
