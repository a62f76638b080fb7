import { expect, test } from "vitest";
import { classStage, STUDENTS, WEI } from "../../../testing/microsoft/classes.ts";

const [ADA = "", BEN = ""] = STUDENTS;
const BIOLOGY = { id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN] };
const WHOLE = { [WEI]: "owner", [ADA]: "member", [BEN]: "member" };

/** A plan that stopped because the roster had nobody for a class with a team. */
async function stopped() {
  const it = await classStage();
  await it.bring(BIOLOGY);
  await it.sync();
  await it.bring({ ...BIOLOGY, teachers: [], students: [] });
  const plan = await it.draw();
  const [{ team }] = await it.partsOf(plan);
  const release = () =>
    it.server.call("POST", `/api/plans/${plan.id}/teams/${team.id}/release`, { body: { because: "It is closed." } });
  return { ...it, plan, release };
}

test("what a plan stopped is not released once the roster of the class has changed", async () => {
  const it = await stopped();
  await it.bring(BIOLOGY);
  expect(await it.release()).toMatchObject({ status: 409, body: { reason: "plan-outdated" } });
  expect(await it.inTeams("Biology 1")).toEqual(WHOLE);
});

test("what a plan stopped is not released once a newer plan is drawn, and is released in that one", async () => {
  const it = await stopped();
  const newer = await it.draw();
  expect(await it.partsOf(it.plan)).toMatchObject([{ state: "dropped" }]);
  expect(await it.release()).toMatchObject({ status: 409, body: { reason: "plan-outdated" } });
  const [{ team }] = await it.partsOf(newer);
  const path = `/api/plans/${newer.id}/teams/${team.id}/release`;
  expect((await it.server.call("POST", path, { body: { because: "It is closed." } })).status).toBe(200);
});

test("a run that somebody paused does not go on by a roster of before, and ends with the next one that is begun", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  const ADDING = { method: "POST", path: "/members/add$" };
  const refused = { kind: "status", status: 401, code: "InvalidAuthenticationToken", message: "Access token revoked" };
  await it.sandbox.control("POST", "/faults", { match: ADDING, action: refused, times: 1000 });
  const { body } = await it.server.call("POST", "/api/plans", { body: { run: true } });
  await it.reaches(body.id, "paused");
  await it.sandbox.control("DELETE", "/faults");
  await it.bring({ ...BIOLOGY, students: [ADA] });
  expect(await it.server.call("POST", `/api/plans/${body.id}/run`)).toMatchObject({
    status: 409,
    body: { reason: "plan-outdated" },
  });
  await it.sync();
  expect(await it.planOf(body.id)).toMatchObject({ state: "finished" });
  expect(await it.partsOf(body)).toMatchObject([{ state: "dropped" }]);
  expect(await it.inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "member" });
});
