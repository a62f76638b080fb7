import type { JsonObject } from "../../kernel/json.ts";
import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";
import type { Secret } from "../app.ts";

/** What stands for an app in the tenant: it is enabled, assigned to and consented to. */
export interface ServicePrincipalRecord {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly accountEnabled: boolean;
  /** Only people who are assigned to it may sign in. */
  readonly appRoleAssignmentRequired: boolean;
  readonly createdAt: number;
  /** Secrets of its own, beside those of its app registration. */
  readonly secrets: readonly Secret[];
  /** The other properties, in Graph's own words. */
  readonly more: JsonObject;
}

export const SERVICE_PRINCIPALS = defineTable<ServicePrincipalRecord, "app">({
  name: "service-principals",
  tracked: true,
  key: (row) => row.id,
  indexes: { app: (row) => row.appId },
});

export function principalOf(world: World, appId: string): ServicePrincipalRecord | undefined {
  return SERVICE_PRINCIPALS.in(world).by("app", appId.toLowerCase())[0];
}
