import {
  policyAssignmentKey,
  POLICY_ASSIGNMENTS,
  type PolicyAssignment,
} from "../../entities/teams/policy-assignment.ts";
import { USERS } from "../../entities/user.ts";
import { type JsonObject, objectsAt, textAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT, type Route } from "../protocol/call.ts";
import { badRequest, missingObject } from "../protocol/refusal.ts";

const BASE = "/admin/teams/policy/userAssignments";

/** Teams policies given to people and taken away. Application access policies are not among them: PowerShell grants those. */
export const policyAssignments: readonly Route[] = [
  { method: "POST", template: `${BASE}/assign`, handle: assign },
  { method: "POST", template: `${BASE}/unassign`, handle: unassign },
];

function readValues(call: Call): JsonObject[] {
  const values = objectsAt(bodyObject(call), "value");
  if (values.length === 0) throw badRequest("'value' needs at least one assignment.");
  return values;
}

function targetOf(call: Call, value: JsonObject): Pick<PolicyAssignment, "userId" | "policyType"> {
  const userId = textAt(value, "userId")?.toLowerCase() ?? "";
  const policyType = textAt(value, "policyType") ?? "";
  if (!/^Teams\w+Policy$/i.test(policyType)) throw badRequest(`The policy type '${policyType}' is not supported.`);
  if (USERS.in(call.world).get(userId) === undefined) throw missingObject(userId);
  return { userId, policyType };
}

/** All of them or none. */
function assign(call: Call): Answer {
  const assignments = readValues(call).map((value): PolicyAssignment => {
    const policyId = textAt(value, "policyId") ?? "";
    if (policyId === "") throw badRequest("An assignment needs a 'policyId'.");
    return { ...targetOf(call, value), policyId };
  });
  for (const assignment of assignments) POLICY_ASSIGNMENTS.in(call.world).put(assignment);
  return NO_CONTENT;
}

function unassign(call: Call): Answer {
  const targets = readValues(call).map((value) => targetOf(call, value));
  for (const target of targets) POLICY_ASSIGNMENTS.in(call.world).remove(policyAssignmentKey(target));
  return NO_CONTENT;
}
