import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { authorize, OWN } from "../../../testing/accounts.ts";
import { CALLUM, PRIYA } from "../../../testing/microsoft/chats.ts";
import { channelStage } from "../../../testing/microsoft/channels.ts";

/** A channel that is kept, and in which Priya has asked something. */
async function asked(more?: Parameters<typeof channelStage>[0]) {
  const it = await channelStage(more);
  const at = it.place("Employer events");
  const post = await it.say(at, PRIYA, "Who brings the tables?");
  const channel = await it.choose(at);
  await it.heard();
  const [thread] = await soon(async () => {
    const { items } = await it.threads(channel);
    expect(items).toHaveLength(1);
    return items;
  });
  const path = `/api/conversations/${channel.id}/messages`;
  const write = (wish: object) => it.chrome.call("POST", path, wish);
  /** What Teams itself shows: posts with their subjects, each with the replies to it, the earliest first. */
  const inTeams = async () => {
    await it.sandbox.control("POST", "/clock", { advance: 2 });
    const { value } = await it.asAdmin("GET", `/teams/${at.team}/channels/${at.channel}/messages?$expand=replies`);
    const words = ({ body }: { body: { content: string } }) => body.content.replaceAll(/<[^>]*>/g, "");
    // oxlint-disable-next-line typescript/no-explicit-any -- as Graph documents it
    return value.toReversed().map((each: any) => ({
      subject: each.subject,
      says: words(each),
      by: each.from.user.displayName,
      replies: each.replies.toReversed().map(words),
    }));
  };
  return { ...it, at, post, channel, thread, path, write, inTeams };
}

const OF_PRIYA = { subject: null, says: "Who brings the tables?", by: "Priya Raman" };

test("Olive writes a post with a subject and replies to another, in that order, and in Teams it is Callum who wrote", async () => {
  const it = await asked();
  const reply = await it.write({ text: "We do.", replyTo: it.thread.message.id });
  expect([reply.status, reply.body]).toMatchObject([202, { author: { name: "Callum MacLeod" } }]);
  await it.write({ text: "Doors open at nine.", subject: "Friday" });
  await it.write({ text: "All four of them.", replyTo: it.thread.message.id });
  await soon(async () =>
    expect(await it.inTeams()).toEqual([
      { ...OF_PRIYA, replies: ["We do.", "All four of them."] },
      { subject: "Friday", says: "Doors open at nine.", by: "Callum MacLeod", replies: [] },
    ]),
  );
  await soon(async () => expect(await it.threads(it.channel)).toMatchObject({ outgoing: [], items: [{}, {}] }));
  expect(await it.replies(it.channel, it.post.id)).toMatchObject([{ replyTo: it.post.id }, {}]);
});

test.each([
  ["an answer of Microsoft's that is lost", "reset-after", 1],
  ["a request that never reached Microsoft", "reset-before", 2],
])("%s does not have a post or a reply written twice, or not at all", async (_what, kind, times) => {
  const it = await asked();
  const spoil = (path: string) =>
    it.sandbox.control("POST", "/faults", { match: { method: "POST", path }, action: { kind }, times });
  await spoil("/replies$");
  await spoil("/channels/[^/]+/messages$");
  await it.write({ text: "We do.", replyTo: it.thread.message.id });
  await it.write({ text: "Doors open at nine.", subject: "Friday" });
  await soon(async () => {
    await it.sandbox.control("POST", "/clock", { advance: 20 });
    expect((await it.threads(it.channel)).outgoing).toEqual([]);
  });
  expect(await it.inTeams()).toMatchObject([
    { replies: ["We do."] },
    { subject: "Friday", says: "Doors open at nine.", replies: [] },
  ]);
});

test("Callum's own reply is changed, reacted to and deleted from Parley where an administrator agreed to that", async () => {
  const it = await asked();
  const path = `${it.path}/${it.thread.message.id}`;
  expect((await it.chrome.call("PUT", `${path}/reactions/${encodeURIComponent("👍")}`)).status).toBe(204);
  await soon(async () =>
    expect((await it.threads(it.channel)).items[0].message.reactions).toMatchObject([
      { by: { name: "Callum MacLeod" } },
    ]),
  );
  await it.write({ text: "We do.", replyTo: it.thread.message.id });
  const [reply] = await soon(async () => {
    const replies = await it.replies(it.channel, it.post.id);
    expect(replies).toHaveLength(1);
    return replies;
  });
  const take = () => it.chrome.call("DELETE", `${it.path}/${reply.id}`);
  expect(await take()).toMatchObject({ status: 409, body: { reason: "account-permission-missing" } });
  const scopes = ["ChannelMessage.ReadWrite"];
  await it.sandbox.control("POST", `/apps/${it.clientId}/consent`, { user: CALLUM, scopes });
  await it.server.call("PUT", "/api/abilities", {
    body: { on: ["messenger.channels", "messenger.writing", "messenger.posts"] },
  });
  expect(await authorize(it, OWN)).toContain("account=connected");
  const changed = await it.chrome.call("PATCH", `${it.path}/${reply.id}`, { text: "We do, all four." });
  expect(changed.status).toBe(204);
  await soon(async () => expect(await it.inTeams()).toMatchObject([{ replies: ["We do, all four."] }]));
  expect((await take()).status).toBe(204);
  await soon(async () =>
    expect(await it.replies(it.channel, it.post.id)).toMatchObject([{ deletedAt: expect.any(String) }]),
  );
});

