import { expect, test } from "vitest";
import { classStage, STUDENTS, WEI } from "../../../../testing/microsoft/classes.ts";
import { csvOf } from "../../../../testing/rosters/school.ts";

const [ADA = ""] = STUDENTS;

/** Two classes, by the clocks of London, and the ways to their sessions. */
async function stage() {
  const it = await classStage({ settings: { timeZone: "Europe/London" } });
  await it.bring(
    { id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA] },
    { id: "che-1", title: "Chemistry 1", teachers: [WEI], students: [ADA] },
  );
  const { items } = (await it.server.call("GET", "/api/classes")).body;
  const ids = new Map<string, string>(items.map(({ title, id }: Record<string, string>) => [title, id]));
  const sessionsOf = async (title: string) =>
    (await it.server.call("GET", `/api/classes/${ids.get(title)}/sessions`)).body.items;
  const bringFile = (...lines: string[]) =>
    it.server.call("POST", "/api/class-sessions/file", { body: { csv: csvOf(...lines) } });
  return { ...it, sessionsOf, bringFile };
}

const HEAD = "class,key,title,date,start,end,until,room,online";

test("a file plans the sessions of classes, also weekly, each at its hour when clocks change", async () => {
  const { bringFile, sessionsOf } = await stage();
  const lines = [
    "bio-1,lab,Lab,2027-03-22,9:00,10:30,2027-04-05,Room 4,",
    "bio-1,talk,Talk,2027-03-24,14:00,15:00,,,yes",
    "che-1,lab,Lab,2027-03-22,11:00,12:00,,,",
  ];
  expect(await bringFile(HEAD, ...lines)).toMatchObject({
    status: 200,
    body: { lines: 3, classes: 2, added: 5, changed: 0, removed: 0, unchanged: 0, problems: [] },
  });
  expect(
    (await sessionsOf("Biology 1")).map(({ key, begins, online, location }: Record<string, unknown>) => [
      key,
      begins,
      online,
      location,
    ]),
  ).toEqual([
    ["lab 2027-03-22", "2027-03-22T09:00:00.000Z", false, "Room 4"],
    ["talk", "2027-03-24T14:00:00.000Z", true, undefined],
    ["lab 2027-03-29", "2027-03-29T08:00:00.000Z", false, "Room 4"],
    ["lab 2027-04-05", "2027-04-05T08:00:00.000Z", false, "Room 4"],
  ]);
  expect((await bringFile(HEAD, ...lines)).body).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 5 });
});

test("a file is all that is planned of the classes that it names, and nothing of the others", async () => {
  const { bringFile, sessionsOf } = await stage();
  await bringFile(
    "class id;key;title;start;end",
    "bio-1;lab;Lab;2027-03-22 09:00;2027-03-22 10:00",
    "bio-1;talk;Talk;2027-03-23T09:00;2027-03-23T10:00",
    "che-1;lab;Lab;2027-03-22T09:00;2027-03-22T10:00",
  );
  const again = await bringFile(HEAD, "bio-1,lab,Lab,2027-03-22,13:00,14:00,,,");
  expect(again.body).toMatchObject({ classes: 1, added: 0, changed: 1, removed: 1 });
  expect(await sessionsOf("Biology 1")).toMatchObject([{ key: "lab", start: "2027-03-22T13:00" }]);
  expect(await sessionsOf("Chemistry 1")).toHaveLength(1);
});

test("every bad line of a file is told with its reason and cure, and nothing of it is taken", async () => {
  const { bringFile, sessionsOf } = await stage();
  const { body } = await bringFile(
    HEAD,
    "bio-1,good,Good,2027-03-22,9:00,10:00,,,",
    "bio-9,lab,Lab,2027-03-22,9:00,10:00,,,",
    "bio-1,,Lab,2027-03-22,9:00,10:00,,,",
    "bio-1,late,Late,2027-03-22,10:00,9:00,,,",
    "bio-1,gap,Gap,2027-03-21,1:30,2:30,2027-04-04,,",
    "bio-1,when,When,22.3.2027,9:00,10:00,,,",
    "bio-1,good,Twice,2027-03-23,9:00,10:00,,,",
    "bio-1,ever,Ever,2027-03-22,9:00,10:00,2030-01-01,,",
    "bio-1,back,Back,2027-03-22,9:00,10:00,2027-03-01,,",
    "bio-1,teams,Teams,2027-03-22,9:00,10:00,,,perhaps",
    `bio-1,long,${"x".repeat(256)},2027-03-22,9:00,10:00,,,`,
  );
  expect(body.problems.map(({ line, field, reason }: Record<string, unknown>) => [line, field, reason])).toEqual([
    [3, "class", "session-class-unknown"],
    [4, "key", "session-cell-empty"],
    [5, "end", "session-ends-first"],
    [6, "start", "session-time-skipped"],
    [7, "start", "session-time-unclear"],
    [8, "key", "session-key-twice"],
    [9, "until", "session-until-far"],
    [10, "until", "session-until-unclear"],
    [11, "online", "session-online-unclear"],
    [12, "title", "session-cell-unclear"],
  ]);
  const { body: twice } = await bringFile(
    HEAD,
    "bio-1,lab,Lab,2027-03-22,10:00,9:00,2027-06-30,,",
    `bio-1,${"k".repeat(195)},Long,2027-03-22,9:00,10:00,2027-06-30,,`,
  );
  expect(twice.problems).toMatchObject([
    { line: 2, reason: "session-ends-first" },
    { line: 3, field: "key", reason: "session-cell-unclear" },
  ]);
  for (const { sentence, cure } of body.problems) expect([sentence, cure]).not.toContain("");
  expect(await sessionsOf("Biology 1")).toEqual([]);
  expect(await bringFile("class,title", "bio-1,Lab")).toMatchObject({
    status: 400,
    body: { reason: "head-unclear", cure: expect.stringContaining("start") },
  });
});
