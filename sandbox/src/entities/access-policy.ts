import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";
import { groupsOf } from "./group.ts";

/** A Teams application access policy: which apps may act on meetings of the people it is granted to. */
export interface PolicyRecord {
  readonly identity: string;
  /** Oldest first; the last one whose time has come counts. */
  readonly versions: readonly { readonly appIds: readonly string[]; readonly effectiveAt: number }[];
}

export type GrantTarget = { readonly kind: "user" | "group"; readonly id: string } | { readonly kind: "global" };

export interface GrantRecord {
  readonly id: string;
  /** null takes the policy away from the target again. */
  readonly policy: string | null;
  readonly target: GrantTarget;
  readonly grantedAt: number;
  readonly effectiveAt: number;
}

export const POLICIES = defineTable<PolicyRecord>({ name: "policies", key: (row) => row.identity, indexes: {} });
export const GRANTS = defineTable<GrantRecord, "target">({
  name: "grants",
  key: (row) => row.id,
  indexes: { target: (row) => targetKey(row.target) },
});

/** How long Microsoft takes until a grant is felt, unless a grant says otherwise. */
export const USUAL_PROPAGATION_SECONDS = 600;

function targetKey(target: GrantTarget): string {
  return target.kind === "global" ? "global" : `${target.kind} ${target.id}`;
}

/** The one policy in force for a person: direct goes before group, group before global. */
export function policyInForce(world: World, userId: string): PolicyRecord | undefined {
  const groups = groupsOf(world, "member", userId);
  const targets: GrantTarget[] = [
    { kind: "user", id: userId },
    ...groups.map((id): GrantTarget => ({ kind: "group", id })),
    { kind: "global" },
  ];
  for (const target of targets) {
    const policy = policyOf(world, target);
    if (policy !== undefined) return policy;
  }
  return undefined;
}

function policyOf(world: World, target: GrantTarget): PolicyRecord | undefined {
  const now = world.clock.now();
  const grant = GRANTS.in(world)
    .by("target", targetKey(target))
    .filter(({ effectiveAt }) => effectiveAt <= now)
    .at(-1);
  return grant?.policy == null ? undefined : POLICIES.in(world).get(grant.policy);
}

export function isCovered(world: World, userId: string, appId: string): boolean {
  const now = world.clock.now();
  const versions = policyInForce(world, userId)?.versions ?? [];
  const version = versions.filter(({ effectiveAt }) => effectiveAt <= now).at(-1);
  return version?.appIds.includes(appId) ?? false;
}
