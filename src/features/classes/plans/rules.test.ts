import { expect, test } from "vitest";
import type { TeamRole } from "../contract.ts";
import type { Found, Step, TeamPlan } from "./contract.ts";
import { planTeam, type TeamState } from "./rules.ts";

const ROLES = { teacher: "owner", student: "member", aide: "member", parent: "nobody" } as const;
const GUARDS = { removalsPercent: 20, removalsAbove: 5, owners: 100, members: 25_000 };

/** A class of a teacher and two students whose team is like its roster. */
const QUIET: TeamState = stateOf({
  roster: ["ada teacher", "bob student", "cleo student"],
  applied: ["ada owner", "bob member", "cleo member"],
});

function stateOf({
  roster,
  applied,
  seen = applied,
}: Record<"roster", string[]> & Partial<Record<"applied" | "seen", string[]>>): TeamState {
  const members = roster.map((each) => each.split(" ")).map(([person = "", role = ""]) => ({ person, role }));
  return {
    roster: members,
    found: new Map(members.map(({ person }) => [person, matched(person)])),
    roles: ROLES,
    applied: placed(applied ?? []),
    seen: seen && placed(seen),
    name: "Biology",
    nameGiven: applied && "Biology",
    nameSeen: seen && "Biology",
    renames: "follow-unless-changed",
    policy: "keep",
    guards: GUARDS,
    fallbackOwner: undefined,
    keeps: new Set(),
    isReleased: false,
  };
}

function placed(people: string[]): ReadonlyMap<string, TeamRole> {
  return new Map(
    people.map((each) => each.split(" ")).map(([user = "", role]) => [user, role === "owner" ? "owner" : "member"]),
  );
}

function matched(user: string, odd: { isGuest?: boolean; isEnabled?: boolean } = {}): Found {
  return { state: "matched", user, isGuest: false, isEnabled: true, ...odd };
}

const reasons = ({ people }: TeamPlan) =>
  Object.fromEntries(people.map((each) => [each.person ?? each.user, `${each.change} ${each.reason}`]));
const stops = (plan: TeamPlan) => plan.stops.map(({ reason }) => reason);

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

test("a team that is like its roster is left alone without a word", () => {
  expect(planTeam(QUIET)).toEqual({ steps: [], stops: [], people: [], requests: 0 });
});

test("a class without a team gets one with its teacher, and then everybody by one request", () => {
  const plan = planTeam({ ...stateOf({ roster: ["ada teacher", "bob student", "cleo teacher"] }), applied: new Map() });
  expect(plan.steps).toEqual([
    { kind: "create", name: "Biology", owner: "ada" },
    {
      kind: "add",
      people: [
        { user: "cleo", role: "owner" },
        { user: "bob", role: "member" },
      ],
    },
  ]);
  expect(plan.requests).toBe(2);
  expect(reasons(plan)).toEqual({ ada: "add enrolled", bob: "add enrolled", cleo: "add enrolled" });
});

test.each([
  ["strict", "remove not-in-roster", "demote role-in-roster", "remove left-roster"],
  ["keep", "stay added-in-teams", "stay promoted-in-teams", "remove left-roster"],
  ["additive", "stay added-in-teams", "stay promoted-in-teams", "stay never-removed"],
] as const)(
  "under %s, whom somebody added or promoted in Teams, and whoever left the roster, fares so",
  (policy, ...fares) => {
    const [added, promoted, left] = fares;
    const state = stateOf({
      roster: ["ada teacher", "bob student"],
      applied: ["ada owner", "bob member", "cleo member"],
      seen: ["ada owner", "bob owner", "cleo member", "dora member"],
    });
    expect(reasons(planTeam({ ...state, policy }))).toEqual({ bob: promoted, cleo: left, dora: added });
  },
);

test("whoever was taken out in Teams comes back while the roster has them, under every policy", () => {
  for (const policy of ["strict", "keep", "additive"] as const) {
    const plan = planTeam({ ...QUIET, policy, seen: placed(["ada owner", "bob member"]) });
    expect(reasons(plan)).toEqual({ cleo: "add enrolled-again" });
  }
});

