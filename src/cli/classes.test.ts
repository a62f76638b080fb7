import { expect, test } from "vitest";
import { command } from "../testing/command.ts";
import { classStage, STUDENTS, WEI } from "../testing/microsoft/classes.ts";
import { API_KEY } from "../testing/server.ts";

const [ADA = "", BEN = ""] = STUDENTS;

test("at a terminal a plan says team by team and person by person what would be done, why, and what can be done about it", async () => {
  const it = await classStage();
  const env = { PARLEY_URL: it.server.url, PARLEY_API_KEY: API_KEY };
  const biology = { id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN] };
  await it.bring(biology, { id: "art-1", title: "Art 1", students: ["nobody.at.all"] });
  const told = await command(["classes", "plan"], env).ended;
  expect(told.code).toBe(0);
  expect(told.said).toMatch(/^Biology 1 +is made, called “Biology 1”$/m);
  expect(told.said).toMatch(/^Art 1 +waits for a person +Nobody of the roster can own it\. Give the class a teacher/m);
  expect(told.said).toMatch(/^Biology 1 +\S.* is added +The roster has them in the class\.$/m);
  expect(told.said).toMatch(/^Art 1 .* is left out +Nobody in the directory fits them\. Choose their account/m);
  expect(told.said).not.toMatch(/\b(unmatched|no-owner|enrolled)\b/);
  const file = await command(["classes", "plan", "--csv"], env).ended;
  expect(file.said).toContain('Nobody in the directory fits them.,"Choose their account on the page of people');
  expect(file.said).toContain("Nobody of the roster can own it.");
});

test("at a terminal a run says whom Microsoft refused", async () => {
  const it = await classStage();
  await it.bring({ id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN] });
  await it.sync({});
  await it.bring({ id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN, STUDENTS[2] ?? ""] });
  const refused = { kind: "status", status: 403, code: "Forbidden", message: "Not this one." };
  const match = { method: "POST", path: "/members/add$" };
  await it.sandbox.control("POST", "/faults", { match, action: refused, times: 50 });
  const run = command(["classes", "plan", "--run"], { PARLEY_URL: it.server.url, PARLEY_API_KEY: API_KEY });
  expect((await run.ended).said).toContain("Biology 1: Microsoft refused");
  expect((await run.ended).said).toContain("“Not this one.”");
  expect((await run.ended).said).toContain("1 refused by Microsoft");
  const [plan] = (await it.server.call("GET", "/api/plans")).body.items;
  expect(await it.peopleOf(plan)).toMatchObject([{ person: STUDENTS[2], change: "add", refused: "Not this one." }]);
  const { body: file } = await it.server.call("GET", `/api/plans/${plan.id}/table.csv`);
  expect(file).toContain("Microsoft refused it: “Not this one.”");
  expect(await it.inTeams("Biology 1")).not.toHaveProperty([STUDENTS[2] ?? ""]);
});