test("what does not fit a channel or a chat is refused with what would", async () => {
  const it = await asked();
  const { id: post } = it.thread.message;
  const chat = await it.begin([PRIYA, "callum.macleod@campus.example"]);
  expect(await it.write({ text: "Hello", quote: post })).toMatchObject({ status: 400, body: { field: "quote" } });
  expect(await it.write({ text: "Hello", replyTo: post, subject: "Two" })).toMatchObject({
    status: 400,
    body: { field: "subject", reason: "subject-of-reply" },
  });
  expect(await it.write({ text: "Hello", replyTo: chat.id })).toMatchObject({
    status: 400,
    body: { field: "replyTo" },
  });
  expect(await it.write({ text: "Hello", replyTo: it.channel.id })).toMatchObject({
    status: 400,
    body: { field: "replyTo", reason: "post-unknown" },
  });
  expect(await it.write({ text: "@Everyone", mentions: ["everyone"] })).toMatchObject({
    status: 400,
    body: { reason: "mention-of-two" },
  });
  expect(await it.inTeams()).toMatchObject([{ replies: [] }]);
});

test("Olive mentions whoever wrote, the channel and its team, and in Teams they are mentioned", async () => {
  const it = await asked();
  const { items } = (await it.chrome.call("GET", `/api/conversations/${it.channel.id}/mentionable`)).body;
  expect(items).toMatchObject([
    { kind: "person", name: "Priya Raman" },
    { kind: "channel", id: "channel", name: "Employer events" },
    { kind: "team", id: "team", name: "Careers Service" },
  ]);
  const mentions = items.map(({ id }: { id: string }) => id);
  const text = "@Priya Raman asks, @Employer events and all of @Careers Service help.";
  expect(await it.write({ text, mentions })).toMatchObject({ status: 202 });
  const [post] = await soon(async () => {
    const { value } = await it.asAdmin("GET", `/teams/${it.at.team}/channels/${it.at.channel}/messages`);
    expect(value).toHaveLength(2);
    return value;
  });
  expect(post.mentions.map(({ mentioned }: { mentioned: object }) => mentioned)).toMatchObject([
    { user: { id: items[0].id, displayName: "Priya Raman" } },
    { conversation: { id: it.at.channel, conversationIdentityType: "channel" } },
    { conversation: { id: it.at.team, conversationIdentityType: "team" } },
  ]);
  await soon(async () => {
    const [latest] = (await it.threads(it.channel)).items;
    expect(latest.message.content.blocks[0].inlines).toMatchObject([
      { kind: "mention", mentioned: "person", name: "Priya Raman" },
      {},
      { kind: "mention", mentioned: "channel", name: "Employer events" },
      {},
      { kind: "mention", mentioned: "team", name: "Careers Service" },
      {},
    ]);
  });
});

test("who never wrote in a channel, and a mention by another name, is refused with who can be mentioned", async () => {
  const it = await asked();
  const nobody = "11111111-2222-4333-8444-555555555555";
  expect(await it.write({ text: "@Ann Other", mentions: [nobody] })).toMatchObject({
    status: 400,
    body: { field: "mentions.0", reason: "mention-unknown", cure: expect.stringContaining("/mentionable") },
  });
  const say = (inline: object) =>
    it.write({ content: { blocks: [{ kind: "paragraph", inlines: [{ kind: "mention", ...inline }] }] } });
  expect(await say({ mentioned: "channel", id: it.at.channel, name: "Board" })).toMatchObject({
    status: 400,
    body: { field: "content", reason: "mention-misnamed", alternatives: ["Employer events"] },
  });
  expect(await say({ mentioned: "team", id: it.at.channel, name: "Careers Service" })).toMatchObject({
    status: 400,
    body: { field: "content", reason: "mention-unknown" },
  });
  const chat = await it.begin([PRIYA, CALLUM]);
  expect(chat.id).toEqual(expect.any(String));
  expect(await it.inTeams()).toMatchObject([{ replies: [] }]);
});