test("nobody leaves a team for having been lost in the directory", () => {
  const found = (cleo: Found) => new Map([...QUIET.found, ["cleo", cleo]]);
  for (const state of ["unmatched", "ambiguous", "conflict"] as const) {
    const plan = planTeam({ ...QUIET, policy: "strict", found: found({ state, last: "cleo" }) });
    expect(plan.steps).toEqual([]);
    expect(plan.people).toEqual([
      { person: "cleo", user: "cleo", change: "skip", reason: state, was: "member", is: "member" },
    ]);
  }
});

test("whoever is excluded leaves the team, be it that somebody added them in Teams, unless nobody ever leaves", () => {
  const found = new Map([...QUIET.found, ["cleo", { state: "excluded", last: "cleo" } as const]]);
  const others = new Map([...QUIET.applied].filter(([user]) => user !== "cleo"));
  for (const policy of ["strict", "keep"] as const)
    for (const applied of [QUIET.applied, others]) {
      const plan = planTeam({ ...QUIET, policy, found, applied });
      expect(plan.steps).toEqual([{ kind: "remove", users: ["cleo"] }]);
      expect(plan.people).toMatchObject([{ person: "cleo", change: "remove", reason: "excluded" }]);
    }
  const additive = planTeam({ ...QUIET, policy: "additive", found });
  expect(additive).toMatchObject({ steps: [], people: [{ person: "cleo", change: "stay", reason: "never-removed" }] });
});

test("whose account is somebody else's of the roster, too, does not leave by being excluded once", () => {
  const found = new Map([...QUIET.found, ["cleo", { state: "excluded", last: "bob" } as const]]);
  const seen = placed(["ada owner", "bob member"]);
  expect(planTeam({ ...QUIET, policy: "strict", found, seen }).steps).toEqual([]);
});

test("guests are members, disabled accounts are not added, and parents are nobody", () => {
  const state = stateOf({
    roster: ["ada teacher", "gus teacher", "dan student", "eve parent", "fay student"],
    applied: ["ada owner", "fay member"],
  });
  const found = new Map([
    ...state.found,
    ["gus", matched("gus", { isGuest: true })],
    ["dan", matched("dan", { isEnabled: false })],
    ["fay", matched("fay", { isEnabled: false })],
  ]);
  const plan = planTeam({ ...state, found });
  expect(plan.steps).toEqual([{ kind: "add", people: [{ user: "gus", role: "member" }] }]);
  expect(reasons(plan)).toEqual({ gus: "add guest-owner", dan: "skip disabled", eve: "skip role-is-nobody" });
});

test("whoever teaches one class of a team and learns in another owns it", () => {
  const state = stateOf({
    roster: ["ada teacher", "bob student", "bob teacher", "cleo student"],
    applied: ["ada owner", "bob member", "cleo member"],
  });
  expect(planTeam(state).steps).toEqual([{ kind: "role", user: "bob", role: "owner" }]);
});

test("two people of the roster with one account stop the plan, until a person says that it is so", () => {
  const state = stateOf({ roster: ["ada teacher", "bob student", "rob student"], applied: ["ada owner"] });
  const both = { ...state, found: new Map([...state.found, ["rob", matched("bob")]]) };
  expect(planTeam(both).stops).toEqual([
    { reason: "one-account-for-two", found: 1, people: ["bob", "rob"], isReleasable: true },
  ]);
  expect(planTeam({ ...both, isReleased: true }).stops).toEqual([]);
  expect(planTeam(done(both))).toMatchObject({ steps: [], stops: [] });
});

test("a roster that suddenly is empty stops the plan before anybody leaves", () => {
  const plan = planTeam({ ...QUIET, roster: [] });
  expect(stops(plan)).toEqual(["empty-roster", "no-owner"]);
  expect(reasons(plan)).toEqual({ ada: "stay last-owner", bob: "remove left-roster", cleo: "remove left-roster" });
});

test("many leaving at once stop the plan, a few do not", () => {
  const students = Array.from({ length: 30 }, (_, n) => `s${n}`);
  const of = (left: number) =>
    planTeam(
      stateOf({
        roster: ["ada teacher", ...students.slice(left).map((each) => `${each} student`)],
        applied: ["ada owner", ...students.map((each) => `${each} member`)],
      }),
    );
  expect(of(6).stops).toEqual([]);
  expect(of(7).stops).toEqual([{ reason: "many-removals", found: 7, limit: 6, isReleasable: true }]);
  expect(of(7).steps).toMatchObject([{ kind: "remove" }]);
});

