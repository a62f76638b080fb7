import { DAY, HOUR, later } from "../../../kernel/time.ts";
import { givenAs } from "../rules.ts";
import { type DirectoryField, factsOf, type Reason, REASONS } from "./catalog.ts";
import type {
  Account,
  MatchFields,
  MatchRule,
  MatchRules,
  Namesake,
  PreviewedPerson,
  RuleSet,
  RuleWish,
  Tried,
} from "./contract.ts";

/** What of a person the rules look at. */
export interface Matchable {
  readonly name: string;
  readonly email?: string | undefined;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The local value that a rule looks for: a named field, or one of the two that everybody has. `undefined` where there is
 * none; what holds neither letter nor digit, such as a dash, stands for none.
 */
export function localValue(
  { name, email, fields }: Matchable,
  { localField }: Pick<MatchRule, "localField">,
): string | undefined {
  const value = givenAs(fields, localField) ?? givenAs({ email, name }, localField);
  const plain = value?.normalize("NFC").trim() ?? "";
  return /[\p{L}\p{N}]/u.test(plain) ? plain : undefined;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether Microsoft can be asked for this value: it takes an id that is none for a fault of the whole question. */
export function isAskable(field: DirectoryField, value: string): boolean {
  return field !== "id" || GUID.test(value);
}

/** An account as it is judged. What the app may not see is undefined. */
export interface Candidate extends Account {
  readonly mail?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly guest: boolean;
  /** What it has in the field that was looked for, where capitals count. */
  readonly value?: string | undefined;
}

/** Who of those that have the value is meant: exactly one, or nobody with the reason. A guess could let the wrong person in. */
export function soleCandidate(
  candidates: readonly Candidate[],
  { rule, value, guests }: { readonly rule: MatchRule; readonly value: string; readonly guests: boolean },
): Candidate | Reason {
  const exact = factsOf(rule.directoryField).exact ?? false;
  const holders = candidates.filter((one) => !exact || one.value === value);
  const welcome = holders.filter(({ guest }) => guests || !guest);
  const usable = welcome.filter(({ enabled }) => enabled !== false);
  const [only, other] = usable;
  if (other !== undefined) return "several-matches";
  return only ?? excluded({ holders, welcome });
}

function excluded({ holders, welcome }: Record<"holders" | "welcome", readonly Candidate[]>): Reason {
  if (welcome.length > 0) return "account-disabled";
  return holders.length > 0 ? "guest-excluded" : "no-match";
}

/** What is said where no rule matched: the most telling of the reasons. */
export function foremost(tried: readonly Tried[]): Tried | undefined {
  return tried.toSorted((one, other) => REASONS.indexOf(one.reason) - REASONS.indexOf(other.reason))[0];
}

/** Who would be the same account: in a list of matched people, by the account's object id. */
export function collisionsIn(
  matched: readonly { readonly person: Namesake; readonly objectId: string }[],
): ReadonlyMap<string, readonly Namesake[]> {
  const byAccount = Map.groupBy(matched, ({ objectId }) => objectId.toLowerCase());
  const collisions = [...byAccount].map(([id, all]): [string, Namesake[]] => {
    return [id, [...new Map(all.map(({ person }) => [person.id, person])).values()]];
  });
  return new Map(collisions.filter(([, people]) => people.length > 1));
}

/** What of a preview says who would be the same account. */
interface Colliding extends Pick<PreviewedPerson, "person" | "outcome"> {
  readonly account?: Account | undefined;
  readonly collidesWith?: Namesake[] | undefined;
}

/** The same previews, in which who would be the same account as others collides with them. `known` are matched already. */
export function withCollisions<P extends Colliding>(
  items: readonly P[],
  known: readonly { readonly person: Namesake; readonly objectId: string }[] = [],
): P[] {
  const own = items.flatMap(({ person, account }) => (account ? [{ person, objectId: account.objectId }] : []));
  const collisions = collisionsIn([...own, ...known]);
  return items.map((item) => {
    const all = [...(item.collidesWith ?? []), ...(collisions.get(item.account?.objectId.toLowerCase() ?? "") ?? [])];
    const others = new Map(all.map((one) => [one.id, one]));
    others.delete(item.person.id);
    const collidesWith = [...others.values()];
    return collidesWith.length === 0 ? item : { ...item, outcome: "collision", collidesWith };
  });
}

/** The rules that a wish names, however it names them. */
export function rulesIn({ rules, localField, directoryField }: Omit<RuleWish, "guests">): readonly MatchRule[] {
  if (rules !== undefined) return rules;
  return localField !== undefined && directoryField !== undefined ? [{ localField, directoryField }] : [];
}

/** Rules as they are shown, with the first one's fields by themselves. */
export function asRuleSet(rules: readonly MatchRule[], guests: boolean): RuleSet {
  const first = rules[0] ?? USUAL_RULE;
  return { rules: rules.length > 0 ? [...rules] : [first], guests, ...first };
}

/** Until somebody chooses, the local e-mail is looked for among the login names. */
export const USUAL_RULE: MatchRule = { localField: "email", directoryField: "userPrincipalName" };

/** Both audiences' rules, and the first of each by the four names. */
export function asMatchRules(operator: RuleSet, user: RuleSet): MatchRules {
  return {
    operator,
    user,
    operatorIdentityLocalMatchField: operator.localField,
    operatorIdentityRemoteMatchField: operator.directoryField,
    userIdentityLocalMatchField: user.localField,
    userIdentityRemoteMatchField: user.directoryField,
  };
}

/** An audience's rules after the four fields were set: the first rule is another, the others stay. */
export function afterFields(audience: "operator" | "user", before: RuleSet, fields: MatchFields): MatchRule[] {
  const first = {
    localField: fields[`${audience}IdentityLocalMatchField`] ?? before.localField,
    directoryField: fields[`${audience}IdentityRemoteMatchField`] ?? before.directoryField,
  };
  const others = before.rules.slice(1).filter((rule) => JSON.stringify(rule) !== JSON.stringify(first));
  return [first, ...others];
}

/** The places, from 1 on, of rules whose field is shown only with more than User.ReadBasic.All. */
export function rulesThatNeedMore(rules: readonly MatchRule[]): number[] {
  return rules.flatMap(({ directoryField }, place) =>
    factsOf(directoryField).permission === "User.Read.All" ? [place + 1] : [],
  );
}

/** What is kept of an account that may change while its object id does not. */
export interface Known {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly mail?: string | undefined;
  readonly lost?: "deleted" | "disabled" | undefined;
}

/** What was seen of an account: gone, or with what the app could see. */
export type Seen =
  | { readonly gone: true }
  | { readonly gone?: never; readonly account: Partial<Omit<Known, "lost">>; readonly enabled?: boolean | undefined };

/** What is kept after a look; which account it is never changes by it. */
export function afterLook(before: Known, seen: Seen): Known {
  if (seen.gone) return { ...before, lost: "deleted" };
  const { userPrincipalName, displayName, mail } = { ...before, ...seen.account };
  return { userPrincipalName, displayName, mail, lost: lossAfter(before, seen.enabled) };
}

/** An account that is seen again is there; whether it is enabled holds until something else is seen. */
function lossAfter({ lost }: Known, enabled: boolean | undefined): Known["lost"] {
  if (enabled === undefined) return lost === "deleted" ? undefined : lost;
  return enabled ? undefined : "disabled";
}

export function isSame(one: Known, other: Known): boolean {
  return (
    one.userPrincipalName === other.userPrincipalName &&
    one.displayName === other.displayName &&
    one.mail === other.mail &&
    one.lost === other.lost
  );
}

const NIGHT = 3 * HOUR;

/** The next three o'clock at night by UTC, after `now`. */
export function nextNight(now: Date): Date {
  const sinceNight = (now.getTime() - NIGHT) % DAY;
  return later(now, DAY - sinceNight);
}
