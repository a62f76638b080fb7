import { APP_ROLE_ASSIGNMENTS, type AppRoleAssignment } from "../../../entities/entra/app-role-assignment.ts";
import { SERVICE_PRINCIPALS } from "../../../entities/entra/principal.ts";
import { GROUPS } from "../../../entities/group.ts";
import { USERS } from "../../../entities/user.ts";
import { isoMillis } from "../../../kernel/clock.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";

/** Whoever holds a role, by name; undefined when they are gone. */
export interface Party {
  readonly type: AppRoleAssignment["principalType"];
  readonly displayName: string;
}

export function partyOf(world: World, id: string): Party | undefined {
  const parties = [
    ["ServicePrincipal", SERVICE_PRINCIPALS.in(world).get(id)],
    ["User", USERS.in(world).get(id)],
    ["Group", GROUPS.in(world).get(id)],
  ] as const;
  return parties.flatMap(([type, row]) => (row === undefined ? [] : [{ type, displayName: row.displayName }]))[0];
}

/** Assignments of those who are still there. */
export function livingAssignments(world: World, by: "principal" | "resource", id: string): AppRoleAssignment[] {
  return APP_ROLE_ASSIGNMENTS.in(world)
    .by(by, id)
    .filter(({ principalId, resourceId }) => partyOf(world, principalId) && partyOf(world, resourceId));
}

export function assignmentJson(world: World, assignment: AppRoleAssignment): JsonObject {
  const { id, principalId, resourceId, appRoleId, createdAt, principalType } = assignment;
  return {
    id,
    deletedDateTime: null,
    appRoleId,
    createdDateTime: isoMillis(createdAt),
    principalDisplayName: partyOf(world, principalId)?.displayName ?? null,
    principalId,
    principalType,
    resourceDisplayName: partyOf(world, resourceId)?.displayName ?? null,
    resourceId,
  };
}
