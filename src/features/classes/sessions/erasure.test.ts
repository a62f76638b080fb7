import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { appSessions, LAB, ORGANISER } from "../../../testing/microsoft/class-sessions.ts";

test("whoever is erased is no longer the one in whose mailbox sessions are written; their events stay in it", async () => {
  const { put, stands, server, sandbox } = await appSessions();
  const { call } = server;
  await put("lab", LAB);
  await stands("lab", "written");
  const { body: ingrid } = await call("POST", "/api/people", {
    body: { name: "Ingrid", email: ORGANISER, audience: "user" },
  });
  await call("POST", `/api/people/${ingrid.id}/match`);
  await soon(async () => expect((await call("GET", `/api/people/${ingrid.id}`)).body.match?.objectId).toBeDefined());
  expect((await call("POST", `/api/people/${ingrid.id}/erasure`)).status).toBe(204);
  expect((await call("GET", "/api/class-settings")).body.calendar).toEqual({ invites: true });
  await put("talk", { ...LAB, title: "Talk" });
  await stands("talk", "stopped", { finding: { reason: "session-mailbox-missing" } });
  await stands("lab", "stopped");
  expect(await sandbox.events("Lab")).toHaveLength(1);
});
