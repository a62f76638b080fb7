import type { Fate, Stop, TeamState } from "../contract.ts";
import type { Fates } from "../seats/rules.ts";
import type { RosterInTeam } from "../wanted/rules.ts";

/** So many people of a stop are named. */
const NAMED = 20;

interface Judged {
  readonly state: TeamState;
  readonly roster: RosterInTeam;
  readonly outcome: Fates;
  /** Whether anything would be done at all: nothing is stopped where nothing is done. */
  readonly acts: boolean;
}

const JUDGES: readonly ((judged: Judged) => Stop | undefined)[] = [
  emptyRoster,
  manyRemovals,
  noOwner,
  tooManyOwners,
  tooManyMembers,
  oneAccountForTwo,
];

/** Why a plan waits for a person; of what a person released, only what nobody can release. */
export function stopsOf(judged: Judged): Stop[] {
  return JUDGES.flatMap((judge) => judge(judged) ?? []).filter(
    ({ isReleasable }) => !(isReleasable && judged.state.isReleased),
  );
}

function emptyRoster({ state, roster, acts }: Judged): Stop | undefined {
  const { seen, applied, keeps, fallbackOwner } = state;
  const people = [...(seen?.keys() ?? []), ...applied.keys()].some(
    (user) => !keeps.has(user) && user !== fallbackOwner,
  );
  return acts && people && roster.wanted.length === 0 ? { reason: "empty-roster", isReleasable: true } : undefined;
}

function manyRemovals({ state, outcome }: Judged): Stop | undefined {
  const { removalsPercent, removalsAbove } = state.guards;
  const found = outcome.fates.filter(({ is }) => is === undefined).length;
  const limit = Math.max(removalsAbove, Math.floor(((state.seen?.size ?? 0) * removalsPercent) / 100));
  return found > limit ? { reason: "many-removals", found, limit, isReleasable: true } : undefined;
}

function noOwner({ state, outcome, acts }: Judged): Stop | undefined {
  const exists = state.seen !== undefined;
  return outcome.isOwnerless && (acts || !exists) ? { reason: "no-owner", isReleasable: exists } : undefined;
}

function tooManyOwners({ state, outcome }: Judged): Stop | undefined {
  const beyond = new Set(outcome.beyond.map(({ user }) => user));
  // Who is a member for want of a seat already was judged before.
  const anew = outcome.fates.filter((fate) => beyond.has(fate.user) && isChanged(fate));
  if (anew.length === 0) return undefined;
  const people = named(anew.flatMap(({ person }) => person ?? []));
  return {
    reason: "too-many-owners",
    found: outcome.ownersFound,
    limit: state.guards.owners,
    people,
    isReleasable: true,
  };
}

function tooManyMembers({ state, outcome }: Judged): Stop | undefined {
  const found = outcome.fates.filter(({ is }) => is !== undefined).length;
  const limit = state.guards.members;
  return found > limit ? { reason: "too-many-members", found, limit, isReleasable: false } : undefined;
}

function oneAccountForTwo({ roster, outcome }: Judged): Stop | undefined {
  const anew = outcome.fates.filter((fate) => roster.doubles.has(fate.user) && isChanged(fate));
  if (anew.length === 0) return undefined;
  const people = named(anew.flatMap(({ user }) => roster.doubles.get(user) ?? []));
  return { reason: "one-account-for-two", found: anew.length, people, isReleasable: true };
}

function isChanged({ was, is }: Fate): boolean {
  return was !== is;
}

function named(people: readonly string[]): string[] {
  return people.toSorted().slice(0, NAMED);
}
