import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Microsoft } from "../../connection/index.ts";
import type { Person } from "../contract.ts";
import { lockedPerson, personOf } from "../store.ts";
import type { Account, MatchRule } from "./contract.ts";
import { findMatches, type Found } from "./find-matches.ts";
import { keepMatch } from "./keep-match.ts";
import { reasonWords } from "./reason-words.ts";
import { type Candidate, foremost, USUAL_RULE } from "./rules.ts";
import { holdAccount, isMatchedIn, matchedWith, ruleSet } from "./store.ts";

/**
 * Who a person is in the directory: as it was proven before, else by their audience's rules. With `again` the rules are
 * asked anew; what they find replaces a match of theirs, and where they find nobody it stays.
 */
export async function matchPerson(
  ctx: Context,
  microsoft: Microsoft,
  { id, again = false }: { readonly id: string; readonly again?: boolean },
): Promise<Account> {
  const tenant = microsoft.connection.entra_tenant_id;
  const { person, set, isHere } = await ctx.transaction(async (tx) => {
    const person = await personOf(tx, id);
    return { person, set: await ruleSet(tx, person.audience), isHere: await isMatchedIn(tx, id, tenant) };
  });
  // A match that was proven holds: a login name may pass to somebody else, an object id never does. But to another
  // tenant the account is nobody.
  if (person.match && isHere && !again) return { ...person.match };
  if (!isHere) refuseForeign(person);
  refuseManual(person);
  const [found = { tried: [] }] = await findMatches(microsoft.graph, [person], set);
  if (!found.account) throw unmatched(person, found, set.rules);
  const { account, by } = found;
  await ctx.transaction(async (tx) => {
    await holdAccount(tx, account.objectId);
    await refuseTaken(tx, person, { account, by });
    // Somebody may have set it by hand while Microsoft was asked.
    refuseManual(await lockedPerson(tx, id));
    await keepMatch(ctx, tx, {
      person,
      write: { account, tenant, at: ctx.now, by: { rule: by } },
    });
  });
  return account;
}

function refuseManual({ name, match }: Person): void {
  if (match?.by !== "manual") return;
  throw new Failure("conflict", `${name} was matched by hand, and rules do not change that.`, {
    reason: "matched-by-hand",
    cure: "Remove the match first, then match by the rules.",
  });
}

function refuseForeign({ name, match }: Person): void {
  if (match?.by !== "manual") return;
  throw new Failure("conflict", `${name} was matched by hand with an account of another tenant.`, {
    reason: "matched-in-other-tenant",
    cure: "Choose the connection of that tenant for new work, or set by hand who they are in this one.",
  });
}

function unmatched({ name }: Person, { tried }: Found, rules: readonly MatchRule[]): Failure {
  const worst = foremost(tried) ?? { rule: 1, reason: "local-field-empty" };
  const { sentence, cure } = reasonWords(worst.reason, rules[worst.rule - 1] ?? USUAL_RULE, name);
  return new Failure("conflict", sentence, { reason: worst.reason, cure });
}

/** Two of ours who claim one account prove neither. */
async function refuseTaken(
  tx: Transaction,
  person: Person,
  { account, by }: { account: Candidate; by: MatchRule },
): Promise<void> {
  const holders = await matchedWith(tx, person.audience, [account.objectId]);
  if (holders.every((holder) => holder.person.id === person.id)) return;
  const { sentence, cure } = reasonWords("already-matched", by, person.name);
  throw new Failure("conflict", sentence, { reason: "already-matched", cure });
}
