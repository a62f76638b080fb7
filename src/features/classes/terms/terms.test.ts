import { expect, test } from "vitest";
import { classStage, STUDENTS, WEI } from "../../../testing/microsoft/classes.ts";

const [ADA = ""] = STUDENTS;

test("terms stand by their first day, each with its classes, its teams and the day on which those are archived", async () => {
  const { bring, sync, server } = await classStage({ settings: { archive: { afterDays: 14, readOnlyFiles: false } } });
  const spring = { term: "Spring", begins: "2099-01-10", ends: "2099-06-20" };
  const people = { teachers: [WEI], students: [ADA] };
  await bring(
    { id: "bio-1", ...people, details: spring },
    { id: "bio-2", ...people, details: spring },
    { id: "che-1", ...people, details: { term: "Autumn", begins: "2098-09-01", ends: "2098-12-20" } },
    { id: "art-1", ...people },
  );
  await sync();
  const { items } = (await server.call("GET", "/api/class-terms")).body;
  expect(items).toEqual([
    {
      term: "Autumn",
      begins: "2098-09-01",
      ends: "2098-12-20",
      archivesOn: "2099-01-04",
      classes: 1,
      live: 1,
      archived: 0,
    },
    { ...spring, archivesOn: "2099-07-05", classes: 2, live: 2, archived: 0 },
    { classes: 1, live: 1, archived: 0 },
  ]);
});
