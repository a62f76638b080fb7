import { expect, test } from "vitest";
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
