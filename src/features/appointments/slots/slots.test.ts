import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bookableAt } from "./bookable.ts";
import { chooseHost } from "./choose-host.ts";
import { explainSlot } from "./explain-slot.ts";
import { findSlots } from "./find-slots.ts";
import type { Plan } from "./plan.ts";

const at = (text: string) => Date.parse(text) / 60_000;
const told = (start: number) => new Date(start * 60_000).toISOString().slice(0, 16);

/** One host who works from nine to five, every day, and has hours free. */
function plan(zone: string, more: Partial<Plan> = {}): Plan {
  const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: 540, to: 1020 }]]));
  return {
    shape: { duration: 60, step: 60, before: 0, after: 0, capacity: 1 },
    hosts: [{ id: "amara", hours: { zone, weekly }, taken: [] }],
    takes: "any-host",
    closures: [],
    bookable: { from: at("2025-01-01T00:00Z"), until: at("2031-01-01T00:00Z"), because: "too-far-ahead" },
    sessions: [],
    ...more,
  };
}

const CHANGES = [
  { zone: "America/New_York", day: "2027-03-14", opens: "2027-03-14T13:00", before: "2027-03-13T14:00" },
  { zone: "Europe/London", day: "2027-03-28", opens: "2027-03-28T08:00", before: "2027-03-27T09:00" },
  { zone: "Africa/Cairo", day: "2027-04-30", opens: "2027-04-30T06:00", before: "2027-04-29T07:00" },
  { zone: "Australia/Lord_Howe", day: "2027-04-04", opens: "2027-04-03T22:30", before: "2027-04-02T22:00" },
  { zone: "Pacific/Apia", day: "2027-04-04", opens: "2027-04-03T20:00", before: "2027-04-02T20:00" },
];

test.for(CHANGES)("in $zone a host works from nine to five on the day of a change of clocks, too", (change) => {
  const { zone, opens, before } = change;
  const day = findSlots(plan(zone), at(`${opens}Z`) - 300, at(`${opens}Z`) + 900);
  expect(day.map(({ start }) => told(start))[0]).toBe(opens);
  expect(day).toHaveLength(8);
  const eve = findSlots(plan(zone), at(`${before}Z`) - 300, at(`${before}Z`) + 900);
  expect(told(eve[0]?.start ?? 0)).toBe(before);
});

test("who works at night works an hour less when the clocks go forward, and an hour more when they go back", () => {
  const night = { 6: [{ from: 22 * 60, to: 30 * 60 }], 7: [] };
  const hosts = [{ id: "porter", hours: { zone: "Europe/London", weekly: night }, taken: [] }];
  const spring = findSlots(plan("Europe/London", { hosts }), at("2027-03-27T12:00Z"), at("2027-03-28T12:00Z"));
  const autumn = findSlots(plan("Europe/London", { hosts }), at("2027-10-30T12:00Z"), at("2027-10-31T12:00Z"));
  expect([spring.length, autumn.length]).toEqual([7, 9]);
});

test("why a start is not offered is told by the first rule that takes it away", () => {
  const nine = at("2027-06-07T08:00Z");
  const host = plan("Europe/London").hosts[0];
  const busy = { from: nine + 60, to: nine + 90, because: "outlook" } as const;
  const given = plan("Europe/London", {
    shape: { duration: 30, step: 30, before: 0, after: 15, capacity: 1 },
    hosts: host ? [{ ...host, taken: [busy] }] : [],
    closures: [{ from: nine + 300, to: nine + 360, name: "Founders' day" }],
    bookable: { from: nine, until: nine + 1440, because: "not-released" },
  });
  const why = (start: number) => {
    const { offered, because, hosts } = explainSlot(given, start);
    return offered ? "offered" : (because ?? hosts[0]?.because)?.reason;
  };
  expect(why(nine)).toBe("offered");
  expect(why(nine - 30)).toBe("too-soon");
  expect(why(nine + 15)).toBe("off-grid");
  // It would end when the next begins, and a quarter of an hour is to stay free.
  expect(why(nine + 30)).toBe("outlook");
  expect(why(nine + 90)).toBe("offered");
  expect(why(nine + 330)).toBe("closed");
  expect(why(nine + 465)).toBe("runs-past-hours");
  expect(why(nine + 500)).toBe("outside-hours");
  expect(why(nine + 1440)).toBe("not-released");
});

test("slots that appear at eight on weekdays for that day and the next are not there a minute before", () => {
  const release = { weekdays: [1, 2, 3, 4, 5], at: 480, days: 1 };
  const limits = { zone: "Europe/Dublin", notice: 60, days: 30, release };
  const before = bookableAt(limits, at("2027-06-08T06:59Z"));
  const after = bookableAt(limits, at("2027-06-08T07:00Z"));
  expect([told(before.until), told(after.until)]).toEqual(["2027-06-08T23:00", "2027-06-09T23:00"]);
  expect([after.because, told(after.from)]).toEqual(["not-released", "2027-06-08T08:00"]);
  // What Friday released lasts through the weekend, and no longer.
  expect(told(bookableAt(limits, at("2027-06-13T10:00Z")).until)).toBe("2027-06-12T23:00");
  expect(bookableAt({ ...limits, release: undefined, days: 0 }, at("2027-06-08T06:59Z"))).toEqual({
    from: at("2027-06-08T07:59Z"),
    until: at("2027-06-08T23:00Z"),
    because: "too-far-ahead",
  });
});

test("the next appointment goes to whoever has the fewest, then to whom the team prefers, and else always to the same", () => {
  const team = [
    { id: "amara", appointments: 3, priority: 0 },
    { id: "grace", appointments: 2, priority: 0 },
    { id: "callum", appointments: 2, priority: 5 },
  ];
  expect(chooseHost(team, "x")?.id).toBe("callum");
  const equal = team.map((host) => ({ ...host, appointments: 0, priority: 0 }));
  const turns = ["a", "b", "c", "d", "e", "f", "g", "h"].map((seed) => chooseHost(equal, seed)?.id);
  expect(new Set(turns).size).toBeGreaterThan(1);
  expect(chooseHost(equal.toReversed(), "a")?.id).toBe(turns[0]);
  expect(chooseHost([], "a")).toBeUndefined();
});

test("what is offered does not depend on the zone that the server itself stands in", () => {
  const program = `
    const { findSlots } = await import(${JSON.stringify(join(import.meta.dirname, "find-slots.ts"))});
    const { bookableAt } = await import(${JSON.stringify(join(import.meta.dirname, "bookable.ts"))});
    const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: 30, to: 1000 }]]));
    const from = Date.UTC(2027, 0, 1) / 60000;
    const all = ["America/New_York", "Europe/London", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Apia"].map((zone) =>
      [bookableAt({ zone, notice: 0, days: 400 }, from), findSlots({
        shape: { duration: 45, step: 20, before: 0, after: 0, capacity: 1 },
        hosts: [{ id: "a", hours: { zone, weekly }, taken: [] }],
        takes: "any-host", closures: [], sessions: [],
        bookable: { from, until: from + 525600, because: "too-far-ahead" },
      }, from, from + 525600)]);
    console.log((await import("node:crypto")).createHash("sha256").update(JSON.stringify(all)).digest("hex"));`;
  const answers = ["UTC", "Asia/Kolkata", "America/New_York", "Pacific/Apia"].map((TZ) =>
    execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
      encoding: "utf8",
      env: { ...process.env, TZ },
    }),
  );
  expect(new Set(answers).size).toBe(1);
});
