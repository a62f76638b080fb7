import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { scriptStage } from "../../../testing/scripts.ts";
import { AMARA } from "../../../testing/microsoft/wishes.ts";

const PRIYA = "praman2@campus.example";

type Stage = Awaited<ReturnType<typeof scriptStage>>;

/** Amara is the operator; Priya is matched, and comes as a user. */
async function stage(): Promise<Stage> {
  const scene = await scriptStage({ roles: ["User.ReadBasic.All", "OnlineMeetings.ReadWrite.All"] });
  const on = ["directory.matching", "meetings.standalone"];
  expect((await scene.server.call("PUT", "/api/abilities", { body: { on } })).status).toBe(200);
  expect((await scene.server.call("POST", `${scene.path}/findings`)).status).toBe(200);
  await scene.choose({ kind: "people", logins: [AMARA] });
  await matched(scene, "user");
  return scene;
}

async function matched({ server }: Stage, audience: "user" | "operator"): Promise<void> {
  const body = { name: "Priya Raman", email: PRIYA, audience };
  const { body: person } = await server.call("POST", "/api/people", { body });
  expect((await server.call("POST", `/api/people/${person.id}/match`)).status).toBe(200);
}

/** What a look finds on those who are no operators. */
async function look({ server, path }: Stage) {
  const { body } = await server.call("POST", `${path}/diagnostics`, { body: {} });
  const found = body.items.filter(({ probe }: { probe: string }) => probe === "meeting.others");
  return found.map(({ subject, reason, who }: Record<string, string>) => ({ subject, reason, who }));
}

test("somebody who only comes as a user and for whom Teams lets Parley meet is told, until the scripts have narrowed the policy", async () => {
  const scene = await stage();
  const { runText, run, minutesPass, app, sandbox } = scene;
  await runText("Connect-MicrosoftTeams\nSet-CsApplicationAccessPolicy -Identity Campus-Apps -AppIds @{Add=$appId}", {
    appId: app.clientId,
  });
  await minutesPass(30);
  expect(await look(scene)).toEqual([{ subject: PRIYA, reason: "policy-too-wide", who: "Teams Administrator" }]);
  await soon(async () => {
    // Parley looks by itself as well, and removes what it made then.
    const made = await sandbox.onlineMeetings("A test by Parley, removed at once");
    expect(new Set(made.map(({ state }) => state))).toEqual(new Set(["deleted"]));
  });
  await run("teams-access-policy-undo");
  await run("teams-access-policy");
  await minutesPass(30);
  expect(await look(scene)).toEqual([{ subject: PRIYA, reason: "works", who: undefined }]);
});

test("whoever is an operator as well is tried as no stranger", async () => {
  const scene = await stage();
  expect(await look(scene)).toHaveLength(1);
  await matched(scene, "operator");
  expect(await look(scene)).toEqual([]);
});

test("an operator who was chosen by login is none of those whom Teams must refuse, whatever they come as", async () => {
  const scene = await stage();
  await scene.choose({ kind: "people", logins: [PRIYA.toUpperCase()] });
  expect(await look(scene)).toEqual([]);
});

test("a test meeting of theirs that cannot be removed is told", async () => {
  const scene = await stage();
  const { runText, minutesPass, app, sandbox } = scene;
  await runText("Connect-MicrosoftTeams\nSet-CsApplicationAccessPolicy -Identity Campus-Apps -AppIds @{Add=$appId}", {
    appId: app.clientId,
  });
  await minutesPass(30);
  const action = { kind: "status", status: 403, code: "Forbidden" };
  await sandbox.control("POST", "/faults", { match: { method: "DELETE", path: "/onlineMeetings/" }, action });
  expect(await look(scene)).toMatchObject([{ reason: "test-left-behind" }]);
});
