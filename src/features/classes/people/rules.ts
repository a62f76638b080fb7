import type { MatchRule } from "../settings/contract.ts";
import type { Candidate, MatchReason, MatchState } from "./contract.ts";

/** What a roster says of somebody. */
export type Fields = Readonly<Record<string, string>>;

/** An account as the directory tells of it; a property that is not there was not seen, one that is null is empty. */
export interface Account {
  readonly user: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly isGuest: boolean;
  readonly isEnabled: boolean | undefined;
}

/** Whom somebody is matched with, or why with nobody. */
export interface Match {
  readonly state: MatchState;
  readonly user?: string | undefined;
  readonly by?: string | undefined;
  readonly reason?: MatchReason | undefined;
  readonly candidates: readonly Candidate[];
}

export interface PersonToMatch {
  readonly id: string;
  readonly fields: Fields;
  readonly match: Match;
}

export interface Directory {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly rules: readonly MatchRule[];
  /** Properties that the app may not see. */
  readonly unseen: ReadonlySet<string>;
}

/** Said of matches that somebody made by hand. */
export const BY_HAND = "hand";
/** More than anybody tells apart. */
const MOST_CANDIDATES = 10;

/** What somebody is called, as far as the roster says it. */
export function nameOf(id: string, { name, givenName, familyName, username }: Fields): string {
  const full = [givenName, familyName].filter((part) => part !== undefined && part !== "").join(" ");
  return name ?? (full === "" ? (username ?? id) : full);
}

/**
 * Whom of the directory each of some people is: all that a roster lists, since two of them may claim one account. Who was
 * matched stays with their account whatever it is called now; a rule that finds another one since is a conflict, never a guess.
 */
export function matchPeople(people: readonly PersonToMatch[], directory: Directory): Map<string, Match> {
  const find = finder(directory);
  const matches = new Map(people.map((person) => [person.id, matchOf(person, directory, find)]));
  const holders = Map.groupBy(
    people.filter(({ id }) => matches.get(id)?.state === "matched"),
    ({ id }) => matches.get(id)?.user ?? "",
  );
  for (const [user, rivals] of holders) {
    // What a person said stands; the rules give way.
    const yielding = rivals.length > 1 ? rivals.filter(({ id }) => matches.get(id)?.by !== BY_HAND) : [];
    for (const { id, match } of yielding) {
      const candidates = [candidateFrom(directory, user, beforeOf(match) === user)];
      matches.set(id, { state: "conflict", by: matches.get(id)?.by, reason: "shared-account", candidates });
    }
  }
  return matches;
}

/** Whom they were matched with, be it that this came to an end. */
function beforeOf({ user, candidates }: Match): string | undefined {
  return user ?? candidates.find(({ was }) => was)?.user;
}

type Find = (fields: Fields, id: string) => Match;

function matchOf({ id, fields, match }: PersonToMatch, directory: Directory, find: Find): Match {
  if (match.state === "excluded") return match;
  const before = beforeOf(match);
  if (match.by === BY_HAND && before !== undefined) return stillThere(directory, before, BY_HAND);
  const found = find(fields, id);
  if (before === undefined) return found;
  const isOther = found.state === "matched" && found.user !== before;
  return isOther ? reused(directory, before, found) : stillThere(directory, before, match.by);
}

function stillThere(directory: Directory, user: string, by: string | undefined): Match {
  if (directory.accounts.has(user)) return { state: "matched", user, by, candidates: [] };
  const candidates = [candidateFrom(directory, user, true)];
  return { state: "unmatched", by, reason: "account-gone", candidates };
}

/** The login that found one account finds another one now. */
function reused(directory: Directory, before: string, { user = "", by }: Match): Match {
  const candidates = [candidateFrom(directory, before, true), candidateFrom(directory, user, false)];
  return { state: "conflict", by, reason: "login-reused", candidates };
}

function candidateFrom({ accounts }: Directory, user: string, was: boolean): Candidate {
  return { ...candidateOf(user, accounts.get(user)?.fields ?? {}), ...(was && { was }) };
}

/** An account as somebody might choose it, by what the directory tells of it. */
export function candidateOf(
  user: string,
  { userPrincipalName: login, displayName: name }: Account["fields"],
): Candidate {
  return {
    user,
    ...(typeof login === "string" && { login }),
    ...(typeof name === "string" && { name }),
  };
}

/** Values are compared whatever their capitals and the blanks around them. */
export function folded(value: string): string {
  return value.trim().normalize("NFC").toLowerCase();
}

function finder(directory: Directory): Find {
  const { rules, unseen } = directory;
  const seen = rules.filter((rule) => !unseen.has(rule.directory));
  const indexes = new Map(seen.map((rule) => [rule.directory, indexOf(directory, rule.directory)]));
  return (fields, id) => {
    const asked = seen.flatMap((rule) => {
      const value = rule.roster === "sourcedId" ? id : (fields[rule.roster] ?? "");
      return folded(value) === "" ? [] : [{ rule, key: folded(value.trim() + (rule.suffix ?? "")) }];
    });
    for (const { rule, key } of asked) {
      const hits = indexes.get(rule.directory)?.get(key);
      if (hits !== undefined) return foundBy(directory, rule, hits);
    }
    const reason = reasonFor(asked.length > 0, seen.length < rules.length);
    return { state: "unmatched", reason, candidates: [] };
  };
}

function reasonFor(asked: boolean, isBlind: boolean): MatchReason {
  if (isBlind) return "not-seen";
  return asked ? "nobody-found" : "no-value";
}

function foundBy(directory: Directory, { roster, directory: property }: MatchRule, hits: readonly string[]): Match {
  const by = `${roster} = ${property}`;
  const [only] = hits;
  if (hits.length === 1 && only !== undefined) return { state: "matched", user: only, by, candidates: [] };
  const candidates = hits.slice(0, MOST_CANDIDATES).map((user) => candidateFrom(directory, user, false));
  return { state: "ambiguous", by, reason: "several-found", candidates };
}

/** Who has which value of a property. */
function indexOf({ accounts }: Directory, property: string): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { user, fields } of accounts.values()) {
    const values = valuesIn(property === "id" ? user : fields[property]);
    for (const key of new Set(values.map((value) => keyOf(property, value))))
      index.set(key, [...(index.get(key) ?? []), user]);
  }
  return index;
}

function keyOf(property: string, value: string): string {
  const key = folded(value);
  // Addresses carry how they are reached.
  return property === "proxyAddresses" ? key.replace(/^(smtp|sip|x500|spo):/, "") : key;
}

function valuesIn(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

/** Whether two matches say the same. */
export function isSameMatch(one: Match, other: Match): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain({ state, user, by, reason, candidates }: Match) {
  const told = candidates.map(({ user: id, login, name, was }) => [id, login, name, was]);
  return [state, user, by, reason, told];
}
