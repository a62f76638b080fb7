import fc from "fast-check";
import { expect, test } from "vitest";
import type { TeamRole } from "../contract.ts";
import type { Found, Step } from "./contract.ts";
import { planTeam, type TeamState } from "./rules.ts";

const USERS = Array.from({ length: 12 }, (_, n) => `u${n}`);
const PEOPLE = Array.from({ length: 10 }, (_, n) => `p${n}`);
const role = fc.constantFrom<TeamRole>("owner", "member", "member");
const team = (most: number) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...USERS), role), { maxLength: most, selector: ([user]) => user })
    .map((all) => new Map(all));
const user = fc.constantFrom(...USERS);

/** Of the accounts one is a guest's, one is disabled, and one is both. */
const matched = user.map((user): Found => ({
  state: "matched",
  user,
  isGuest: ["u0", "u2"].includes(user),
  isEnabled: !["u1", "u2"].includes(user),
}));
const found: fc.Arbitrary<Found> = fc.oneof(
  { weight: 6, arbitrary: matched },
  fc.record({
    state: fc.constantFrom("unmatched" as const, "ambiguous" as const, "conflict" as const),
    last: fc.option(user, { nil: undefined }),
  }),
  fc.record({ state: fc.constant("excluded" as const), last: fc.option(user, { nil: undefined }) }),
);

const anything: fc.Arbitrary<TeamState> = fc.record({
  roster: fc.array(
    fc.record({
      person: fc.constantFrom(...PEOPLE),
      role: fc.constantFrom("teacher", "student", "student", "parent", "constructor"),
    }),
    { maxLength: 14 },
  ),
  found: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...PEOPLE), found), { selector: ([person]) => person })
    .map((all) => new Map(all)),
  roles: fc.constant({ teacher: "owner" as const, student: "member" as const, parent: "nobody" as const }),
  applied: team(12),
  seen: fc.option(team(12), { nil: undefined, freq: 6 }),
  name: fc.constantFrom("A", "B"),
  nameGiven: fc.constantFrom("A", "B", undefined),
  nameSeen: fc.constantFrom("A", "B", "C", undefined),
  renames: fc.constantFrom("never" as const, "follow" as const, "follow-unless-changed" as const),
  policy: fc.constantFrom("strict" as const, "keep" as const, "additive" as const),
  guards: fc.record({
    removalsPercent: fc.constantFrom(0, 20, 100),
    removalsAbove: fc.nat(6),
    owners: fc.constantFrom(1, 2, 3, 100),
    members: fc.constantFrom(3, 8, 25_000),
  }),
  fallbackOwner: fc.option(user, { nil: undefined }),
  keeps: fc.subarray(USERS, { maxLength: 2 }).map((all) => new Set(all)),
  isReleased: fc.boolean(),
});

const RUNS = { numRuns: 3000 };
const always = (holds: (state: TeamState) => void) => fc.assert(fc.property(anything, holds), RUNS);

/** The state after a step was done, as it is written down and as it is seen. */
function after(state: TeamState, step: Step): TeamState {
  const applied = new Map(state.applied);
  const seen = new Map(state.seen);
  const put = (user: string, role: TeamRole) => (applied.set(user, role), seen.set(user, role));
  if (step.kind === "create") {
    put(step.owner, "owner");
    return { ...state, applied, seen, nameGiven: step.name, nameSeen: step.name };
  }
  if (step.kind === "rename") return { ...state, nameGiven: step.name, nameSeen: step.name };
  if (step.kind === "add") step.people.forEach(({ user, role }) => put(user, role));
  if (step.kind === "role") put(step.user, step.role);
  if (step.kind === "remove") step.users.forEach((user) => (applied.delete(user), seen.delete(user)));
  return { ...state, applied, seen };
}

