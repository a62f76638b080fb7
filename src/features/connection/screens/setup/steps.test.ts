import { expect, test } from "vitest";
import { nextHalfHour } from "./make-meeting.ts";
import { firstOpen, type KnownOf, statesBefore, statesOf } from "./steps.ts";

const WELL: KnownOf = {
  connection: { state: "active" },
  operators: { operators: { kind: "everyone" }, setAt: "2027-03-09T14:00:00Z" },
  requirements: { items: [], seenAt: "2027-03-09T14:00:00Z" },
  scripts: [{ state: "not-needed" }, { state: "run" }],
  readiness: { items: [{ operator: "amara.okafor@campus.example", ready: true, cells: [] }] },
};

const missing: KnownOf["requirements"]["items"][number] = {
  kind: "application-permission",
  name: "Calendars.ReadWrite",
  state: "missing",
  because: [],
};

test("before there is a connection, the steps behind the app come later, and who was stopped is told so", () => {
  expect(statesBefore(undefined)).toMatchObject({ what: "todo", register: "later", test: "later" });
  expect(statesBefore({ state: "waiting" })).toMatchObject({ who: "done", register: "waiting", permissions: "later" });
  const trouble = { reason: "role-missing", sentence: "Your account may not register apps." };
  expect(statesBefore({ state: "waiting", trouble }).register).toBe("trouble");
  expect(statesBefore({ state: "expired" }).register).toBe("trouble");
});

test("a set-up is gone on with at the first step that is not done", () => {
  const at = (known: Partial<KnownOf>) => firstOpen(statesOf({ ...WELL, ...known }));
  expect(at({})).toBe("test");
  expect(at({ operators: {} })).toBe("who");
  expect(at({ connection: { state: "error" } })).toBe("register");
  expect(at({ requirements: { items: [missing], seenAt: "2027-03-09T14:00:00Z" } })).toBe("permissions");
  expect(at({ requirements: { items: [] } })).toBe("permissions");
  expect(at({ scripts: [{ state: "needed" }] })).toBe("scripts");
});

test("the test is done once every operator is ready, and says whether somebody is needed or Microsoft takes its time", () => {
  const state = (level: "bad" | "waiting") =>
    statesOf({
      ...WELL,
      readiness: { items: [{ operator: "a", ready: false, cells: [{ probe: "account", level }] }] },
    }).test;
  expect(statesOf(WELL).test).toBe("done");
  expect(state("bad")).toBe("trouble");
  expect(state("waiting")).toBe("waiting");
  expect(statesOf({ ...WELL, readiness: { items: [] } }).test).toBe("todo");
});

test("a test meeting lasts half an hour and never begins in the past of the server's clock", () => {
  expect(nextHalfHour("2027-03-09T14:00:20Z")).toEqual({
    start: "2027-03-09T14:02:00.000Z",
    end: "2027-03-09T14:32:00.000Z",
  });
});
