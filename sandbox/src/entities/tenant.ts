import type { JsonObject } from "../kernel/json.ts";
import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";

export interface TenantRecord {
  readonly id: string;
  readonly displayName: string;
  readonly countryLetterCode: string;
  readonly city: string;
  readonly createdAt: number;
  /** The first is the default domain, the last the initial one. */
  readonly domains: readonly string[];
  /** Properties of the organisation that were set by Graph, in its own words. */
  readonly more?: JsonObject;
}

export const TENANTS = defineTable<TenantRecord>({ name: "tenants", key: (row) => row.id, indexes: {} });

export function tenantOf(world: World): TenantRecord {
  const [tenant] = TENANTS.in(world).all();
  if (tenant === undefined) throw new Error("The sandbox has no tenant; a seed must create one.");
  return tenant;
}

/** True when the text is the tenant's id or one of its verified domains. */
export function isTenantName(tenant: TenantRecord, text: string): boolean {
  const name = text.toLowerCase();
  return name === tenant.id || tenant.domains.includes(name);
}
