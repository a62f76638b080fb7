import type { Schemas } from "../../sdk/src/index.ts";
import { GRANTING, MissingRole } from "../graph/admin/missing-role.ts";
import { EntraError, findingOf, GraphError, GraphUnreachable } from "../graph/index.ts";
import { Failure } from "../kernel/errors.ts";

type Trouble = NonNullable<Schemas["Setup"]["trouble"]>;

/** Refusals of the sign-in that somebody with more rights does not get. */
const CONSENT: ReadonlySet<string> = new Set(["consent-missing", "consent-needs-administrator"]);

/** What stopped an administrator, in words for whoever waits. Undefined for faults of ours. */
export function troubleOf(error: unknown): Trouble | undefined {
  const trouble = described(error);
  return trouble && { ...trouble, sentence: trouble.sentence.slice(0, 600) };
}

function described(error: unknown): Trouble | undefined {
  if (error instanceof MissingRole) {
    return { reason: "role-missing", sentence: error.message, cure: error.cure, who: error.role };
  }
  if (error instanceof EntraError) return refusedSignIn(error);
  if (error instanceof GraphError) return { reason: "graph-refused", sentence: error.message };
  if (error instanceof GraphUnreachable) {
    return {
      reason: "microsoft-unreachable",
      sentence: error.message,
      cure: "Check this machine's way to the internet, and run the command again: it goes on with what is there.",
    };
  }
  if (!(error instanceof Failure)) return undefined;
  return { reason: error.reason ?? error.code, sentence: error.message, ...(error.cure && { cure: error.cure }) };
}

function refusedSignIn({ refusal }: EntraError): Trouble {
  const { reason, sentence, cure } = findingOf(refusal);
  return { reason, sentence, cure, ...(CONSENT.has(reason) && { who: GRANTING.role }) };
}
