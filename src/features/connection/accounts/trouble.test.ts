import { expect, test } from "vitest";
import {
  accepted,
  ADMINISTRATOR,
  authorize,
  CALLUM,
  joins,
  OURS,
  ourAccount,
  OWN,
  ownAccount,
  scene,
  type Scene,
} from "../../../testing/accounts.ts";
import { testServer } from "../../../testing/server.ts";
import { contextFor } from "../../../house.ts";
import { between, SECOND } from "../../../kernel/time.ts";
import { tokensOf } from "./account-tokens.ts";
import { accountRow } from "./store.ts";

const PATIENCE = { timeout: 60_000 };

test("two administrators who connect the organisation's account at the same moment both come out well", async () => {
  const it = await scene(["classes.account"]);
  const ada = await joins(it, "Ada");
  const mine = await accepted(it, OURS, ADMINISTRATOR);
  const hers = await accepted({ ...it, chrome: ada }, OURS, ADMINISTRATOR);
  const outcomes = await Promise.all([it.chrome.go(mine), ada.go(hers)]);
  expect(outcomes.map(({ to }) => to)).toEqual(["/accounts?account=connected", "/accounts?account=connected"]);
});

test("an administrator who was let go while they were at Microsoft connects nothing", async () => {
  const it = await scene(["classes.account"]);
  const { server, chrome } = it;
  const ada = await joins(it, "Ada");
  const back = await accepted({ ...it, chrome: ada }, OURS, ADMINISTRATOR);
  const { items } = (await server.call("GET", "/api/users")).body;
  const { id } = items.find(({ name }: { name: string }) => name === "Ada");
  expect((await chrome.call("POST", `/api/users/${id}/suspension`)).status).toBe(200);
  expect((await ada.go(back)).to).toBe("/accounts?account=session-ended");
  expect(await ourAccount(it)).toBeUndefined();
});

test("the audit log names the administrator who connected the organisation's account", async () => {
  const it = await scene(["classes.account"]);
  await authorize(it, OURS, ADMINISTRATOR);
  const { items } = (await it.server.call("GET", "/api/facts?what=account.connected")).body;
  expect(items).toMatchObject([{ actor: expect.stringMatching(/^user:/) }]);
});

test("a connection that is retired leaves no account and no tokens behind, and takes no new one", async () => {
  const it = await scene(["messenger.writing"]);
  const { server, chrome, connection } = it;
  await authorize(it, OWN);
  expect((await server.call("POST", `/api/connections/${connection}/retirement`)).status).toBe(200);
  expect((await server.call("GET", OURS)).body.items).toEqual([]);
  const refused = await chrome.call("POST", `${OWN}/authorization`, { connection });
  expect(refused.body).toMatchObject({ status: 409, reason: "connection-retired" });
});

test("whoever is let go leaves no Microsoft account behind", async () => {
  const it = await scene(["messenger.writing"]);
  const { server, chrome } = it;
  const ada = await joins(it, "Ada");
  expect(await authorize({ ...it, chrome: ada }, OWN)).toContain("account=connected");
  const { items } = (await server.call("GET", OURS)).body;
  expect(items).toMatchObject([{ user: { name: "Ada" } }]);
  await chrome.call("POST", `/api/users/${items[0].user.id}/suspension`);
  await expect.poll(async () => (await server.call("GET", OURS)).body.items, PATIENCE).toEqual([]);
});
