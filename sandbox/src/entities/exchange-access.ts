import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";
import { groupsOf } from "./group.ts";
import { fitsFilter } from "./recipient-filter.ts";
import type { UserRecord } from "./user.ts";

/** Who may reach which mailbox by Exchange's own rules, beside consent in Entra. */

/** Exchange's pointer to a service principal in Entra. */
export interface ExchangePrincipal {
  readonly appId: string;
  /** Id of the service principal. */
  readonly objectId: string;
  readonly displayName: string;
}

export const EXCHANGE_PRINCIPALS = defineTable<ExchangePrincipal>({
  name: "exchange-principals",
  key: (row) => row.appId,
  indexes: {},
});

/** A named set of recipients. */
export interface ManagementScope {
  readonly name: string;
  /** OPATH, such as MemberOfGroup -eq 'CN=…'. */
  readonly filter: string;
}

export const MANAGEMENT_SCOPES = defineTable<ManagementScope>({
  name: "management-scopes",
  key: (row) => row.name.toLowerCase(),
  indexes: {},
});

/** RBAC for Applications: an app holds an application role, over everybody or within a scope. */
export interface RoleAssignment {
  readonly name: string;
  /** Such as Application Calendars.ReadWrite. */
  readonly role: string;
  readonly appId: string;
  readonly scope: string | null;
  readonly effectiveAt: number;
}

export const ROLE_ASSIGNMENTS = defineTable<RoleAssignment, "app">({
  name: "role-assignments",
  key: (row) => row.name.toLowerCase(),
  indexes: { app: (row) => row.appId },
});

/** The older way: an app is kept to the members of a group, or kept from them. */
export interface MailboxPolicy {
  readonly id: string;
  readonly appId: string;
  readonly groupId: string;
  readonly right: "RestrictAccess" | "DenyAccess";
  readonly description: string;
  readonly effectiveAt: number;
}

export const MAILBOX_POLICIES = defineTable<MailboxPolicy, "app">({
  name: "mailbox-policies",
  key: (row) => row.id,
  indexes: { app: (row) => row.appId },
});

/** How long Exchange takes until a change is felt, unless somebody says otherwise. */
export const EXCHANGE_PROPAGATION_SECONDS = 1800;

/** Permissions that an app holds over one mailbox without consent, such as Calendars.ReadWrite. */
export function exchangePermissions(world: World, appId: string, mailbox: UserRecord): string[] {
  const now = world.clock.now();
  return ROLE_ASSIGNMENTS.in(world)
    .by("app", appId)
    .filter(({ effectiveAt, scope }) => effectiveAt <= now && isInScope(world, scope, mailbox))
    .map(({ role }) => role.replace(/^Application /i, ""));
}

/** Whether an older policy keeps an app out of a mailbox. */
export function isShutOut(world: World, appId: string, mailbox: UserRecord): boolean {
  const now = world.clock.now();
  const felt = policiesOf(world, appId).filter(({ effectiveAt }) => effectiveAt <= now);
  return keepOut(world, felt, mailbox);
}

/** The same, once all that administrators did is felt. */
export function willBeShutOut(world: World, appId: string, mailbox: UserRecord): boolean {
  return keepOut(world, policiesOf(world, appId), mailbox);
}

function policiesOf(world: World, appId: string): readonly MailboxPolicy[] {
  return MAILBOX_POLICIES.in(world).by("app", appId);
}

function keepOut(world: World, policies: readonly MailboxPolicy[], mailbox: UserRecord): boolean {
  const groups = new Set(groupsOf(world, "member", mailbox.id));
  if (policies.some(({ right, groupId }) => right === "DenyAccess" && groups.has(groupId))) return true;
  const allowing = policies.filter(({ right }) => right === "RestrictAccess");
  return allowing.length > 0 && !allowing.some(({ groupId }) => groups.has(groupId));
}

/** Whether a mailbox is within a named scope; everything is within none. */
export function isInScope(world: World, scope: string | null, mailbox: UserRecord): boolean {
  if (scope === null) return true;
  const found = MANAGEMENT_SCOPES.in(world).get(scope.toLowerCase());
  return found !== undefined && fitsFilter(world, found.filter, mailbox);
}
