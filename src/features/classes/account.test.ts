import { expect, test } from "vitest";
import { ADMINISTRATOR, authorize, ourAccount, OURS, scene } from "../../testing/accounts.ts";
import { classDoors, STUDENTS, WEI } from "../../testing/microsoft/classes.ts";

const [ADA = "", BEN = ""] = STUDENTS;
const BIOLOGY = { id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN] };

/** A server at which an administrator connected an account, in whose name classes are synchronised: the app itself sees people alone. */
async function byAccount() {
  const it = await scene(["classes.account"]);
  expect(await authorize(it, OURS, ADMINISTRATOR)).toContain("account=connected");
  const { id } = await ourAccount(it);
  await it.server.call("PATCH", "/api/class-settings", { body: { all: true, kind: "usual", account: id } });
  return { ...it, id, ...classDoors({ call: it.server.call, control: it.sandbox.control }) };
}

test("in the name of a connected account teams are made that it owns, too, and they stay in step", async () => {
  const { bring, sync, inTeams, server } = await byAccount();
  await bring(BIOLOGY);
  await sync();
  const whole = { "amara.okafor": "owner", [WEI]: "owner", [ADA]: "member", [BEN]: "member" };
  expect(await inTeams("Biology 1")).toEqual(whole);
  await bring({ ...BIOLOGY, students: [ADA] });
  expect(await sync()).toMatchObject({ totals: { removes: 1 } });
  expect(await inTeams("Biology 1")).toEqual({ "amara.okafor": "owner", [WEI]: "owner", [ADA]: "member" });
  // That it owns them is nobody's change in Teams.
  const { items } = (await server.call("GET", "/api/classes")).body;
  const people = (await server.call("GET", `/api/classes/${items[0].id}/people`)).body.items;
  expect(people.filter(({ isKeeper }: { isKeeper?: true }) => isKeeper)).toMatchObject([{ name: "Amara Okafor" }]);
  expect(items).toMatchObject([{ drift: { added: 0, removed: 0, changed: 0 } }]);
  expect((await server.call("GET", "/api/facts?what=class-team.drifted")).body.items).toEqual([]);
});

test("where the account's sign-in is ended the run pauses with one alert, and goes on once somebody has signed in again", async () => {
  const it = await byAccount();
  await it.bring(BIOLOGY);
  const plan = await it.draw();
  await it.sandbox.control("POST", `/entra/users/${ADMINISTRATOR}/revoke-sessions`);
  await it.sandbox.control("POST", "/clock", { advance: 2 * 3600 });
  expect((await it.server.call("POST", `/api/plans/${plan.id}/run`)).status).toBe(202);
  expect(await it.reaches(plan.id, "paused")).toMatchObject({ finding: { reason: "sign-in-revoked" } });
  const alerts = await it.server.call("GET", "/api/facts?what=account.needs-reconnection");
  expect(alerts.body.items).toHaveLength(1);
  expect(await it.teamCalled("Biology 1")).toBeUndefined();
  expect(await authorize(it, OURS, ADMINISTRATOR)).toContain("account=connected");
  await it.reaches(plan.id, "finished");
  expect(Object.keys(await it.inTeams("Biology 1"))).toHaveLength(4);
});

test("where a roster has come before somebody signed in again, what goes on is what that roster says", async () => {
  const it = await byAccount();
  await it.bring(BIOLOGY);
  const plan = await it.draw();
  await it.sandbox.control("POST", `/entra/users/${ADMINISTRATOR}/revoke-sessions`);
  await it.sandbox.control("POST", "/clock", { advance: 2 * 3600 });
  await it.server.call("POST", `/api/plans/${plan.id}/run`);
  await it.reaches(plan.id, "paused");
  await it.bring({ ...BIOLOGY, students: [BEN] });
  expect(await authorize(it, OURS, ADMINISTRATOR)).toContain("account=connected");
  await it.reaches(plan.id, "finished");
  const [latest] = (await it.server.call("GET", "/api/plans")).body.items;
  expect(latest.id).not.toBe(plan.id);
  await it.reaches(latest.id, "finished");
  expect(await it.inTeams("Biology 1")).toEqual({ "amara.okafor": "owner", [WEI]: "owner", [BEN]: "member" });
});

test("an account that comes near to the teams that Microsoft allows it is warned of on the plan", async () => {
  const it = await byAccount();
  await it.bring(...Array.from({ length: 201 }, (_, n) => ({ id: `c-${n}`, teachers: [WEI], students: [ADA] })));
  const plan = await it.draw();
  expect(plan.warnings).toEqual([{ reason: "account-objects", found: 201, limit: 250 }]);
});
