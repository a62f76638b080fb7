import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { browser, linkIn, PASSWORD } from "../../../testing/browser.ts";
import { soon } from "../../../testing/machine-time.ts";
import { PRIYA } from "../../../testing/microsoft/chats.ts";
import { channelStage } from "../../../testing/microsoft/channels.ts";

type Stage = Awaited<ReturnType<typeof channelStage>>;

/** A channel that is kept, with a post of Priya's in it. */
async function kept() {
  const it = await channelStage();
  const at = it.place("Service planning");
  await it.say(at, PRIYA, "Budget: 4711.");
  const channel = await it.choose(at);
  await it.heard();
  const resources = async () =>
    (await it.server.call("GET", "/api/subscriptions")).body.items.map(
      ({ resource }: { resource: string }) => resource,
    );
  const leave = (body: object) => it.chrome.call("POST", `/api/channels/${channel.id}/removal`, body);
  return { ...it, at, channel, resources, leave };
}

/** Somebody of the staff with this role, who has connected no account. */
async function member({ chrome, server, sandbox }: Stage, role: string) {
  const email = `${role}@outside.example`;
  const { body: user } = await chrome.call("POST", "/api/users", { name: role, email, roles: [{ role }] });
  const theirs = browser(server);
  const link = await linkIn(sandbox, email);
  expect((await theirs.call("POST", "/api/links/password", { link, password: PASSWORD })).status).toBe(204);
  const sees = async (id: string) => (await theirs.call("GET", `/api/conversations/${id}/threads`)).status === 200;
  return { ...theirs, id: user.id as string, sees };
}

test("a channel that is taken off the list is not listened to any more, and what was kept stays until it is erased for a reason", async () => {
  const it = await kept();
  expect(it.channel.membership).toBe("private");
  expect((await it.leave({ messages: "keep" })).status).toBe(204);
  await soon(async () => expect(await it.resources()).toEqual([]));
  await it.say(it.at, PRIYA, "After the end.");
  await it.sandbox.control("POST", "/clock", { advance: 3700 });
  expect(await it.listed()).toMatchObject([{ kept: false, announced: false }]);
  const words = async () => JSON.stringify((await it.threads(it.channel)).items);
  expect(await words()).toContain("4711");
  expect(await words()).not.toContain("After the end");
  const path = `/api/conversations/${it.channel.id}/messages`;
  expect(await it.chrome.call("POST", path, { text: "Hello" })).toMatchObject({ body: { reason: "channel-left" } });
  expect(await it.leave({ messages: "erase" })).toMatchObject({ status: 400, body: { field: "reason" } });
  expect((await it.leave({ messages: "erase", reason: "Chosen by mistake." })).status).toBe(204);
  expect([await it.listed(), (await it.chrome.call("GET", "/api/conversations")).body.items]).toEqual([[], []]);
  const { body: facts } = await it.server.call("GET", "/api/facts");
  expect(facts.items).toContainEqual(
    expect.objectContaining({
      what: "conversation.erased",
      data: expect.objectContaining({ reason: "Chosen by mistake.", messages: 1 }),
    }),
  );
  expect(JSON.stringify(facts)).not.toContain("4711");
});

test("a channel that was left is kept again, and what was written meanwhile is found", async () => {
  const it = await kept();
  await it.leave({ messages: "keep" });
  await it.say(it.at, PRIYA, "Meanwhile.");
  const again = await it.choose(it.at);
  expect(again.id).toBe(it.channel.id);
  await soon(async () => expect(JSON.stringify(await it.threads(it.channel))).toContain("Meanwhile."));
});

test("everybody who reads messages sees a channel, or only those who were named and whoever supervises", async () => {
  const it = await kept();
  const [agent, supervisor, viewer] = [
    await member(it, "agent"),
    await member(it, "supervisor"),
    await member(it, "viewer"),
  ];
  const who = async () => Promise.all([agent, supervisor, viewer].map(async (person) => person.sees(it.channel.id)));
  expect(await who()).toEqual([true, true, false]);
  const show = (seenBy: unknown) => it.chrome.call("PATCH", `/api/channels/${it.channel.id}`, { seenBy });
  expect((await show([supervisor.id])).body.seenBy).toEqual([supervisor.id]);
  expect(await who()).toEqual([false, true, false]);
  expect((await agent.call("GET", "/api/conversations")).body.items).toEqual([]);
  await show([agent.id]);
  expect(await who()).toEqual([true, true, false]);
  expect(await show([it.channel.id])).toMatchObject({
    status: 400,
    body: { field: "seenBy.0", reason: "user-unknown" },
  });
  expect((await agent.call("GET", "/api/channels")).status).toBe(403);
  expect((await agent.call("POST", "/api/channels", it.at)).status).toBe(403);
});

