import { between, HOUR, instantFrom } from "../../../kernel/time.ts";
import type { TeamRole } from "../contract.ts";

/** Somebody as we put them into a team, or took them out (`role` is null), by Microsoft's object id. */
export interface Applied {
  readonly role: TeamRole | null;
  /** When, as RFC 3339. */
  readonly at: string;
  /** For whom of the roster, by its id: so that nobody is taken for gone because they are not found any more. */
  readonly person?: string;
  /** Microsoft has told since that it is so. */
  readonly confirmed?: boolean;
}
export type AppliedByUser = Readonly<Record<string, Applied>>;

/** How Microsoft's directory has somebody in a group: as a member, an owner, or both. */
export type Standing = "m" | "o" | "mo";
export type SeenByUser = Readonly<Record<string, Standing>>;

/** A channel that was made for a group of a class. */
export interface KnownChannel {
  /** Microsoft's. */
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  /** Whom we put there and as what, by object id. */
  readonly people: Readonly<Record<string, TeamRole>>;
}
/** By group. */
export type ChannelsByGroup = Readonly<Record<string, KnownChannel>>;

/** For so long Microsoft's directory may not yet tell what was done in Teams; until then it is not taken for a change. */
const TRAVELS = 48 * HOUR;

/** What a team is known to be: what was last seen, and what we have done that may not be seen yet. */
export interface Known {
  readonly applied: AppliedByUser;
  /** null where it was never looked at. */
  readonly seen: SeenByUser | null;
}

/** Who is in a team now, by object id. */
export function presentIn({ applied, seen }: Known, now: Date): Map<string, TeamRole> {
  const present = new Map(Object.entries(seen ?? {}).map(([user, standing]) => [user, roleOf(standing)]));
  for (const [user, { role, at, confirmed }] of Object.entries(applied)) {
    if (confirmed === true || (seen !== null && isOld(at, now))) continue;
    if (role === null) present.delete(user);
    else present.set(user, role);
  }
  return present;
}

/** Whom we put into a team, and as what. */
export function placedByUs({ applied }: Pick<Known, "applied">): Map<string, TeamRole> {
  return new Map(Object.entries(applied).flatMap(([user, { role }]) => (role === null ? [] : [[user, role] as const])));
}

/** The same with what Microsoft confirms by what is seen now; what it does not tell in time is no longer waited for. */
export function confirmed({ applied, seen }: Known, now: Date): AppliedByUser {
  return Object.fromEntries(
    Object.entries(applied).flatMap(([user, entry]): [string, Applied][] => {
      const standing = seen?.[user];
      const isSo = entry.role === (standing === undefined ? null : roleOf(standing));
      if (entry.role === null && (isSo || isOld(entry.at, now))) return [];
      return [[user, isSo && entry.confirmed !== true ? { ...entry, confirmed: true } : entry]];
    }),
  );
}

/** Somebody who came into a group's list of members or owners, or left it. */
export interface Moved {
  readonly user: string;
  readonly list: "m" | "o";
  readonly isGone: boolean;
}

/** Who is in a group once these have moved. */
export function moved(seen: SeenByUser, moves: readonly Moved[]): SeenByUser {
  const next = new Map<string, Standing>(Object.entries(seen));
  for (const { user, list, isGone } of moves) {
    const lists = new Set<string>(next.get(user) ?? "");
    if (isGone) lists.delete(list);
    else lists.add(list);
    if (lists.size === 0) next.delete(user);
    else next.set(user, lists.size === 2 ? "mo" : lists.has("o") ? "o" : "m");
  }
  return Object.fromEntries(next);
}

/** Why a team is gone whose group still stands, or was not told to be deleted. */
export const WITHOUT_TEAM = "group-without-team";

/** Whether Microsoft was found to have no team in a group: only a look at the team itself tells when it has one again. */
export function isWithoutTeam(team: {
  readonly state: string;
  readonly finding: { readonly reason: string } | null;
}): boolean {
  return team.state === "gone" && team.finding?.reason === WITHOUT_TEAM;
}

function roleOf(standing: Standing): TeamRole {
  return standing === "m" ? "member" : "owner";
}

function isOld(at: string, now: Date): boolean {
  const since = instantFrom(at);
  return since === undefined || between(since, now) > TRAVELS;
}
