import { GraphError, type GraphClient, searchUsers, type Sight, sightOf } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Reason } from "./catalog.ts";
import type { MatchRule, Tried } from "./contract.ts";
import { candidateOf, searchFor } from "./graph.ts";
import { type Candidate, isAskable, localValue, type Matchable, rulesThatNeedMore, soleCandidate } from "./rules.ts";

/** By what people are looked for. */
export interface Terms {
  readonly rules: readonly MatchRule[];
  readonly guests: boolean;
}

/** What the rules found for one person: the account and the rule's place from 1 on, or why each rule found none. */
export type Found =
  | { readonly account: Candidate; readonly rule: number; readonly by: MatchRule; readonly tried: readonly Tried[] }
  | { readonly account?: never; readonly tried: readonly Tried[] };

/**
 * Looks for people in the directory, rule after rule: the first rule that fits exactly one account wins. The answers
 * stand in the order of the people. Throws Microsoft's errors, and a `Failure` where a rule needs what the app may not read.
 */
export async function findMatches(
  graph: GraphClient,
  people: readonly Matchable[],
  { rules, guests }: Terms,
): Promise<Found[]> {
  const sight = await sightOf(graph);
  if (sight === "basic") refuseBlindRules(rules);
  const found = people.map((): Found => ({ tried: [] }));
  for (const [place, by] of rules.entries()) {
    const open = [...found.entries()].flatMap(([index, { account, tried }]) => {
      const person = people[index];
      return account || person === undefined ? [] : [{ index, tried, value: localValue(person, by) }];
    });
    const answers = await ask(
      graph,
      open.map(({ value }) => value),
      { by, guests, sight },
    );
    for (const [n, { index, tried, value }] of open.entries()) {
      const rule = place + 1;
      const answer = answers[n] ?? "no-match";
      const more = { rule, ...(value !== undefined && { value }) };
      found[index] =
        typeof answer === "string"
          ? { tried: [...tried, { ...more, reason: answer }] }
          : { account: answer, rule, by, tried };
    }
  }
  return found;
}

/** A later rule could fit somebody else than the one that cannot be asked, so nothing is tried at all. */
function refuseBlindRules(rules: readonly MatchRule[]): void {
  const [first] = rulesThatNeedMore(rules);
  if (first === undefined) return;
  const field = rules[first - 1]?.directoryField ?? "";
  throw new Failure(
    "upstream-refused",
    `Rule ${first} looks at ${field}, which Microsoft shows only with User.Read.All.`,
    {
      field: `rules.${first - 1}.directoryField`,
      reason: "permission-missing",
      cure: "Grant the app User.Read.All with admin consent, or match by mail, userPrincipalName or id.",
    },
  );
}

interface Asking {
  readonly by: MatchRule;
  readonly guests: boolean;
  readonly sight: Sight;
}

/** What one rule finds for each value. */
async function ask(
  graph: GraphClient,
  values: readonly (string | undefined)[],
  asking: Asking,
): Promise<(Candidate | Reason)[]> {
  const { by, sight } = asking;
  const known = values.filter((value) => value !== undefined);
  // People who share a value are answered by one question.
  const asked = [...new Set(known.filter((value) => isAskable(by.directoryField, value)))];
  const searches = asked.map((value) => searchFor(by, value, sight));
  const results = await searchUsers(graph, searches);
  const answers = new Map(asked.map((value, n) => [value, answerIn(results[n], value, asking)]));
  return values.map((value) => (value === undefined ? "local-field-empty" : (answers.get(value) ?? "no-match")));
}

/** Who is meant by a value, from what Microsoft answered. Throws Microsoft's refusals, except those of the value itself. */
function answerIn(result: SearchResult | undefined, value: string, { by, guests }: Asking): Candidate | Reason {
  if (result?.kind === "error") {
    if (isAboutValue(result.error)) return "value-refused";
    throw result.error;
  }
  const candidates = (result?.body?.value ?? []).flatMap((user) => candidateOf(user, by.directoryField) ?? []);
  return soleCandidate(candidates, { rule: by, value, guests });
}

type SearchResult = Awaited<ReturnType<typeof searchUsers>>[number];

/** A question that is refused for how it is put says nothing against the others. */
function isAboutValue(error: unknown): boolean {
  return error instanceof GraphError && (error.status === 400 || error.status === 414);
}
