import { defineTable } from "../../kernel/table.ts";

/** A Teams policy that somebody was given by Graph. */
export interface PolicyAssignment {
  readonly userId: string;
  /** Such as TeamsMeetingPolicy. */
  readonly policyType: string;
  readonly policyId: string;
}

export const POLICY_ASSIGNMENTS = defineTable<PolicyAssignment>({
  name: "policy-assignments",
  key: policyAssignmentKey,
  indexes: {},
});

export function policyAssignmentKey({ userId, policyType }: Pick<PolicyAssignment, "userId" | "policyType">): string {
  return `${userId} ${policyType.toLowerCase()}`;
}
