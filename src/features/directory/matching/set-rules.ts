import type { Context } from "../../../context.ts";
import { sightOf } from "../../../graph/index.ts";
import { SECOND } from "../../../kernel/time.ts";
import { connectionForNewWork, inWords, reachMicrosoft } from "../../connection/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Person } from "../contract.ts";
import type { MatchFields, MatchRule, MatchRules, RuleSet, RuleWarning, RuleWish, SavedRuleSet } from "./contract.ts";
import { afterFields, asMatchRules, asRuleSet, rulesIn, rulesThatNeedMore } from "./rules.ts";
import { ruleSet, saveRuleSet } from "./store.ts";

type Audience = Person["audience"];

/** The rules of both audiences. */
export async function showRules(ctx: Context): Promise<MatchRules> {
  return ctx.transaction(async (tx) => asMatchRules(await ruleSet(tx, "operator"), await ruleSet(tx, "user")));
}

/**
 * Sets by which rules operators or users are looked for, and says what keeps a rule from working. It is kept whatever
 * Microsoft says, and also when Microsoft says nothing. Nobody's match is changed.
 */
export async function setRules(ctx: Context, audience: Audience, wish: RuleWish): Promise<SavedRuleSet> {
  const set = asRuleSet(rulesIn(wish), wish.guests);
  await ctx.transaction((tx) => save(ctx, tx, { audience, set }));
  return { ...set, warnings: await warningsFor(ctx, set.rules) };
}

/** Sets the first rule of one audience or both by the four names; what is not named stays. */
export async function setFields(ctx: Context, fields: MatchFields): Promise<MatchRules> {
  return ctx.transaction(async (tx) => {
    for (const audience of ["operator", "user"] as const) {
      const before = await ruleSet(tx, audience);
      const set = asRuleSet(afterFields(audience, before, fields), before.guests);
      if (set.localField === before.localField && set.directoryField === before.directoryField) continue;
      await save(ctx, tx, { audience, set });
    }
    return asMatchRules(await ruleSet(tx, "operator"), await ruleSet(tx, "user"));
  });
}

async function save(
  ctx: Context,
  tx: Parameters<typeof saveRuleSet>[0],
  { audience, set }: { readonly audience: Audience; readonly set: RuleSet },
): Promise<void> {
  const { rules, guests, localField, directoryField } = set;
  await saveRuleSet(tx, audience, set);
  const data = { localField, directoryField, more: rules.length - 1, guests: guests ? "yes" : "no" };
  await ctx.record(tx, { what: "match-rule.set", about: audience, data });
}

/** What keeps rules from working, as far as that can be found out at once. */
async function warningsFor(ctx: Context, rules: readonly MatchRule[]): Promise<RuleWarning[]> {
  const places = rulesThatNeedMore(rules);
  if (places.length === 0) return [];
  const sight = await sightNow(ctx);
  if (sight === "whole") return [];
  const doubt =
    sight === undefined ? " Whether the app has it could not be found out just now." : " The app does not have it.";
  return places.map((rule) => ({
    rule,
    reason: sight === undefined ? "permission-unchecked" : "permission-missing",
    sentence: `${rules[rule - 1]?.directoryField ?? ""} is shown only with the permission User.Read.All.${doubt}`,
    cure: "Grant the app User.Read.All with admin consent, or match by mail, userPrincipalName or id.",
  }));
}

/** Nobody who saves waits for Microsoft longer than this. */
const PATIENCE = 3 * SECOND;

/** How much the app sees; undefined where that cannot be found out now. */
async function sightNow(ctx: Context) {
  try {
    const { graph } = await reachMicrosoft(ctx, await ctx.transaction((tx) => connectionForNewWork(tx, ctx.sandbox)));
    const signal = AbortSignal.timeout(PATIENCE);
    return await inWords(() => sightOf(graph, { signal, patienceMs: PATIENCE, timeoutMs: PATIENCE }));
  } catch (error) {
    // The warning says so in its place; and it is not the saving that failed.
    if (error instanceof Failure || (error instanceof Error && error.name === "TimeoutError")) return undefined;
    throw error;
  }
}
