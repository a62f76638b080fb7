import type { Context } from "../../../context.ts";
import { connectionForNewWork, inWords, reachMicrosoft } from "../../connection/index.ts";
import type { Person } from "../contract.ts";
import { cursorOf, placeIn } from "../listing/place.ts";
import { peoplePage } from "../people/store.ts";
import type { MatchPreview, MatchRule, PreviewedPerson, RuleWish } from "./contract.ts";
import { findMatches, type Found } from "./find-matches.ts";
import { reasonWords } from "./reason-words.ts";
import { foremost, rulesIn, USUAL_RULE, withCollisions } from "./rules.ts";
import { matchedWith } from "./store.ts";

/** Whose people are looked at, and which part of them. */
export interface PreviewWish {
  readonly audience: Person["audience"];
  readonly wish: RuleWish;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Says what rules would make of real people, and keeps nothing. */
export async function previewMatches(ctx: Context, asked: PreviewWish): Promise<MatchPreview> {
  const { audience, wish, cursor, limit } = asked;
  const part = { sort: "name", after: placeIn(cursor), limit } as const;
  const { page, connection } = await ctx.transaction(async (tx) => ({
    page: await peoplePage(tx, { audience }, part),
    connection: await connectionForNewWork(tx, ctx.sandbox),
  }));
  const { graph } = await reachMicrosoft(ctx, connection);
  const rules = rulesIn(wish);
  const found = await inWords(() => findMatches(graph, page.rows, { rules, guests: wish.guests }));
  const items = page.rows.map((person, place) => shown(person, found[place] ?? { tried: [] }, rules));
  const accounts = items.flatMap(({ account }) => account?.objectId ?? []);
  const known = await ctx.transaction((tx) => matchedWith(tx, audience, accounts));
  const previewed = withCollisions(items, known);
  const count = (outcome: PreviewedPerson["outcome"]) => previewed.filter((item) => item.outcome === outcome).length;
  return {
    items: previewed,
    counts: { matched: count("matched"), unmatched: count("unmatched"), collision: count("collision") },
    total: page.total,
    ...(page.next && { cursor: cursorOf(page.next) }),
  };
}

function shown({ id, name, match }: Person, found: Found, rules: readonly MatchRule[]): PreviewedPerson {
  const about = { person: { id, name }, tried: [...found.tried], ...(match && { current: match }) };
  if (found.account) {
    const { objectId, displayName, userPrincipalName } = found.account;
    return { ...about, outcome: "matched", rule: found.rule, account: { objectId, displayName, userPrincipalName } };
  }
  const worst = foremost(found.tried);
  if (worst === undefined) return { ...about, outcome: "unmatched" };
  const words = reasonWords(worst.reason, rules[worst.rule - 1] ?? USUAL_RULE, name);
  return { ...about, outcome: "unmatched", reason: worst.reason, ...words };
}
