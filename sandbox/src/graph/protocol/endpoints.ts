import { type Routable, Router } from "../../kernel/router.ts";
import type { Permission } from "./call.ts";
import table from "./endpoints.json" with { type: "json" };

/** One line of the endpoint table. Permissions come from Microsoft's own list (devx-content, MIT). */
export interface Endpoint extends Routable {
  readonly area: string;
  readonly permission: Permission;
}

function words(text: string | null): string[] | null {
  return text === null ? null : text.split(" ").filter(Boolean);
}

const endpoints: readonly Endpoint[] = Object.entries(table).map(([name, row]) => {
  const [method = "", template = ""] = name.split(" ");
  return {
    method,
    template,
    area: row.area,
    permission: { application: words(row.application), delegated: words(row.delegated) },
  };
});
const byName = new Map(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.template}`, endpoint]));

/** All endpoints of Graph the sandbox has heard of, simulated or not. */
export const everyEndpoint = new Router(endpoints);

export function endpointOf(route: Routable): Endpoint | undefined {
  return byName.get(`${route.method} ${route.template}`);
}

export function everyKnownEndpoint(): readonly Endpoint[] {
  return endpoints;
}

/** Every permission that any endpoint takes, sorted. */
export function everyPermission(kind: keyof Permission): string[] {
  return [...new Set(endpoints.flatMap(({ permission }) => permission[kind] ?? []))].sort();
}
