import type { Fate, TeamState, Wanted } from "../contract.ts";
import { fateOfOther, fateOfWanted } from "../fates/rules.ts";
import type { RosterInTeam } from "../wanted/rules.ts";

/** What becomes of everybody, and what there is to say of the owners. */
export interface Fates {
  readonly fates: readonly Fate[];
  /** The first of those who are to own the team, where it has to be made. */
  readonly founder: string | undefined;
  /** How many the roster and Teams would have as owners, before any of them is left a member. */
  readonly ownersFound: number;
  /** Those for whom there is no seat among the owners. */
  readonly beyond: readonly Wanted[];
  /** Nobody would own the team. */
  readonly isOwnerless: boolean;
}

/** Decides what becomes of everybody in the roster and in the team, and seats the owners. */
export function decideFates(state: TeamState, roster: RosterInTeam): Fates {
  const { candidates, settled } = withFallback(state, withoutCandidates(state, roster));
  const ownersBefore = settled.filter(({ is }) => is === "owner").length;
  const { seated, beyond } = seat(state, candidates, state.guards.owners - ownersBefore);
  const fates = [...[...seated, ...beyond].map((each) => fateOfWanted(state, each)), ...settled];
  const isOwnerless = !fates.some(({ is }) => is === "owner");
  return {
    fates: isOwnerless ? fates.map(stayingOwner) : fates,
    founder: seated[0]?.user,
    ownersFound: ownersBefore + candidates.length,
    beyond,
    isOwnerless,
  };
}

interface Parted {
  readonly candidates: readonly Wanted[];
  readonly settled: readonly Fate[];
}

/** Those who are to be owners apart, of whom there may be too many; what becomes of all others depends on nobody else. */
function withoutCandidates(state: TeamState, { wanted, held, excluded }: RosterInTeam): Parted {
  const fates = new Map(wanted.map((each) => [each.user, fateOfWanted(state, each)]));
  const candidates = wanted.filter(({ user, role }) => role === "owner" && fates.get(user)?.is === "owner");
  const others = [...(state.seen ?? [])]
    .filter(([user]) => !fates.has(user))
    .map(([user, was]) => (held.has(user) ? { user, was, is: was } : fateOfOther(state, { user, was, excluded })));
  for (const { user } of candidates) fates.delete(user);
  return { candidates, settled: [...fates.values(), ...others] };
}

/** Where nobody but the account by which we work would own the team, the fallback does. */
function withFallback(state: TeamState, { candidates, settled }: Parted): Parted {
  const { fallbackOwner, keeps } = state;
  const owned = candidates.length > 0 || settled.some(({ user, is }) => is === "owner" && !keeps.has(user));
  if (fallbackOwner === undefined || owned) return { candidates, settled };
  return {
    candidates: [{ user: fallbackOwner, role: "owner", because: "fallback-owner" }],
    settled: settled.filter(({ user }) => user !== fallbackOwner),
  };
}

/** Those who own the team already keep their seats before others get one; for the fallback there always is one. */
function seat({ seen }: TeamState, candidates: readonly Wanted[], seats: number) {
  const isSeated = ({ user }: Wanted) => seen?.get(user) === "owner";
  const inOrder = [...candidates.filter(isSeated), ...candidates.filter((each) => !isSeated(each))];
  const most = Math.max(inOrder[0]?.because === "fallback-owner" ? 1 : 0, seats);
  return {
    seated: inOrder.slice(0, most),
    beyond: inOrder.slice(most).map((each): Wanted => ({ ...each, role: "member", because: "beyond-owners" })),
  };
}

/** Where nobody else would own the team, whoever owns it stays. */
function stayingOwner(fate: Fate): Fate {
  return fate.was === "owner" ? { ...fate, is: "owner", reason: "last-owner" } : fate;
}
