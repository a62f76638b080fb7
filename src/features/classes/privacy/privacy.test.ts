import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { classStage, loginOf, STUDENTS, WEI } from "../../../testing/microsoft/classes.ts";

const [ADA = "", BEN = ""] = STUDENTS;

test("who is erased stands in no class, roster or plan any more, and stays in Teams", async () => {
  const { server, bring, sync, inTeams } = await classStage();
  const { call } = server;
  await bring({ id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN] });
  const run = await sync();
  const { body: ada } = await call("POST", "/api/people", {
    body: { name: "Ada", email: loginOf(ADA), audience: "user" },
  });
  const { body: handedOut } = await call("GET", `/api/people/${ada.id}/export`);
  expect(JSON.stringify(handedOut)).toContain("Biology 1");
  await call("POST", `/api/people/${ada.id}/match`);
  await soon(async () => expect((await call("GET", `/api/people/${ada.id}`)).body.match?.objectId).toBeDefined());
  const { objectId } = (await call("GET", `/api/people/${ada.id}`)).body.match;
  expect((await call("POST", `/api/people/${ada.id}/erasure`)).status).toBe(204);
  const [{ id }] = (await call("GET", "/api/classes")).body.items;
  const traces = await Promise.all(
    [`/api/classes/${id}/people`, "/api/class-people", `/api/plans/${run.id}/people`, `/api/plans/${run.id}/teams`].map(
      async (path) => (await call("GET", path)).body,
    ),
  );
  for (const trace of [ADA, objectId]) expect(JSON.stringify(traces)).not.toContain(trace);
  expect(JSON.stringify(traces)).toContain(BEN);
  expect(await inTeams("Biology 1")).toHaveProperty([ADA], "member");
});
