import type { Context } from "../../../../context.ts";
import { inWords, type Microsoft } from "../../../connection/index.ts";
import type { Person } from "../../contract.ts";
import type { MatchRule } from "../contract.ts";
import { findMatches } from "../find-matches.ts";
import { type Candidate, foremost, USUAL_RULE } from "../rules.ts";
import { ruleSet } from "../store.ts";
import type { KeptProblem } from "./store.ts";

/** That one of ours fits an account. */
export interface Claim {
  readonly person: Person;
  readonly account: Candidate;
  readonly by: MatchRule;
}

/** What the rules of their audience find for some people of one audience. */
export async function lookFor(ctx: Context, { graph }: Microsoft, people: readonly Person[]) {
  const [first] = people;
  if (first === undefined) return { claims: [], problems: [] };
  const set = await ctx.transaction((tx) => ruleSet(tx, first.audience));
  const found = await inWords(() => findMatches(graph, people, set));
  const claims: Claim[] = [];
  const problems: KeptProblem[] = [];
  for (const [place, person] of people.entries()) {
    const one = found[place] ?? { tried: [] };
    if (one.account) claims.push({ person, account: one.account, by: one.by });
    else {
      const worst = foremost(one.tried) ?? { rule: 1, reason: "local-field-empty" as const };
      problems.push({ person: person.id, reason: worst.reason, rule: set.rules[worst.rule - 1] ?? USUAL_RULE });
    }
  }
  return { claims, problems };
}
