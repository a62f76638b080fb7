import type { TeamRole } from "../../contract.ts";
import type { Found, PlannedPerson, Reason, TeamState, Wanted } from "../contract.ts";

/** Whom a roster wants in a team, and whom it names in vain. */
export interface RosterInTeam {
  readonly wanted: readonly Wanted[];
  readonly skipped: readonly PlannedPerson[];
  /** Accounts that are left as they are, since whoever of the roster they were is not found for now. */
  readonly held: ReadonlySet<string>;
  /** Who of the roster is excluded, by the account that was theirs. */
  readonly excluded: ReadonlyMap<string, string>;
  /** People of the roster by the account that several of them have. */
  readonly doubles: ReadonlyMap<string, readonly string[]>;
}

type Lost = Exclude<Found, { readonly state: "matched" }>;
type Matched = Extract<Found, { readonly state: "matched" }>;
type Placed =
  | { readonly wanted: Wanted }
  | { readonly skipped: PlannedPerson; readonly held?: string | undefined; readonly excluded?: string | undefined };

/** Reads a roster as Microsoft's accounts with roles in the team, by the roster's ids. */
export function readRoster(state: TeamState): RosterInTeam {
  const placed = [...rolesOf(state)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([person, role]) => place(state, person, role));
  const { wanted, doubles } = byAccount(placed.flatMap((each) => ("wanted" in each ? [each.wanted] : [])));
  const others = placed.flatMap((each) => ("skipped" in each ? [each] : []));
  return {
    wanted,
    doubles,
    skipped: others.map(({ skipped }) => skipped),
    held: new Set(others.flatMap(({ held }) => held ?? [])),
    excluded: new Map(others.flatMap(({ excluded, skipped }) => (excluded ? [[excluded, skipped.person ?? ""]] : []))),
  };
}

const RANK = { nobody: 0, member: 1, owner: 2 } as const;
type Rank = keyof typeof RANK;

/** The highest role that anybody has in any class of the team. */
function rolesOf({ roster, roles }: TeamState): ReadonlyMap<string, Rank> {
  const known = new Map(Object.entries(roles));
  const highest = new Map<string, Rank>();
  for (const { person, role } of roster) {
    const is = known.get(role) ?? "nobody";
    if (RANK[is] >= RANK[highest.get(person) ?? "nobody"]) highest.set(person, is);
  }
  return highest;
}

function place(state: TeamState, person: string, role: Rank): Placed {
  const found = state.found.get(person) ?? { state: "unmatched" };
  const user = found.state === "matched" ? found.user : undefined;
  if (role === "nobody") return skip({ person, user, reason: "role-is-nobody" });
  return found.state === "matched" ? placeMatched(state, { person, role, found }) : placeLost(state, person, found);
}

function placeLost({ seen }: TeamState, person: string, found: Lost): Placed {
  const { state, last } = found;
  if (state === "excluded") return { ...skip({ person, user: undefined, reason: state }), excluded: last };
  const was = last === undefined ? undefined : seen?.get(last);
  return { ...skip({ person, user: last, reason: state, was }), held: last };
}

function placeMatched(
  { seen }: TeamState,
  { person, role, found }: { readonly person: string; readonly role: TeamRole; readonly found: Matched },
): Placed {
  const { user, isGuest, isEnabled } = found;
  // Nobody is put out of a team for having been disabled, which may be for a day.
  if (!isEnabled && seen?.has(user) !== true) return skip({ person, user, reason: "disabled" });
  if (isGuest && role === "owner") return { wanted: { user, person, role: "member", because: "guest-owner" } };
  return { wanted: { user, person, role } };
}

function skip({
  person,
  user,
  reason,
  was,
}: {
  readonly person: string;
  readonly user: string | undefined;
  readonly reason: Reason;
  readonly was?: TeamRole | undefined;
}) {
  const stays = was === undefined ? {} : { was, is: was };
  return { skipped: { person, ...(user !== undefined && { user }), change: "skip" as const, reason, ...stays } };
}

/** Each account once; where several people have it, with the highest of their roles. */
function byAccount(wanted: readonly Wanted[]): Pick<RosterInTeam, "wanted" | "doubles"> {
  const accounts = new Map<string, Wanted>();
  const doubles = new Map<string, string[]>();
  for (const each of wanted) {
    const before = accounts.get(each.user);
    if (before === undefined || RANK[each.role] > RANK[before.role]) accounts.set(each.user, each);
    if (before !== undefined)
      doubles.set(each.user, [...(doubles.get(each.user) ?? [before.person ?? ""]), each.person ?? ""]);
  }
  return { wanted: [...accounts.values()], doubles };
}