test("no team is made for a class that nobody would own, unless there is a fallback", () => {
  const state = stateOf({ roster: ["bob student"] });
  expect(planTeam(state)).toMatchObject({ steps: [], stops: [{ reason: "no-owner", isReleasable: false }] });
  const plan = planTeam({ ...state, fallbackOwner: "dean" });
  expect(plan.stops).toEqual([]);
  expect(plan.steps[0]).toEqual({ kind: "create", name: "Biology", owner: "dean" });
  const later = {
    ...done({ ...state, fallbackOwner: "dean" }),
    roster: [...state.roster, { person: "ada", role: "teacher" }],
  };
  const owned = planTeam({ ...later, found: new Map([...state.found, ["ada", matched("ada")]]) });
  expect(reasons(owned)).toEqual({ ada: "add enrolled", dean: "stay keeps-team" });
});

test("of 105 teachers the first hundred own the team once that is released, and tomorrow nobody asks again", () => {
  const teachers = Array.from({ length: 105 }, (_, n) => `t${String(n).padStart(3, "0")}`);
  const state = stateOf({ roster: teachers.map((each) => `${each} teacher`), applied: ["t104 owner"] });
  const plan = planTeam(state);
  expect(plan.stops).toMatchObject([
    { reason: "too-many-owners", found: 105, limit: 100, people: ["t099", "t100", "t101", "t102", "t103"] },
  ]);
  expect(planTeam(done(state))).toMatchObject({ steps: [], stops: [] });
  expect([...(done(state).seen ?? [])].filter(([, role]) => role === "owner")).toHaveLength(100);
});

test("more members than a team takes can be released by nobody", () => {
  const state = { ...QUIET, guards: { ...GUARDS, members: 2 }, isReleased: true };
  expect(planTeam(state).stops).toEqual([{ reason: "too-many-members", found: 3, limit: 2, isReleasable: false }]);
});

test("the one owner of a team goes only after the next has come; where the team is full, members make room first", () => {
  const state = stateOf({
    roster: ["zoe teacher", "bob student"],
    applied: ["ada owner", "bob member", "cleo member"],
  });
  const kinds = (of: TeamState) => planTeam(of).steps.map((step) => JSON.stringify(step));
  const comes = JSON.stringify({ kind: "add", people: [{ user: "zoe", role: "owner" }] });
  const leaves = (user: string) => JSON.stringify({ kind: "remove", users: [user] });
  expect(kinds(state)).toEqual([comes, leaves("cleo"), leaves("ada")]);
  expect(kinds({ ...state, guards: { ...GUARDS, members: 3 } })).toEqual([leaves("cleo"), comes, leaves("ada")]);
});

test("a hundred owners are replaced by a hundred others without ever being more", () => {
  const many = (letter: string) => Array.from({ length: 100 }, (_, n) => `${letter}${n}`);
  const state = stateOf({
    roster: many("new").map((each) => `${each} teacher`),
    applied: many("old").map((each) => `${each} owner`),
  });
  const counts = [...planTeam(state).steps].map((step, n, steps) =>
    ownersOf([...steps.slice(0, n), step].reduce(after, state)),
  );
  expect(Math.max(...counts)).toBe(100);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(counts.at(-1)).toBe(100);
});

test.each([
  ["never", "Biology", []],
  ["follow", "Biology", [{ kind: "rename", name: "Chemistry", was: "Biology" }]],
  ["follow", "Our team", [{ kind: "rename", name: "Chemistry", was: "Our team" }]],
  ["follow-unless-changed", "Biology", [{ kind: "rename", name: "Chemistry", was: "Biology" }]],
  ["follow-unless-changed", "Our team", []],
] as const)("a class that is called otherwise now, under %s, with a team called %s", (renames, nameSeen, steps) => {
  expect(planTeam({ ...QUIET, name: "Chemistry", renames, nameSeen }).steps).toEqual(steps);
});

const ownersOf = ({ seen }: TeamState) => [...(seen?.values() ?? [])].filter((role) => role === "owner").length;
