import type { Fate, Placed, Step, TeamState } from "../contract.ts";

/** What one request takes, and what a team takes at Microsoft. */
export const MOST = { added: 200, removed: 20, owners: 100, members: 25_000 } as const;

/** What is to be done of each kind; by object id, so that the order does not depend on anybody's. */
interface Work {
  readonly comers: readonly Placed[];
  readonly promoted: readonly string[];
  readonly leavers: readonly string[];
  readonly demoted: readonly string[];
  readonly leavingOwners: readonly string[];
  readonly owners: number;
  readonly size: number;
  readonly newOwners: number;
  /** Whether somebody who owns the team goes on owning it. */
  readonly hasStayingOwner: boolean;
}

/**
 * The steps by which everybody gets what becomes of them, so that the team has an owner all the time: who comes before who
 * leaves, and owners last; but where that would be too many at once, whoever leaves goes first.
 */
export function orderSteps(state: TeamState, fates: readonly Fate[], founder: string | undefined): Step[] {
  if (state.seen === undefined) {
    if (founder === undefined) return [];
    const comers = comersOf(fates).filter(({ user }) => user !== founder);
    return [{ kind: "create", name: state.name, owner: founder }, ...additions(comers)];
  }
  const work = workOf(state.seen, fates);
  return [
    ...renaming(state),
    ...(isCrowded(work, state.guards.members) ? inTurn(work, state.guards.members) : oneByOne(work)),
  ];
}

/** Owners first, who can help with the rest. */
function comersOf(fates: readonly Fate[]): Placed[] {
  const comers = fates.flatMap(({ user, was, is }) =>
    was === undefined && is !== undefined ? [{ user, role: is }] : [],
  );
  return comers.toSorted((a, b) => (a.role === b.role ? compare(a.user, b.user) : a.role === "owner" ? -1 : 1));
}

function workOf(seen: ReadonlyMap<string, string>, fates: readonly Fate[]): Work {
  const of = (was: Fate["was"], is: Fate["is"]) =>
    fates
      .filter((fate) => fate.was === was && fate.is === is)
      .map(({ user }) => user)
      .toSorted(compare);
  const comers = comersOf(fates);
  const promoted = of("member", "owner");
  return {
    comers,
    promoted,
    leavers: of("member", undefined),
    demoted: of("owner", "member"),
    leavingOwners: of("owner", undefined),
    owners: [...seen.values()].filter((role) => role === "owner").length,
    size: seen.size,
    newOwners: promoted.length + comers.filter(({ role }) => role === "owner").length,
    hasStayingOwner: fates.some(({ was, is }) => was === "owner" && is === "owner"),
  };
}

function isCrowded({ size, comers, owners, newOwners }: Work, members: number): boolean {
  return size + comers.length > members || owners + newOwners > MOST.owners;
}

function oneByOne(work: Work): Step[] {
  return [
    ...additions(work.comers),
    ...roles(work.promoted, "owner"),
    ...removals(work.leavers),
    ...roles(work.demoted, "member"),
    ...removals(work.leavingOwners),
  ];
}

/** Whoever leaves goes first; before the owners do, one who stays is made. */
function inTurn(work: Work, members: number): Step[] {
  const first = work.hasStayingOwner ? undefined : firstOwner(work);
  const spare = first === undefined ? undefined : spareOwner(work, members);
  const without = (users: readonly string[], user: string | undefined) => users.filter((each) => each !== user);
  return [
    ...removals(work.leavers),
    ...(spare === undefined ? [] : goneOwner(work, spare)),
    ...(first === undefined ? [] : [first.step]),
    ...roles(without(work.demoted, spare), "member"),
    ...removals(without(work.leavingOwners, spare)),
    ...additions(work.comers.filter(({ user }) => user !== first?.user)),
    ...roles(without(work.promoted, first?.user), "owner"),
  ];
}

/** The first who is to own the team from now on. */
function firstOwner({ promoted, comers }: Work): { readonly user: string; readonly step: Step } | undefined {
  const [user] = promoted;
  if (user !== undefined) return { user, step: { kind: "role", user, role: "owner" } };
  const comer = comers.find(({ role }) => role === "owner");
  return comer && { user: comer.user, step: { kind: "add", people: [comer] } };
}

/** An owner who can go before another has come, where there is no room for both. */
function spareOwner({ owners, size, leavers, leavingOwners, demoted }: Work, members: number): string | undefined {
  const isFull = owners >= MOST.owners || size - leavers.length >= members;
  return isFull && owners > 1 ? (leavingOwners[0] ?? demoted[0]) : undefined;
}

function goneOwner({ leavingOwners }: Work, user: string): Step[] {
  return leavingOwners.includes(user) ? removals([user]) : roles([user], "member");
}

function renaming({ name, nameGiven, nameSeen, renames }: TeamState): Step[] {
  const was = nameSeen ?? nameGiven;
  if (renames === "never" || was === undefined || was === name) return [];
  // Somebody else called it so, whom nobody wants to overrule.
  if (renames === "follow-unless-changed" && was !== nameGiven) return [];
  return [{ kind: "rename", name, was }];
}

function additions(people: readonly Placed[]): Step[] {
  return inChunks(people, MOST.added).map((chunk) => ({ kind: "add", people: chunk }));
}

function removals(users: readonly string[]): Step[] {
  return inChunks(users, MOST.removed).map((chunk) => ({ kind: "remove", users: chunk }));
}

function roles(users: readonly string[], role: Placed["role"]): Step[] {
  return users.map((user) => ({ kind: "role", user, role }));
}

function inChunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
