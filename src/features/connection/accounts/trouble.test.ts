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
import { secondsPass } from "../../../testing/microsoft/sandbox-time.ts";
import { testServer } from "../../../testing/server.ts";
import { contextFor } from "../../../house.ts";
import { between, SECOND } from "../../../kernel/time.ts";
import { tokensOf } from "./account-tokens.ts";
import { accountRow } from "./store.ts";

const DAY = 24 * 3600;
const HOUR = 3600;
const PATIENCE = { timeout: 60_000 };

/** Until the first look at the account, which is ordered when it is connected, is over. */
async function looked(it: Scene, account: (it: Scene) => Promise<{ checkedAt?: string }>): Promise<void> {
  await expect.poll(async () => (await account(it)).checkedAt, PATIENCE).toBeDefined();
}

test("an account without offline_access has to be connected again when its hour is over", async () => {
  const it = await scene(["messenger.writing", "messenger.files"]);
  const { server, connection } = it;
  await server.call("PUT", `/api/connections/${connection}/requirements`, {
    body: { permissionSet: "bright-pattern" },
  });
  expect(await authorize(it, OWN, ADMINISTRATOR)).toContain("account=connected");
  await looked(it, ownAccount);
  expect((await ownAccount(it)).endsAt).toBeDefined();
  await secondsPass(it, 2 * HOUR);
  await expect.poll(async () => (await ownAccount(it)).finding.reason, PATIENCE).toBe("sign-in-over");
  expect(await ownAccount(it)).toMatchObject({ state: "reconnect" });
});

test("nobody has to look after work for an account that was disconnected", async () => {
  const it = await scene(["messenger.writing"]);
  const { server, chrome } = it;
  await authorize(it, OWN);
  await looked(it, ownAccount);
  const ada = { ...it, chrome: await joins(it, "Ada") };
  await authorize(ada, OWN);
  await looked(ada, ownAccount);
  await chrome.call("DELETE", `${OWN}/${(await ownAccount(it)).id}`);
  const { checkedAt } = await ownAccount(ada);
  await secondsPass(it, 2 * DAY);
  const { items: left } = (await server.call("GET", OURS)).body;
  const hers = async () => (await server.call("GET", `${OURS}/${left[0].id}`)).body.checkedAt;
  await expect.poll(hers, PATIENCE).not.toBe(checkedAt);
  const { items } = (await server.call("GET", "/api/jobs?state=parked")).body;
  expect(items).toEqual([]);
});

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

test("while Microsoft is down a token that is still good goes on being used", async () => {
  const it = await scene(["messenger.writing"]);
  const { server, sandbox } = it;
  await authorize(it, OWN);
  await looked(it, ownAccount);
  const { id } = await ownAccount(it);
  const ctx = contextFor(server.house, { organisation: server.organisation, actor: "parley" });
  const microsoft = { cloud: "global", tenantId: "", clientId: "", credential: { kind: "federated", id: "" } } as const;
  const token = await tokensOf(ctx, id).tokenFor(microsoft);
  await sandbox.control("POST", "/faults", { match: { path: "oauth2" }, action: { kind: "status", status: 503 } });
  const { expires_at: ends } = await ctx.transaction((tx) => accountRow(tx, id));
  // A few minutes before it ends it is renewed.
  await secondsPass(it, Math.floor(between(server.house.clock.now(), ends) / SECOND) - 100);
  expect(await tokensOf(ctx, id).tokenFor(microsoft)).toBe(token);
  await secondsPass(it, 2 * HOUR);
  await expect(tokensOf(ctx, id).tokenFor(microsoft)).rejects.toThrow("Microsoft Entra gave no token");
  expect(await ownAccount(it)).toMatchObject({ state: "connected" });
});

test("a wrong client secret is the connection's trouble, and no account has to be connected again", async () => {
  const it = await scene(["messenger.writing"]);
  const { sandbox, server, clientId } = it;
  await authorize(it, OWN);
  await looked(it, ownAccount);
  await sandbox.control("POST", `/apps/${clientId}/secrets/${it.secretId}/expire`);
  const { id } = await ownAccount(it);
  const { body } = await server.call("POST", `/api/accounts/${id}/findings`);
  expect(body).toMatchObject({ state: "connected", finding: { level: "bad", reason: "secret-expired" } });
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

test("tokens of a pretended Microsoft are not shown to the real one", async () => {
  const it = await scene(["messenger.writing"]);
  await authorize(it, OWN);
  await looked(it, ownAccount);
  const { id } = await ownAccount(it);
  await it.server.stop(1000);
  const { databaseUrl, dataFolder } = it;
  const real = await testServer({ databaseUrl, dataFolder });
  const { body } = await real.call("POST", `/api/accounts/${id}/findings`);
  expect(body).toMatchObject({ status: 503, reason: "other-world" });
});

test.each([
  [
    "of its own making",
    (it: Scene) => it.sandbox.control("PATCH", `/users/${ADMINISTRATOR}`, { timeZone: "tzone://Microsoft/Custom" }),
  ],
  [
    "that it does not tell",
    (it: Scene) =>
      it.sandbox.control("POST", "/faults", {
        match: { path: "mailboxSettings" },
        action: { kind: "status", status: 403, code: "ErrorAccessDenied" },
      }),
  ],
  [
    "without being there at all",
    (it: Scene) => it.sandbox.control("PATCH", `/users/${ADMINISTRATOR}`, { mailbox: false }),
  ],
] as const)("an account works, and its zone can be chosen, whose mailbox has a zone %s", async (_what, trouble) => {
  const it = await scene(["classes.account"]);
  await trouble(it);
  await authorize(it, OURS, ADMINISTRATOR);
  await looked(it, ourAccount);
  const account = await ourAccount(it);
  expect(account).toMatchObject({ state: "connected", finding: { reason: "works" } });
  const chosen = await it.chrome.call("PATCH", `${OURS}/${account.id}`, { outlookTimeZone: "GMT Standard Time" });
  expect(chosen.body.outlookTimeZone).toEqual({ zone: "GMT Standard Time", source: "chosen" });
});

test("another account is not shown by the zone of the one before", async () => {
  const it = await scene(["messenger.writing"]);
  await authorize(it, OWN);
  const { id } = await ownAccount(it);
  await it.chrome.call("PATCH", `${OWN}/${id}`, { outlookTimeZone: "Tokyo Standard Time" });
  expect(await authorize(it, OWN, CALLUM)).toContain("account=connected");
  expect((await ownAccount(it)).outlookTimeZone).toEqual({ zone: "Tokyo Standard Time", source: "chosen" });
  expect(await authorize(it, OWN, ADMINISTRATOR)).toContain("account=connected-other");
  expect((await ownAccount(it)).outlookTimeZone).toBeUndefined();
});
