import type { Change, Reason, Step, Stop } from "./contract.ts";

/** What is said to somebody, and what they can do about it where there is anything to be done. */
export interface Said {
  readonly sentence: string;
  readonly cure?: string;
}

const CHANGES: Readonly<Record<Change, string>> = {
  add: "is added",
  remove: "is removed",
  promote: "becomes an owner",
  demote: "becomes a member",
  stay: "stays as is",
  skip: "is left out",
};

const BY_HAND = "Choose their account on the page of people, where it is said what was looked for.";
const LIKE_ROSTER = "Change it in Teams, or choose that teams are made like the roster.";

const REASONS: Readonly<Record<Reason, Said>> = {
  enrolled: { sentence: "The roster has them in the class." },
  "enrolled-again": {
    sentence: "The roster has them in the class; somebody removed them in Teams.",
    cure: "Take them out of the roster, or leave them out on the page of people, if they are to stay away.",
  },
  "left-roster": { sentence: "The roster does not have them in the class any more." },
  "not-in-roster": { sentence: "The roster does not have them in the class, and the team is kept like the roster." },
  "role-in-roster": { sentence: "The roster has another role for them." },
  "beyond-owners": {
    sentence: "The team has as many owners as it may have.",
    cure: "Give some of the teachers another role in the roster if others are to own it.",
  },
  "fallback-owner": {
    sentence: "Nobody of the roster owns the team, so the account does that is set for this.",
    cure: "Give the class a teacher in the roster.",
  },
  "added-in-teams": { sentence: "Somebody added them in Teams.", cure: LIKE_ROSTER },
  "promoted-in-teams": { sentence: "Somebody made them an owner in Teams.", cure: LIKE_ROSTER },
  "demoted-in-teams": { sentence: "Somebody made them a member in Teams.", cure: LIKE_ROSTER },
  "never-removed": {
    sentence: "The settings of the class remove nobody.",
    cure: "Choose in the settings that whoever leaves the roster leaves the team.",
  },
  "keeps-team": { sentence: "By this account the team is kept, or it owns teams without an owner." },
  "last-owner": {
    sentence: "A team must have an owner, and nobody else is one.",
    cure: "Give the class a teacher, or set who owns such teams.",
  },
  unmatched: { sentence: "Nobody in the directory fits them.", cure: BY_HAND },
  ambiguous: { sentence: "Several people in the directory fit them.", cure: BY_HAND },
  conflict: {
    sentence: "Somebody else of the roster has the same account, or their login has passed to somebody else.",
    cure: BY_HAND,
  },
  excluded: {
    sentence: "Somebody said by hand that they belong in no team.",
    cure: "Leave it to the rules again on the page of people if they do.",
  },
  "role-is-nobody": {
    sentence: "Their role in the roster has no place in teams.",
    cure: "Give the role a place in the settings of classes if it is to have one.",
  },
  "guest-owner": {
    sentence: "A guest of the tenant cannot own a team.",
    cure: "Give them an account of the tenant if they are to own it.",
  },
  disabled: {
    sentence: "Their account is disabled.",
    cure: "Enable the account; the next sync adds them.",
  },
};

/** What becomes of somebody, in words. */
export function changeWords(change: Change): string {
  return CHANGES[change];
}

/** Why, in words. */
export function reasonWords(reason: Reason): Said {
  return REASONS[reason];
}

/** That it was not done of somebody, in Microsoft's words. */
export function refusalWords(said: string): { readonly reason: string; readonly cure: string } {
  return {
    reason: `Microsoft refused it: “${said}”`,
    cure: "See whether the account is in use and may be in teams; the next sync tries again.",
  };
}

const STOPS: Readonly<Record<Stop["reason"], (stop: Stop) => Required<Said>>> = {
  "empty-roster": () => ({
    sentence: "Nobody of the roster can be in it: the class is empty there, or none of its people was found.",
    cure: "Look whether the roster was cut short, and whether its people are found. Release it if the class really is empty.",
  }),
  "many-removals": ({ found = 0, limit = 0 }) => ({
    sentence: `${found} people would leave; ${limit} go without asking.`,
    cure: "Look whether the roster is whole. Release it if they really left.",
  }),
  "no-owner": () => ({
    sentence: "Nobody of the roster can own it.",
    cure: "Give the class a teacher, or set who owns such teams. Where a team exists, its owner stays once released.",
  }),
  "too-many-owners": ({ found = 0, limit = 0 }) => ({
    sentence: `${found} owners are wanted; ${limit} are possible. The others become members.`,
    cure: "Make some of them something else in the roster, or release it.",
  }),
  "too-many-members": ({ found = 0, limit = 0 }) => ({
    sentence: `${found} people belong in it; ${limit} are possible.`,
    cure: "Divide the class.",
  }),
  "one-account-for-two": () => ({
    sentence: "Several people of the roster have one account.",
    cure: "Set by hand who of them has the account, or release it if they are one person.",
  }),
};

/** Why a team waits for a person, in words. */
export function stopWords(stop: Stop): Required<Said> {
  return STOPS[stop.reason](stop);
}

/** Steps about a team itself; what becomes of its people is told person by person. */
const STEPS: { readonly [K in Step["kind"]]: (step: Extract<Step, { kind: K }>) => string | undefined } = {
  create: ({ name }) => `is made, called “${name}”`,
  unarchive: () => "is taken out of the archive",
  rename: ({ name, was }) => `is renamed from “${was}” to “${name}”`,
  archive: ({ readOnlyFiles }) => (readOnlyFiles ? "is archived, its files to be read only" : "is archived"),
  channel: ({ name, isPrivate }) => `gets the ${isPrivate ? "private " : ""}channel “${name}”`,
  "channel-people": ({ group, adds, removes }) =>
    `has ${adds.length} added to and ${removes.length} removed from the private channel of “${group}”`,
  add: () => undefined,
  role: () => undefined,
  remove: () => undefined,
};

/** What a step does with a team, in words; undefined where it is about its people alone. */
export function stepWords<K extends Step["kind"]>(step: Extract<Step, { kind: K }>): string | undefined {
  return STEPS[step.kind](step);
}
