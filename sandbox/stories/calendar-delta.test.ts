import { expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const OWNER = "/users/oadeyemi@campus.example";
const WINDOW = "startDateTime=2027-11-01T00:00:00Z&endDateTime=2027-12-01T00:00:00Z";

const at = (day: string, time = "10:00:00"): Said => ({ dateTime: `2027-${day}T${time}`, timeZone: "UTC" });
const post = (subject: string, day: string, more: object = {}): Promise<Heard> =>
  it().graph("POST", `${OWNER}/events`, { body: { subject, start: at(day), end: at(day, "10:30:00"), ...more } });
const daily = (day: string, count: number): Said => ({
  recurrence: {
    pattern: { type: "daily", interval: 1 },
    range: { type: "numbered", numberOfOccurrences: count, startDate: `2027-${day}` },
  },
});

/** Follows the links of a round to its end. */
async function round(link: string, size = 100): Promise<{ items: Said[]; link: string; pages: number }> {
  const items: Said[] = [];
  for (let next = link, pages = 1; ; pages += 1) {
    const { status, body } = await it().graph("GET", next.replace(it().sandbox.ready.graph, ""), {
      headers: { Prefer: `odata.maxpagesize=${size}` },
    });
    expect(status).toBe(200);
    expect(body.value.length).toBeLessThanOrEqual(size);
    items.push(...body.value);
    if (body["@odata.deltaLink"] !== undefined) return { items, link: body["@odata.deltaLink"], pages };
    next = body["@odata.nextLink"];
  }
}
const first = (size?: number): Promise<{ items: Said[]; link: string; pages: number }> =>
  round(`/v1.0${OWNER}/calendarView/delta?${WINDOW}`.replace("/v1.0", ""), size);
const told = (items: Said[]): string[] => items.map((item) => item["@removed"]?.reason ?? item.subject).sort();

test("at first everything in the window is told, page by page, then only what changed", async () => {
  await post("Induction", "11-03");
  await post("Review", "11-10", daily("11-10", 3));
  await post("Too early", "10-20");
  const start = await first(2);
  expect(told(start.items)).toEqual(["Induction", "Review", "Review", "Review"]);
  expect(start.pages).toBe(2);
  expect(start.items[0]).toMatchObject({ "@odata.type": "#microsoft.graph.event", type: "singleInstance" });
  expect((await round(start.link)).items).toEqual([]);
  await post("Panel", "11-20");
  const next = await round(start.link);
  expect(told(next.items)).toEqual(["Panel"]);
  expect((await round(next.link)).items).toEqual([]);
});

test("what is deleted, cancelled for a day or moved out of the window is told as removed", async () => {
  const single = await post("Gone soon", "11-04");
  const series = await post("Weekly", "11-15", daily("11-15", 3));
  const start = await first();
  const weekly = start.items.filter(({ subject }) => subject === "Weekly").map(({ id }) => id);
  await it().graph("DELETE", `${OWNER}/events/${single.body.id}`);
  const removed = await round(start.link);
  expect(removed.items).toEqual([{ id: single.body.id, "@removed": { reason: "deleted" } }]);
  await it().graph("DELETE", `${OWNER}/events/${weekly[1]}`);
  const day = await round(removed.link);
  expect(day.items.filter((item) => item["@removed"] !== undefined).map(({ id }) => id)).toEqual([weekly[1]]);
  const moved = { start: at("12-15"), end: at("12-15", "10:30:00") };
  await it().graph("PATCH", `${OWNER}/events/${series.body.id}`, { body: moved });
  const out = await round(day.link);
  expect(out.items.map(({ id }) => id).sort()).toEqual([...weekly].sort());
  expect(told(out.items)).toEqual(["deleted", "deleted", "deleted"]);
});

test("a series that becomes shorter takes its last days back, and one that ends takes all of them", async () => {
  const series = await post("Course", "11-22", daily("11-22", 4));
  const start = await first();
  const days = start.items.filter(({ subject }) => subject === "Course").map(({ id }) => id);
  await it().graph("PATCH", `${OWNER}/events/${series.body.id}`, { body: daily("11-22", 2) });
  const shorter = await round(start.link);
  expect(shorter.items.filter((item) => item["@removed"]).map(({ id }) => id)).toEqual(days.slice(2));
  await it().graph("PATCH", `${OWNER}/events/${days[0]}`, { body: { subject: "Course, first day" } });
  const changed = await round(shorter.link);
  expect(told(changed.items)).toContain("Course, first day");
  await it().graph("DELETE", `${OWNER}/events/${series.body.id}`);
  const ended = await round(changed.link);
  expect(new Set(ended.items.map(({ id }) => id))).toEqual(new Set(days));
});

test("the window is needed and fixed by the first request; nothing else may be asked for", async () => {
  const none = await it().graph("GET", `${OWNER}/calendarView/delta`);
  expect(none).toMatchObject({ status: 400, body: { error: { code: "ErrorInvalidParameter" } } });
  const select = await it().graph("GET", `${OWNER}/calendarView/delta?${WINDOW}&$select=subject`);
  expect(select).toMatchObject({ status: 400, body: { error: { code: "ErrorInvalidUrlQuery" } } });
  const start = await first();
  expect(start.link).not.toContain("startDateTime");
  await post("In December", "12-05");
  expect(told((await round(start.link)).items)).toEqual(["deleted"]);
});