const done = (state: TeamState) => planTeam(state).steps.reduce(after, state);
const named = (steps: readonly Step[], kind: "come" | "go") =>
  steps.flatMap((step) => {
    if (step.kind === "create") return kind === "come" ? [step.owner] : [];
    if (step.kind === "add") return kind === "come" ? step.people.map(({ user }) => user) : [];
    return step.kind === "remove" && kind === "go" ? step.users : [];
  });

const owners = ({ seen }: TeamState) => [...(seen?.values() ?? [])].filter((role) => role === "owner").length;
/** Whom the roster means, told by other words than the plan's. */
const meant = ({ roster, found, seen }: TeamState) =>
  new Map(
    roster
      .filter(({ role }) => role === "student" || role === "teacher")
      .toSorted((a, b) => a.role.localeCompare(b.role))
      .flatMap(({ person, role }) => {
        const match = found.get(person);
        if (match?.state !== "matched" || !(match.isEnabled || seen?.has(match.user))) return [];
        return [[match.user, role === "teacher" && !match.isGuest ? "owner" : "member"] as const];
      }),
  );
const kept = ({ keeps, fallbackOwner, roster, found }: TeamState) =>
  new Set([
    ...keeps,
    fallbackOwner,
    ...roster
      .filter(({ role }) => role !== "parent" && role !== "constructor")
      .map(({ person }) => lastOf(found.get(person))),
  ]);
const lastOf = (match: Found | undefined) =>
  match !== undefined && match.state !== "matched" && match.state !== "excluded" ? match.last : undefined;
/** Accounts of those of whom a person said that they belong in no team. */
const excluded = ({ found }: TeamState) =>
  [...found.values()].flatMap((match) => (match.state === "excluded" ? (match.last ?? []) : []));

const lastOwners = (state: TeamState) =>
  planTeam(state).people.flatMap(({ reason, user }) => (reason === "last-owner" && user !== undefined ? [user] : []));

test("planned again after it was done, nothing is left to be done", () => {
  always((state) => {
    expect(planTeam(done(state)).steps).toEqual([]);
  });
});

test("nobody is both put in and taken out, nobody twice", () => {
  always((state) => {
    const { steps } = planTeam(state);
    const all = [...named(steps, "come"), ...named(steps, "go")];
    expect(new Set(all).size).toBe(all.length);
  });
});

test("at no moment is a team without an owner that had one", () => {
  always((state) => {
    let at = state;
    for (const step of planTeam(state).steps) {
      const before = owners(at);
      at = after(at, step);
      expect(owners(at)).toBeGreaterThanOrEqual(Math.min(before, 1));
    }
  });
});

test("there never are more owners than the guard allows, unless there were before", () => {
  always((state) => {
    const most = Math.max(state.guards.owners, owners(state)) + (state.fallbackOwner === undefined ? 0 : 1);
    expect(owners(done(state))).toBeLessThanOrEqual(most);
  });
});

test("under additive nobody leaves and nobody is demoted", () => {
  always((state) => {
    const end = done({ ...state, policy: "additive" });
    for (const [user, role] of state.seen ?? []) expect([role, "owner"]).toContain(end.seen?.get(user));
  });
});

test("everybody whom the roster means is in the team in the end, if there can be one", () => {
  always((state) => {
    const { seen } = done(state);
    expect([...(seen ?? meant(state)).keys()]).toEqual(expect.arrayContaining([...meant(state).keys()]));
  });
});

test("under strict nobody else is there, but whoever keeps the team, is lost in the directory, or owns it alone", () => {
  always((any) => {
    const state = { ...any, policy: "strict" as const };
    const end = done(state);
    const others = [...(end.seen ?? [])].filter(([user]) => !meant(state).has(user) && !kept(state).has(user));
    expect(lastOwners(state)).toEqual(expect.arrayContaining(others.map(([user]) => user)));
    expect(lastOwners(state).length === 0 || lastOwners(state).length === owners(end)).toBe(true);
  });
});

