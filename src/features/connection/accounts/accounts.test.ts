import { expect, test } from "vitest";
import {
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
import { browser } from "../../../testing/browser.ts";
import { soon } from "../../../testing/machine-time.ts";
import { personAtBrowser } from "../../../testing/sign-in.ts";

const WRITING = ["ChannelMessage.Send", "Chat.ReadWrite", "User.Read", "offline_access"];
/** What one of these includes. */
const COVERED = ["Chat.Create", "ChatMessage.Send"];

test("an agent connects their own Microsoft account with the fewest permissions, and sees what it allows", async () => {
  const it = await scene(["messenger.writing"]);
  const { chrome } = it;
  const [place] = (await chrome.call("GET", OWN)).body.items;
  expect([place.wanted, place.account]).toEqual([WRITING, undefined]);
  expect(await authorize(it, OWN)).toBe("/account/microsoft?account=connected");
  const account = await ownAccount(it);
  expect(account).toMatchObject({ holder: "person", state: "connected", userPrincipalName: CALLUM });
  expect(account.endsAt).toBeUndefined();
  const states = account.permissions.map(({ name, state }: { name: string; state: string }) => [name, state]);
  const covered = COVERED.map((name) => [name, "covered"]);
  expect(states.toSorted()).toEqual([...WRITING.map((name) => [name, "granted"]), ...covered].toSorted());
  await expect.poll(async () => (await ownAccount(it)).finding?.reason, { timeout: 60_000 }).toBe("works");
  const { items } = (await it.server.call("GET", `/api/connections/${it.connection}/requirements`)).body;
  const standing = (wanted: string) => items.find(({ name }: { name: string }) => name === wanted)?.state;
  expect([standing("Chat.ReadWrite"), standing("Microsoft account of each agent")]).toEqual(["granted", "granted"]);
  const ours = (await chrome.call("GET", `${OURS}?search=callum`)).body.items;
  expect(ours).toMatchObject([{ userPrincipalName: CALLUM, user: { name: "Olive" } }]);
});

test("each guide's own list is asked for to the letter, and what it lacks is told", async () => {
  const it = await scene(["messenger.writing", "messenger.files"]);
  const { server, connection, chrome } = it;
  const set = (permissionSet: string) =>
    server.call("PUT", `/api/connections/${connection}/requirements`, { body: { permissionSet } });
  expect((await set("bright-pattern")).status).toBe(200);
  expect((await chrome.call("GET", OWN)).body.items[0].wanted).toHaveLength(8);
  expect(await authorize(it, OWN, ADMINISTRATOR)).toMatch(/account=/);
  await server.call("PUT", "/api/abilities", { body: { on: ["classes.account"] } });
  await set("elentra");
  expect((await chrome.call("GET", `${OURS}/organisation`)).body.items[0].wanted).toEqual([
    "offline_access",
    "User.ReadBasic.All",
    "Group.ReadWrite.All",
    "Team.Create",
    "Team.ReadBasic.All",
    "TeamMember.ReadWrite.All",
  ]);
});

test("a sign-in is finished in the browser that began it, once, and nowhere else", async () => {
  const it = await scene(["messenger.writing"]);
  const { sandbox, server, chrome, connection } = it;
  const { body } = await chrome.call("POST", `${OWN}/authorization`, { connection });
  const person = personAtBrowser(sandbox, server.url);
  const back = await person.fill(await person.signIn(body.address, CALLUM), { decision: "accept" });
  expect((await browser(server).go(back.url)).to).toContain("account=link-spent");
  expect(await ownAccount(it)).toBeUndefined();
  expect((await chrome.go(back.url)).to).toContain("account=connected");
  expect((await chrome.go(back.url)).to).toContain("account=link-spent");
});

test("whoever declines at Microsoft is told so, and nothing is connected", async () => {
  const it = await scene(["messenger.writing"]);
  const { sandbox, server, chrome, connection } = it;
  const { body } = await chrome.call("POST", `${OWN}/authorization`, { connection });
  const person = personAtBrowser(sandbox, server.url);
  const back = await person.fill(await person.signIn(body.address, CALLUM), { decision: "cancel" });
  expect((await chrome.go(back.url)).to).toBe("/account/microsoft?account=consent-declined");
  expect(await ownAccount(it)).toBeUndefined();
  expect((await server.call("GET", "/api/facts?what=account.refused")).body.items).toHaveLength(1);
});

test("an account works for a year without anybody, and its tokens are used by one server at a time", async () => {
  const it = await scene(["messenger.writing"]);
  const { sandbox, server } = it;
  await authorize(it, OWN);
  const { id } = await ownAccount(it);
  const account = async () => (await server.call("GET", `/api/accounts/${id}`)).body;
  await expect.poll(async () => (await account()).checkedAt, { timeout: 60_000 }).toBeDefined();
  for (let month = 0; month < 13; month++) {
    const before = (await account()).checkedAt;
    await sandbox.control("POST", "/clock", { advance: 28 * 24 * 3600 });
    await expect.poll(async () => (await account()).checkedAt, { timeout: 60_000 }).not.toBe(before);
  }
  expect(await account()).toMatchObject({ state: "connected", finding: { reason: "works" } });
  const asked = () => server.call("POST", `/api/accounts/${id}/findings`);
  const answers = await Promise.all([asked(), asked(), asked(), asked(), asked()]);
  expect(answers.map(({ body }) => body.finding?.reason ?? body)).toEqual(Array.from({ length: 5 }, () => "works"));
});

test("whose password was reset is told by mail once, and connects the account again", async () => {
  const it = await scene(["messenger.writing"]);
  const { sandbox, server } = it;
  await authorize(it, OWN);
  const { id } = await ownAccount(it);
  await sandbox.control("POST", `/entra/users/${CALLUM}/revoke-sessions`);
  const test = () => server.call("POST", `/api/accounts/${id}/findings`);
  await soon(async () => {
    // A sign-in that was under way before still works.
    await test();
    expect(await ownAccount(it)).toMatchObject({ state: "reconnect", finding: { reason: "sign-in-revoked" } });
  });
  await test();
  const mails = async () => (await sandbox.mails("olive@outside.example")).map(({ subject }) => subject);
  await expect.poll(mails, { timeout: 60_000 }).toEqual([`The Microsoft account ${CALLUM} has to be connected again`]);
  expect(await authorize(it, OWN)).toContain("account=connected");
  expect(await ownAccount(it)).toMatchObject({ id, state: "connected" });
});

test.each([
  [
    "a disabled account",
    "account-disabled",
    (it: Scene) => it.sandbox.control("PATCH", `/users/${CALLUM}`, { enabled: false }),
  ],
  [
    "an unused sign-in",
    "sign-in-lapsed",
    (it: Scene) => it.sandbox.control("POST", `/entra/users/${CALLUM}/expire-refresh-tokens`),
  ],
  [
    "a second factor that is asked for now",
    "second-factor-needed",
    (it: Scene) => it.sandbox.control("POST", "/entra/conditional-access", { user: CALLUM, control: "mfa" }),
  ],
] as const)("%s is told by its cause", async (_what, reason, trouble) => {
  const it = await scene(["messenger.writing"]);
  await authorize(it, OWN);
  const { id } = await ownAccount(it);
  await trouble(it);
  await soon(async () => {
    // A sign-in that was under way before it came still works.
    await it.server.call("POST", `/api/accounts/${id}/findings`);
    expect(await ownAccount(it)).toMatchObject({ state: "reconnect", finding: { reason, cure: expect.any(String) } });
  });
});

test("the organisation's account is connected again by another administrator, who is told when it is another one", async () => {
  const it = await scene(["classes.account"]);
  const { sandbox } = it;
  // Its permissions take an administrator's consent, so one of the tenant signs in.
  expect(await authorize(it, OURS, ADMINISTRATOR)).toBe("/accounts?account=connected");
  const first = await ourAccount(it);
  expect(first).toMatchObject({ holder: "organisation", userPrincipalName: ADMINISTRATOR });
  const ada = await joins(it, "Ada");
  await sandbox.control("PATCH", `/entra/users/${CALLUM}`, { administrator: true });
  expect(await authorize({ ...it, chrome: ada }, OURS, ADMINISTRATOR)).toBe("/accounts?account=connected");
  expect(await ourAccount(it)).toMatchObject({ id: first.id, userPrincipalName: ADMINISTRATOR });
  expect(await authorize({ ...it, chrome: ada }, OURS, CALLUM)).toBe("/accounts?account=connected-other");
  expect(await ourAccount(it)).toMatchObject({ id: first.id, userPrincipalName: CALLUM });
});

test("the zone of Outlook is read from the mailbox, and where it differs people see it before and after the clocks change", async () => {
  const it = await scene(["classes.account"]);
  const { chrome, sandbox } = it;
  await sandbox.control("PATCH", `/users/${ADMINISTRATOR}`, { timeZone: "Eastern Standard Time" });
  await chrome.call("PATCH", "/api/organisation", { timeZone: "Europe/London" });
  await authorize(it, OURS, ADMINISTRATOR);
  await expect
    .poll(async () => (await ourAccount(it)).outlookTimeZone, { timeout: 60_000 })
    .toMatchObject({ zone: "Eastern Standard Time", source: "mailbox", mismatch: { organisation: "Europe/London" } });
  const { events } = (await ourAccount(it)).outlookTimeZone.mismatch;
  const hours = new Set(events.map(({ outlook }: { outlook: string }) => outlook.slice(-5)));
  // Five hours apart, and four while only one of the two has changed its clocks.
  expect(hours).toEqual(new Set(["04:00", "05:00"]));
  const refused = await chrome.call("PATCH", `/api/accounts/${(await ourAccount(it)).id}`, { outlookTimeZone: "UTC" });
  expect(refused.body).toMatchObject({ status: 409, reason: "zone-from-mailbox" });
});

test("where the mailbox does not tell, the zone is chosen from Outlook's own", async () => {
  const it = await scene(["messenger.writing"]);
  const { chrome } = it;
  await authorize(it, OWN);
  const { id } = await ownAccount(it);
  const choose = (outlookTimeZone: string) => chrome.call("PATCH", `${OWN}/${id}`, { outlookTimeZone });
  expect((await choose("BST")).body).toMatchObject({ status: 400, field: "outlookTimeZone" });
  expect((await choose("GMT Standard Time")).body.outlookTimeZone).toEqual({
    zone: "GMT Standard Time",
    source: "chosen",
  });
  const { items } = (await chrome.call("GET", "/api/outlook-time-zones")).body;
  expect(items).toContain("GMT Standard Time");
});

test("a disconnected account leaves no tokens behind, and nobody disconnects another's as their own", async () => {
  const it = await scene(["messenger.writing"]);
  const { chrome } = it;
  await authorize(it, OWN);
  const { id } = await ownAccount(it);
  const bea = await joins(it, "Bea");
  expect((await bea.call("DELETE", `${OWN}/${id}`)).status).toBe(404);
  expect((await chrome.call("DELETE", `${OWN}/${id}`)).status).toBe(204);
  expect(await ownAccount(it)).toBeUndefined();
});
