import { limitsOf } from "./limits/limits.ts";
import { type Endpoint, everyKnownEndpoint } from "./protocol/endpoints.ts";
import { resources } from "./resources.ts";
import { kindsWatchedAt } from "./subscriptions/watchable.ts";

/** What the sandbox makes of one endpoint of Graph. */
export interface Coverage {
  readonly endpoint: string;
  readonly implemented: boolean;
  /** Whether a caller has to hold a permission; null where Graph asks for none. */
  readonly permissionEnforced: boolean | null;
  /** Limits beside the global one. */
  readonly limits: readonly string[];
  /** What a subscription to this address hears of. */
  readonly notifications: readonly string[];
}

/** Every endpoint the sandbox has heard of, in the order of their templates. */
export function coverage(): Coverage[] {
  const routes = new Map(resources.map((route) => [`${route.method} ${route.template}`, route]));
  return everyKnownEndpoint()
    .map((endpoint) => coverageOf(endpoint, routes.get(nameOf(endpoint)) !== undefined))
    .sort((a, b) => (placeOf(a.endpoint) < placeOf(b.endpoint) ? -1 : 1));
}

function nameOf({ method, template }: Endpoint): string {
  return `${method} ${template}`;
}

/** The template before the method. */
function placeOf(endpoint: string): string {
  return endpoint.split(" ").reverse().join(" ");
}

function coverageOf(endpoint: Endpoint, isSimulated: boolean): Coverage {
  const { application, delegated } = endpoint.permission;
  const asksNothing = application?.length === 0 && delegated?.length === 0;
  const limits = limitsOf(nameOf(endpoint)).map(({ name }) => name);
  // A batch is no route of its own: its parts are.
  const implemented = isSimulated || endpoint.template === "/$batch";
  return {
    endpoint: nameOf(endpoint),
    implemented,
    permissionEnforced: endpoint.template === "/$batch" || asksNothing ? null : implemented,
    limits: limits.filter((name) => name !== "global"),
    notifications: endpoint.method === "GET" ? kindsWatchedAt(endpoint.template) : [],
  };
}
