import { type AppRecord, isMultiTenant } from "../entities/app.ts";
import { tenantOf } from "../entities/tenant.ts";
import type { Arrival } from "../kernel/http.ts";
import type { World } from "../world.ts";
import type { Cloud } from "./clouds.ts";
import { EntraRefusal, type Trace } from "./refusal.ts";

/** One request to the sign-in service. */
export interface EntraCall {
  readonly world: World;
  readonly arrival: Arrival;
  readonly cloud: Cloud;
  /** The tenant as named in the address, in lower case. */
  readonly tenant: string;
  readonly query: URLSearchParams;
  /** Of the body, where that is a form. */
  readonly form: URLSearchParams;
  readonly trace: Trace;
  /** To be told the app that asked, for the traffic log. */
  readonly noteApp: (clientId: string) => void;
}

/** Names of the tenant of everybody: the person who signs in says which one it really is. */
export const EVERYBODY: ReadonlySet<string> = new Set(["common", "organizations", "consumers"]);

/** Whether the address is one of version 1, which names a resource where version 2 has scopes. */
export function isVersion1({ arrival }: EntraCall): boolean {
  return !arrival.path.toLowerCase().includes("/v2.0");
}

/** Who issues tokens of version 2 at the address that was asked. */
export function issuerOf({ world, arrival }: EntraCall): string {
  return `${arrival.origin}/${tenantOf(world).id}/v2.0`;
}

export function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null || value === "") throw new EntraRefusal(900144, name);
  return value;
}

/** Apps of one tenant do not take people at the address of everybody's. */
export function checkAudience(call: EntraCall, app: AppRecord): void {
  if (!EVERYBODY.has(call.tenant) || isMultiTenant(app)) return;
  throw new EntraRefusal(50194, app.clientId, app.displayName);
}
