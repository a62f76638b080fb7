import type { Candidate, MatchReason } from "./contract.ts";

interface Words {
  readonly sentence: string;
  readonly cure: string;
}

const WORDS: Readonly<Record<MatchReason, (candidates: readonly Candidate[]) => Words>> = {
  "no-value": () => ({
    sentence: "The roster says nothing about them by which the rules could find them.",
    cure: "Add what the rules look at to the roster, such as the username or the e-mail address, or choose their account by hand.",
  }),
  "nobody-found": () => ({
    sentence: "Nobody in the directory has what the roster says of them.",
    cure: "Create their account, correct the roster, or choose their account by hand.",
  }),
  "not-seen": () => ({
    sentence: "A rule looks at what the app may not see of accounts, and no other rule finds them.",
    cure: "Consent to User.Read.All, or change the rules to what everybody may see: login and mail.",
  }),
  "several-found": (candidates) => ({
    sentence: `Several accounts fit: ${listed(candidates)}.`,
    cure: "Choose theirs by hand, or let a rule look at what only one of them has.",
  }),
  "account-gone": (candidates) => ({
    sentence: `The account that they were matched with is no longer in the directory: ${listed(candidates)}.`,
    cure: "Restore the account within 30 days, or choose their new one by hand.",
  }),
  "login-reused": (candidates) => ({
    sentence: `They were matched with ${listed(candidates.filter(({ was }) => was))}; what found that account now finds ${listed(candidates.filter(({ was }) => !was))}.`,
    cure: "See whether it is the same person with a new account, and choose by hand.",
  }),
  "shared-account": (candidates) => ({
    sentence: `Somebody else of the roster has the same account: ${listed(candidates)}.`,
    cure: "Correct the roster where it names one person twice, or choose by hand whose account it is.",
  }),
};

/** Why somebody is matched with nobody, and what cures it. */
export function reasonWords(reason: MatchReason, candidates: readonly Candidate[]): Words {
  return WORDS[reason](candidates);
}

function listed(candidates: readonly Candidate[]): string {
  return candidates.map(({ login, user }) => login ?? user).join(", ");
}
