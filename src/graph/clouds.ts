/** Microsoft runs separate worlds; an Entra tenant lives in exactly one of them. */
export type Cloud = "global" | "us-government" | "us-defense" | "china";

/** Where one connection's requests go. */
export interface Endpoints {
  /** Base of every Graph request, with the version and without a slash at the end. */
  readonly graph: string;
  readonly cloud: Cloud;
  /** Base of Entra sign-in, without a slash at the end. */
  readonly login: string;
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

/** Ends of host names under which Microsoft keeps the files of Teams, in any of its clouds. */
const FILE_HOSTS = [
  ".sharepoint.com",
  ".sharepoint.us",
  ".sharepoint-mil.us",
  ".sharepoint.cn",
  ".svc.ms",
  ".microsoft.com",
  ".microsoft.us",
  ".skype.com",
  ".office.com",
  ".office365.us",
];

/** Whether a file that Graph points to may be fetched there: from Microsoft itself by TLS, or from the sandbox. */
export function keepsFiles({ graph, pretend }: Endpoints, target: URL): boolean {
  if (pretend) return target.origin === new URL(graph).origin;
  return target.protocol === "https:" && target.port === "" && FILE_HOSTS.some((end) => target.hostname.endsWith(end));
}

interface Hosts {
  readonly graph: string;
  readonly login: string;
  /** The Azure portal in which administrators keep app registrations. */
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
  const { graph, login } = override ?? hosts;
  return { cloud, graph: versioned(graph), login: bare(login), scope, pretend: override !== undefined };
}

/** What people call each of Microsoft's clouds. */
export const CLOUD_WORDS: { readonly [Name in Cloud]: string } = {
  global: "Worldwide",
  "us-government": "US Government (GCC High)",
  "us-defense": "US Government (DoD)",
  china: "China (21Vianet)",
};

/** The clouds that go by this host of Graph's or of the sign-in's; two share one sign-in. */
export function cloudsAt(host: string): Cloud[] {
  return CLOUDS.filter((cloud) => [HOSTS[cloud].graph, HOSTS[cloud].login].includes(`https://${host}`));
}

const CLOUDS: readonly Cloud[] = ["global", "us-government", "us-defense", "china"];

/** Whether people sign in at the same place in both. */
export function shareSignIn(one: Cloud, other: Cloud): boolean {
  return HOSTS[one].login === HOSTS[other].login;
}

/** The page of an app registration in the cloud's own portal. */
export function registrationPage(cloud: Cloud, clientId: string): string {
  const view = "#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId";
  return `${HOSTS[cloud].portal}/${view}/${encodeURIComponent(clientId)}`;
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