test("what cannot be kept is refused with what would help", async () => {
  const it = await channelStage();
  const at = it.place("CV clinic");
  const wish = (body: object) => it.chrome.call("POST", "/api/channels", body);
  const nobody = "00000000-0000-4000-8000-000000000000";
  expect(await wish({ ...at, team: nobody })).toMatchObject({
    status: 400,
    body: { field: "team", cure: expect.any(String) },
  });
  expect(await wish({ ...at, channel: "19:0000@thread.tacv2" })).toMatchObject({
    status: 400,
    body: { field: "channel" },
  });
  expect(await wish({ ...at, channel: "../../users" })).toMatchObject({ status: expect.any(Number) });
  await it.server.call("PUT", "/api/abilities", { body: { on: ["messenger.writing"] } });
  expect(await wish(at)).toMatchObject({ status: 409, body: { reason: "channels-switched-off" } });
  expect(await it.listed()).toEqual([]);
});

test("of a channel that is erased nothing is left in any table or in the storage", async () => {
  const it = await kept();
  const path = `/api/conversations/${it.channel.id}`;
  await it.chrome.call("POST", `${path}/uploads?name=secret.txt`, Buffer.from("Account 4711"));
  await soon(async () => expect((await it.chrome.call("GET", "/api/messages?search=4711")).body.items).toHaveLength(1));
  const database = new pg.Client({ connectionString: it.databaseUrl });
  await database.connect();
  onTestFinished(() => database.end());
  await database.query("set app.scope = 'everything'");
  const { rows: tables } = await database.query(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  /** The tables in which something stands, in whatever column. */
  const holding = async (text: string) => {
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await database.query(`select 1 from "${name}" as t where strpos(t::text, $1) > 0 limit 1`, [
        text,
      ]);
      if (rows.length > 0) found.push(name);
    }
    return found;
  };
  expect(await holding("4711")).toEqual(expect.arrayContaining(["chat_messages", "chat_message_lists"]));
  const { rows: uploads } = await database.query("select organisation_id, id from chat_uploads");
  const address = `${uploads[0].organisation_id}/chat-uploads/${uploads[0].id}`;
  expect((await it.leave({ messages: "erase", reason: "Chosen by mistake." })).status).toBe(204);
  await soon(async () => expect([await holding("4711"), await holding("secret.txt")]).toEqual([[], []]));
  await soon(async () => expect(it.server.house.storage.read(address)).rejects.toBeDefined());
});

test("a message that was erased for a reason stays so where its channel is erased and chosen again", async () => {
  const it = await kept();
  const post = await it.say(it.at, PRIYA, "Agenda of the year.");
  const [, budget] = await soon(async () => {
    const { items } = await it.threads(it.channel);
    expect(items).toHaveLength(2);
    return items;
  });
  expect(JSON.stringify(budget)).toContain("4711");
  const at = `/api/conversations/${it.channel.id}/messages/${budget.message.id}/erasure`;
  expect((await it.server.call("POST", at, { body: { because: "Salaries." } })).body).toEqual({ erased: 1 });
  await it.leave({ messages: "erase", reason: "Not ours." });
  await it.sandbox.control("POST", it.path(it.at), { from: PRIYA, text: "Yes.", replyTo: post.id });
  const again = await it.choose(it.at);
  const items = await soon(async () => {
    const threads = (await it.threads(again)).items;
    expect(JSON.stringify(threads)).toContain("Agenda of the year.");
    expect(threads.map(({ post: id }: { post: string }) => id)).toContain(budget.post);
    return threads;
  });
  expect(JSON.stringify(items)).not.toContain("4711");
  expect(items.find(({ post: id }: { post: string }) => id === budget.post).message).toMatchObject({
    sender: null,
    erased: { because: "Salaries." },
  });
});
