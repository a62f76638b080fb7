import type { Reason } from "./catalog.ts";
import type { MatchRule } from "./contract.ts";

/** What a reason is called in words; `who` is the person's name. */
export interface ReasonWords {
  readonly sentence: string;
  readonly cure: string;
}

type About = MatchRule & { readonly who: string };

const WORDS: Readonly<Record<Reason, (about: About) => ReasonWords>> = {
  "local-field-empty": ({ who, localField }) => ({
    sentence: `${who} has no value in the field ${localField}, which the match rule uses.`,
    cure: `Fill in ${localField} for this person, or choose another field in the match rule.`,
  }),
  "no-match": ({ who, localField, directoryField }) => ({
    sentence: `Nobody in the directory has ${directoryField} equal to the ${localField} of ${who}.`,
    cure: "Correct the person's field, add another rule, or set the match by hand.",
  }),
  "several-matches": ({ who, localField, directoryField }) => ({
    sentence: `More than one person in the directory has ${directoryField} equal to the ${localField} of ${who}.`,
    cure: "Match by a field that is unique, such as userPrincipalName, or set the match by hand.",
  }),
  "guest-excluded": ({ who, localField, directoryField }) => ({
    sentence: `Only a guest has ${directoryField} equal to the ${localField} of ${who}, and guests are not matched.`,
    cure: "Allow guests in the match rules, or set the match by hand.",
  }),
  "account-disabled": ({ who, localField, directoryField }) => ({
    sentence: `The account whose ${directoryField} equals the ${localField} of ${who} is disabled.`,
    cure: "Enable the account in the Entra admin center, or correct the person's field.",
  }),
  "value-refused": ({ who, localField, directoryField }) => ({
    sentence: `Microsoft cannot look for the ${localField} of ${who} in ${directoryField}.`,
    cure: "Look whether the value is far too long or belongs to another field.",
  }),
  "shared-account": ({ who }) => ({
    sentence: `The account that fits ${who} fits somebody else of the same kind, too.`,
    cure: "Correct the field of one of the two, or, if both are right, set the match by hand.",
  }),
  "already-matched": ({ who }) => ({
    sentence: `The account that fits ${who} is matched with somebody else of the same kind already.`,
    cure: "Keep one of the two people, or, if both are right, set the match by hand.",
  }),
};

export function reasonWords(reason: Reason, rule: MatchRule, who: string): ReasonWords {
  return WORDS[reason]({ ...rule, who });
}

/** Why a match that was lost does not work, and what cures it. */
export function lostWords(reason: "deleted" | "disabled"): ReasonWords {
  return LOST[reason];
}

const LOST: Readonly<Record<"deleted" | "disabled", ReasonWords>> = {
  deleted: {
    sentence: "The account in the directory is deleted.",
    cure: "Restore the account within 30 days, match the person anew, or erase the person if they have left.",
  },
  disabled: {
    sentence: "The account in the directory is disabled.",
    cure: "Enable the account in the Entra admin center, or match the person anew.",
  },
};
