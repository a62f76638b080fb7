/** Microsoft runs separate worlds; an Entra tenant lives in exactly one of them. */
export type Cloud = "global" | "us-government" | "us-defense" | "china";

/** Where one connection's requests go. */
export interface Endpoints {
  /** Base of every Graph request, with the version and without a slash at the end. */
  readonly graph: string;
  /** Base of Entra sign-in, without a slash at the end. */
  readonly login: string;
  /** The Azure portal in which administrators keep app registrations. */
  readonly portal: string;
  /** What an app token is asked for: all that the tenant's administrator has granted. */
  readonly scope: string;
  /** True only for a sandbox, which may be spoken to without TLS. */
  readonly pretend: boolean;
}

/** Addresses of a sandbox that answers in Microsoft's place. */
export interface EndpointsOverride {
  readonly graph: string;
  readonly login: string;
}

interface Hosts {
  readonly graph: string;
  readonly login: string;
  readonly portal: string;
}

const HOSTS: { readonly [Name in Cloud]: Hosts } = {
  global: {
    graph: "https://graph.microsoft.com",
    login: "https://login.microsoftonline.com",
    portal: "https://portal.azure.com",
  },
  "us-government": {
    graph: "https://graph.microsoft.us",
    login: "https://login.microsoftonline.us",
    portal: "https://portal.azure.us",
  },
  "us-defense": {
    graph: "https://dod-graph.microsoft.us",
    login: "https://login.microsoftonline.us",
    portal: "https://portal.azure.us",
  },
  china: {
    graph: "https://microsoftgraph.chinacloudapi.cn",
    login: "https://login.partner.microsoftonline.cn",
    portal: "https://portal.azure.cn",
  },
};

const VERSION = "/v1.0";

/** The addresses of `cloud`, or the sandbox's in their place. The scope stays the cloud's: it names Graph, not a host to call. */
export function endpointsOf(cloud: Cloud, override?: EndpointsOverride): Endpoints {
  const hosts = HOSTS[cloud];
  const scope = `${hosts.graph}/.default`;
  if (override === undefined) return { ...hosts, graph: hosts.graph + VERSION, scope, pretend: false };
  return { graph: versioned(override.graph), login: bare(override.login), portal: hosts.portal, scope, pretend: true };
}

/** Where an administrator of `tenant` grants the app its permissions; the query is the caller's to add. */
export function adminConsentAddress(endpoints: Endpoints, tenant: string): string {
  return `${endpoints.login}/${encodeURIComponent(tenant)}/v2.0/adminconsent`;
}

function versioned(address: string): string {
  const base = bare(address);
  return base.endsWith(VERSION) ? base : base + VERSION;
}

function bare(address: string): string {
  return address.replace(/\/+$/, "");
}
