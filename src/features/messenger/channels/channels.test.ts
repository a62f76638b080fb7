import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { CALLUM, PRIYA } from "../../../testing/microsoft/chats.ts";
import { channelStage } from "../../../testing/microsoft/channels.ts";

const EVENTS = "Employer events";

test("Olive finds a team by its name and has one of its channels kept, with all that was written there before", async () => {
  const it = await channelStage();
  const at = it.place(EVENTS);
  const post = await it.say(at, PRIYA, "The fair is on Friday.");
  await it.say(at, CALLUM, { text: "I bring the tables.", replyTo: post.id });
  const { body: teams } = await it.chrome.call("GET", "/api/teams?search=career");
  expect(teams.items).toMatchObject([{ id: at.team, name: "Careers Service" }]);
  const { body: found } = await it.chrome.call("GET", `/api/teams/${at.team}/channels`);
  expect(found.items).toContainEqual({ id: at.channel, name: EVENTS, membership: "standard", kept: false });
  const channel = await it.choose(at);
  expect(channel).toMatchObject({ team: { name: "Careers Service" }, channel: { name: EVENTS }, kept: true });
  await soon(async () =>
    expect((await it.threads(channel)).items).toMatchObject([
      { post: post.id, replies: 1, message: { foundBy: "look", sender: { name: "Priya Raman" } } },
    ]),
  );
  expect(await it.replies(channel, post.id)).toMatchObject([{ replyTo: post.id, sender: { name: "Callum MacLeod" } }]);
  const { body: list } = await it.chrome.call("GET", "/api/conversations");
  expect(list.items).toMatchObject([
    { kind: "channel", topic: EVENTS, channel: { team: { name: "Careers Service" }, kept: true } },
  ]);
});

test("posts, replies, edits, reactions and deletions in Teams arrive as Microsoft announces them, and nothing of other channels", async () => {
  const it = await channelStage();
  const at = it.place(EVENTS);
  const channel = await it.choose(at);
  await it.heard();
  await it.say(it.place("CV clinic"), PRIYA, "Not for Parley.");
  const post = await it.say(at, PRIYA, "The fair is on Fryday.");
  const reply = await it.say(at, CALLUM, { text: "Really?", replyTo: post.id });
  await it.sandbox.control("PATCH", `${it.path(at)}/${post.id}`, { text: "The fair is on Friday." });
  await it.sandbox.control("POST", `${it.path(at)}/${reply.id}/reactions`, { from: PRIYA, reactionType: "👍" });
  await soon(async () =>
    expect((await it.threads(channel)).items).toMatchObject([
      { replies: 1, message: { editedAt: expect.any(String), foundBy: "announcement" } },
    ]),
  );
  await soon(async () =>
    expect(await it.replies(channel, post.id)).toMatchObject([{ reactions: [{ by: { name: "Priya Raman" } }] }]),
  );
  await it.sandbox.control("DELETE", `${it.path(at)}/${reply.id}`);
  await soon(async () => expect((await it.threads(channel)).items).toMatchObject([{ replies: 0 }]));
  expect(JSON.stringify((await it.server.call("GET", "/api/conversations")).body)).not.toContain("Not for Parley");
});

test("what Microsoft never announced is found by looking, replies to old posts among it", async () => {
  const it = await channelStage();
  const at = it.place(EVENTS);
  const post = await it.say(at, PRIYA, "Every year anew.");
  const channel = await it.choose(at);
  await it.heard();
  await it.sandbox.control("PATCH", "/notifications", { isPaused: true });
  await it.say(at, CALLUM, { text: "This year, too?", replyTo: post.id });
  await it.sandbox.control("POST", "/clock", { advance: 900 });
  await soon(async () => expect(await it.replies(channel, post.id)).toMatchObject([{ foundBy: "look" }]));
});

test("a channel is called as Teams calls it, also after it was renamed", async () => {
  const it = await channelStage();
  const at = it.place(EVENTS);
  const channel = await it.choose(at);
  await it.heard();
  await it.asAdmin("PATCH", `/teams/${at.team}/channels/${at.channel}`, { displayName: "Fairs" });
  await it.sandbox.control("POST", "/clock", { advance: 2 * 3600 });
  await soon(async () => expect(await it.listed()).toMatchObject([{ channel: { name: "Fairs" } }]));
  const { body } = await it.chrome.call("GET", `/api/conversations/${channel.id}`);
  expect(body).toMatchObject({ topic: "Fairs" });
});

test("a channel that was deleted in Teams, or that the app may not read any more, says so, and nothing that was kept is lost", async () => {
  const it = await channelStage();
  const at = it.place(EVENTS);
  await it.say(at, PRIYA, "Remember me.");
  const channel = await it.choose(at);
  await it.heard();
  const action = { kind: "status", status: 403, code: "Forbidden", message: "Missing role permissions." };
  await it.sandbox.control("POST", "/faults", { match: { method: "GET", path: "/messages/delta" }, action, times: 1 });
  await it.sandbox.control("POST", "/clock", { advance: 900 });
  await soon(async () => expect(await it.listed()).toMatchObject([{ finding: { reason: "channel-out-of-reach" } }]));
  await it.sandbox.control("POST", "/clock", { advance: 3600 });
  await soon(async () => expect((await it.listed())[0].finding).toBeUndefined());
  await it.asAdmin("DELETE", `/teams/${at.team}/channels/${at.channel}`);
  await it.sandbox.control("POST", "/clock", { advance: 3700 });
  await soon(async () => expect(await it.listed()).toMatchObject([{ finding: { reason: "channel-gone" } }]));
  const { body } = await it.chrome.call("GET", `/api/conversations/${channel.id}`);
  expect(body.channel).toMatchObject({ kept: true, finding: { cure: expect.stringMatching(/thirty days/) } });
  expect(JSON.stringify((await it.threads(channel)).items)).toContain("Remember me.");
});