test("under strict everybody has the role that the roster gives, while there are seats and owners enough", () => {
  always((any) => {
    const state = {
      ...any,
      policy: "strict" as const,
      keeps: new Set<string>(),
      fallbackOwner: undefined,
      guards: { ...any.guards, owners: 100 },
    };
    const end = done(state);
    const roles = new Map([...(end.seen ?? [])].filter(([user]) => meant(state).has(user)));
    const expected = new Map([...meant(state), ...lastOwners(state).map((user) => [user, "owner"] as const)]);
    for (const [user, role] of roles) expect([user, role]).toEqual([user, expected.get(user)]);
  });
});

test("under keep only they leave whom we put in and the roster does not have any more, and who is excluded", () => {
  always((any) => {
    const state = { ...any, policy: "keep" as const };
    const left = named(planTeam(state).steps, "go");
    const allowed = [...state.applied.keys(), ...excluded(state)].filter(
      (user) => !meant(state).has(user) && !kept(state).has(user),
    );
    expect(allowed).toEqual(expect.arrayContaining(left));
  });
});

test("it makes no difference in which order a roster and a team are told", () => {
  always((state) => {
    const turned = (map: ReadonlyMap<string, never>) => new Map([...map].toReversed());
    const other = {
      ...state,
      roster: state.roster.toReversed(),
      found: turned(state.found as ReadonlyMap<string, never>),
      applied: turned(state.applied as ReadonlyMap<string, never>),
      seen: state.seen && turned(state.seen as ReadonlyMap<string, never>),
    };
    expect(planTeam(other)).toEqual(planTeam(state));
  });
});

test("a release changes only what is stopped, and releases nothing that cannot be", () => {
  always((state) => {
    const [stopped, released] = [false, true].map((isReleased) => planTeam({ ...state, isReleased }));
    expect(released).toEqual({ ...stopped, stops: stopped?.stops.filter(({ isReleasable }) => !isReleasable) });
  });
});

test("a request takes at most 200 who come and 20 who go, owners first", () => {
  const big = fc.record({ comers: fc.nat(700), owners: fc.nat(100), leavers: fc.nat(90) });
  fc.assert(
    fc.property(big, ({ comers, owners, leavers }) => {
      const many = (letter: string, count: number) => Array.from({ length: count }, (_, n) => `${letter}${n}`);
      const roster = [
        ...many("o", owners).map((person) => ({ person, role: "teacher" })),
        ...many("m", comers).map((person) => ({ person, role: "student" })),
      ];
      const seen = new Map<string, TeamRole>([
        ["first", "owner"],
        ...many("l", leavers).map((each) => [each, "member"] as const),
      ]);
      const { steps, requests } = planTeam({
        ...fc.sample(anything, 1)[0],
        roster,
        found: new Map(
          roster.map(({ person }) => [person, { state: "matched", user: person, isGuest: false, isEnabled: true }]),
        ),
        applied: seen,
        seen,
        policy: "keep",
        renames: "never",
        fallbackOwner: undefined,
        keeps: new Set(["first"]),
        guards: { removalsPercent: 20, removalsAbove: 5, owners: 100, members: 25_000 },
      } as TeamState);
      const adds = steps.flatMap((step) => (step.kind === "add" ? [step.people] : []));
      expect(adds.map(({ length }) => length).filter((size) => size > 200)).toEqual([]);
      expect(adds.length).toBe(Math.ceil((owners + comers) / 200));
      const order = adds.flat().map(({ role }) => role);
      expect(order).toEqual(order.toSorted().toReversed());
      const goers = steps.flatMap((step) => (step.kind === "remove" ? [step.users.length] : []));
      expect(goers).toEqual(goers.toSorted((a, b) => b - a));
      expect(goers.length).toBe(Math.ceil(leavers / 20));
      expect(requests).toBe(adds.length + goers.length);
    }),
    { numRuns: 60 },
  );
});
