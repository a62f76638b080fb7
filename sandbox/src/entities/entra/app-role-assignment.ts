import { defineTable } from "../../kernel/table.ts";

/** An app role given to somebody: for an app, an application permission that was consented to. */
export interface AppRoleAssignment {
  readonly id: string;
  readonly principalId: string;
  readonly principalType: "ServicePrincipal" | "User" | "Group";
  /** Id of the service principal whose role it is. */
  readonly resourceId: string;
  /** All zeros for access without any particular role. */
  readonly appRoleId: string;
  readonly createdAt: number;
}

export const APP_ROLE_ASSIGNMENTS = defineTable<AppRoleAssignment, "principal" | "resource">({
  name: "app-role-assignments",
  tracked: true,
  key: (row) => row.id,
  indexes: { principal: (row) => row.principalId, resource: (row) => row.resourceId },
});

export const DEFAULT_ACCESS = "00000000-0000-0000-0000-000000000000";
