import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { browser, linkIn, PASSWORD } from "../../../testing/browser.ts";
import { joins } from "../../../testing/accounts.ts";
import { busyWith } from "../../../testing/certified.ts";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage } from "../../../testing/microsoft/chats.ts";
import { timeStands } from "../../../testing/microsoft/sandbox-time.ts";

type Stage = Awaited<ReturnType<typeof chatStage>>;

/** A chat of Amara and Callum in which Amara has asked something. */
async function asked() {
  const it = await chatStage();
  const chat = await it.begin([AMARA, CALLUM]);
  await it.write(chat, AMARA, "Is Vera coming?");
  const conversation = await it.conversationOf(chat);
  const path = `/api/conversations/${conversation.id}/messages`;
  const send = (text: string) => it.chrome.call("POST", path, { text });
  const outgoing = async () => (await it.chrome.call("GET", path)).body.outgoing;
  return { ...it, chat, conversation, path, send, outgoing };
}

const spoil = ({ sandbox }: Stage, action: object, times = 1) =>
  sandbox.control("POST", "/faults", { match: { method: "POST", path: "/messages$" }, action, times });

test("an answer of Microsoft's that is lost does not have the message written twice", async () => {
  const it = await asked();
  await spoil(it, { kind: "reset-after" });
  await it.send("Yes, at three.");
  await it.send("In room 12.");
  await soon(async () => {
    await it.sandbox.control("POST", "/clock", { advance: 10 });
    expect(await it.outgoing()).toEqual([]);
  });
  const all = ["Is Vera coming?", "Yes, at three.", "In room 12."];
  expect(await it.inTeams(it.chat)).toEqual(all);
  await soon(async () => expect(await it.texts(it.conversation)).toEqual(all));
});

test("a message that never reached Microsoft is sent again, and what was written behind it comes behind it", async () => {
  const it = await asked();
  await spoil(it, { kind: "reset-before" }, 2);
  await it.send("One.");
  await it.send("Two.");
  await soon(async () => {
    await it.sandbox.control("POST", "/clock", { advance: 20 });
    expect(await it.inTeams(it.chat)).toEqual(["Is Vera coming?", "One.", "Two."]);
  });
});

test("what Microsoft refuses is shown with its reason, does not hold up the next, and is taken back", async () => {
  const it = await asked();
  await spoil(it, { kind: "status", status: 403, code: "Forbidden", message: "Blocked by policy." });
  await it.send("Refused.");
  await it.send("Taken.");
  await soon(async () => expect(await it.inTeams(it.chat)).toEqual(["Is Vera coming?", "Taken."]));
  // Teams has it a moment before it is written down here that it does.
  const refused = await soon(async () => {
    const all = await it.outgoing();
    expect(all).toMatchObject([{ state: "failed", finding: { level: "bad" } }]);
    return all[0];
  });
  expect((await it.chrome.call("DELETE", `${it.path}/${refused.id}`)).status).toBe(204);
  expect(await it.outgoing()).toEqual([]);
  expect((await it.chrome.call("DELETE", `${it.path}/${refused.id}`)).status).toBe(404);
});

test("whose account has to be connected again is told at the message", async () => {
  const it = await asked();
  await it.sandbox.control("POST", `/entra/users/${CALLUM}/revoke-sessions`);
  await it.server.call("POST", `/api/accounts/${it.account}/findings`);
  await it.send("Yes.");
  await soon(async () =>
    expect(await it.outgoing()).toMatchObject([
      { state: "failed", finding: { reason: "account-reconnect", cure: expect.stringMatching(/Authorize account/) } },
    ]),
  );
});

test("nobody writes in another's name, in a chat that they may not see, or without a word", async () => {
  const it = await asked();
  const anna = await joins(it, "Anna");
  expect((await anna.call("GET", "/api/conversations")).body.items).not.toEqual([]);
  const bob = await staffMember(it);
  expect((await bob.call("GET", "/api/conversations")).body.items).toEqual([]);
  expect((await bob.call("GET", `/api/conversations/${it.conversation.id}`)).status).toBe(404);
  expect((await bob.call("POST", it.path, { text: "Hello" })).status).toBe(404);
  expect(await anna.call("POST", it.path, { text: "Hello" })).toMatchObject({
    status: 409,
    body: { reason: "account-not-connected", cure: expect.any(String) },
  });
  expect(await it.server.call("POST", it.path, { body: { text: "Hello" } })).toMatchObject({
    status: 400,
    body: { field: "account", reason: "account-needed" },
  });
  expect(await it.send("")).toMatchObject({ status: 400, body: { field: "text" } });
  expect(await it.send("x".repeat(20_001))).toMatchObject({ status: 400, body: { field: "text" } });
  expect(await it.inTeams(it.chat)).toEqual(["Is Vera coming?"]);
});

/** Somebody of the staff who has connected no account. */
async function staffMember({ chrome, server, sandbox }: Stage) {
  const email = "bob@outside.example";
  await chrome.call("POST", "/api/users", { name: "Bob", email, roles: [{ role: "agent" }] });
  const theirs = browser(server);
  const link = await linkIn(sandbox, email);
  expect((await theirs.call("POST", "/api/links/password", { link, password: PASSWORD })).status).toBe(204);
  return theirs;
}

test("a message that is written down as sent just while somebody looks is shown to them all the same", async () => {
  const it = await asked();
  await spoil(it, { kind: "status", status: 503 }, 100);
  await timeStands(it);
  await it.send("Yes, at three.");
  await soon(async () => expect(await it.outgoing()).toMatchObject([{ finding: { level: "waiting" } }]));
  await soon(async () => expect(await busyWith(it.server)).toEqual([]));
  const database = new pg.Client({ connectionString: it.databaseUrl });
  await database.connect();
  onTestFinished(() => database.end());
  await database.query("set app.scope = 'everything'");
  await database.query("begin; lock table outgoing_messages");
  const looking = it.outgoing();
  await soon(async () => {
    const { rows } = await database.query(
      "select 1 from pg_locks where relation = 'outgoing_messages'::regclass and not granted",
    );
    expect(rows).toHaveLength(1);
  });
  await database.query("update outgoing_messages set state = 'sent'; commit");
  expect(await looking).toHaveLength(1);
});

test("a program writes in the name of the account that it names", async () => {
  const it = await asked();
  const body = { text: "From the desk.", account: it.account };
  expect((await it.server.call("POST", it.path, { body })).status).toBe(202);
  await soon(async () => expect(await it.inTeams(it.chat)).toEqual(["Is Vera coming?", "From the desk."]));
});
