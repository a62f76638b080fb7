import { effectivePolicies } from "./effective-policies.ts";
import { exchangeLegacyPolicy } from "./exchange-legacy-policy.ts";
import { exchangeLegacyPolicyUndo } from "./exchange-legacy-policy-undo.ts";
import { exchangeScope } from "./exchange-scope.ts";
import { exchangeScopeUndo } from "./exchange-scope-undo.ts";
import type { Script } from "./script.ts";
import { teamsAccessPolicy } from "./teams-access-policy.ts";
import { teamsAccessPolicyUndo } from "./teams-access-policy-undo.ts";

/** Every script that Parley writes, in the order in which administrators want them. */
export const SCRIPTS: readonly Script[] = [
  teamsAccessPolicy,
  effectivePolicies,
  teamsAccessPolicyUndo,
  exchangeScope,
  exchangeScopeUndo,
  exchangeLegacyPolicy,
  exchangeLegacyPolicyUndo,
];
