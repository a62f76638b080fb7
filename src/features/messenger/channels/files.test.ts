import { expect, test } from "vitest";
import { authorize, OWN } from "../../../testing/accounts.ts";
import { soon } from "../../../testing/machine-time.ts";
import { channelStage } from "../../../testing/microsoft/channels.ts";
import { CALLUM, PRIYA } from "../../../testing/microsoft/chats.ts";

const ROLES = [
  "ChannelMessage.Read.All",
  "Team.ReadBasic.All",
  "Channel.ReadBasic.All",
  "User.ReadBasic.All",
  "Files.Read.All",
];
const ON = ["messenger.channels", "messenger.writing", "messenger.channel-files"];
const PLAN = Buffer.from("The plan of the fair.");

/** A channel in which Priya asked for the plan, and Olive may attach files. */
async function asked({ on = ON } = {}) {
  const it = await channelStage({ roles: ROLES, on });
  const at = it.place("Employer events");
  await it.say(at, PRIYA, "Who has the plan?");
  const channel = await it.choose(at);
  await it.heard();
  const path = `/api/conversations/${channel.id}`;
  const [thread] = await soon(async () => {
    const { items } = await it.threads(channel);
    expect(items).toHaveLength(1);
    return items;
  });
  const attach = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const { status, body } = await it.chrome.call("POST", `${path}/uploads?name=${encodeURIComponent(name)}`, bytes);
    expect(status).toBe(201);
    return body.id;
  };
  const write = (wish: object) => it.chrome.call("POST", `${path}/messages`, wish);
  const folder = () => it.asAdmin("GET", `/teams/${at.team}/channels/${at.channel}/filesFolder`);
  /** What lies among the files of the channel. */
  const inFolder = async () => {
    const { id, parentReference } = await folder();
    const { value } = await it.asAdmin("GET", `/drives/${parentReference.driveId}/items/${id}/children`);
    return value.map(({ name, size }: { name: string; size: number }) => [name, size]);
  };
  /** The replies to Priya's post, once there are some. */
  const answered = () =>
    soon(async () => {
      await it.sandbox.control("POST", "/clock", { advance: 5 });
      const replies = await it.replies(channel, thread.post);
      expect(replies.length).toBeGreaterThan(0);
      return replies;
    });
  return { ...it, at, channel, path, thread, attach, write, folder, inFolder, answered };
}

test("Olive replies with a file: it lies among the files of the channel, hangs on the reply and opens in Parley", async () => {
  const it = await asked();
  expect((await it.chrome.call("GET", `${it.path}/files`)).body).toEqual({ opens: true, attaches: true });
  const uploads = [await it.attach("plan.txt", PLAN)];
  const wish = { text: "Here.", replyTo: it.thread.message.id, uploads };
  expect(await it.write(wish)).toMatchObject({ status: 202 });
  const [reply] = await it.answered();
  expect(reply.attachments).toMatchObject([{ kind: "file", name: "plan.txt" }]);
  expect(await it.inFolder()).toEqual([["plan.txt", PLAN.length]]);
  const file = `${it.path}/files/${reply.id}/${reply.attachments[0].id}`;
  const opened = await it.chrome.go(file);
  expect([opened.status, opened.text]).toEqual([200, PLAN.toString()]);
});

test("a name that is taken among the files of the channel is given to nobody twice", async () => {
  const it = await asked();
  for (const text of ["First", "Second"]) {
    await it.write({ text, replyTo: it.thread.message.id, uploads: [await it.attach("plan.txt", PLAN)] });
    await soon(async () => {
      await it.sandbox.control("POST", "/clock", { advance: 5 });
      expect((await it.threads(it.channel)).outgoing).toEqual([]);
    });
  }
  const files = await it.inFolder();
  expect(files).toHaveLength(2);
  expect(files).toContainEqual(["plan.txt", PLAN.length]);
});

test("what Priya shares from elsewhere than her own drive or the files of the channel is not handed out", async () => {
  const it = await asked();
  const as = async (user: string, method: string, path: string, type: string, body: string) => {
    const permissions = ["Files.ReadWrite.All", "ChannelMessage.Send"];
    const { access_token: token } = await it.sandbox.control("POST", "/tokens", { user, permissions });
    const headers = { authorization: `Bearer ${token}`, "content-type": type };
    const answer = await fetch(it.sandbox.ready.graph + path, { method, headers, body });
    expect(answer.status).toBe(201);
    return JSON.parse(await answer.text());
  };
  const laid = await as(CALLUM, "PUT", "/me/drive/root:/secret.txt:/content", "text/plain", "Callum's own");
  const id = /[0-9a-f-]{36}/i.exec(laid.eTag)?.[0];
  const post = {
    body: { contentType: "html", content: `Look <attachment id="${id}"></attachment>` },
    attachments: [{ id, contentType: "reference", contentUrl: laid.webUrl, name: "secret.txt" }],
  };
  const posts = `/teams/${it.at.team}/channels/${it.at.channel}/messages`;
  await as(PRIYA, "POST", posts, "application/json", JSON.stringify(post));
  const [thread] = await soon(async () => {
    const { items } = await it.threads(it.channel);
    expect(items).toHaveLength(2);
    return items;
  });
  const { message } = thread;
  expect(
    await it.chrome.call("GET", `${it.path}/files/${message.id}/${message.attachments[0].id}/about`),
  ).toMatchObject({
    status: 403,
    body: { reason: "file-elsewhere" },
  });
});

test("where files in channels are off, or the author did not allow it, attaching one is refused with what to do", async () => {
  const it = await asked({ on: ["messenger.channels", "messenger.writing", "messenger.files"] });
  const uploads = [await it.attach("plan.txt", PLAN)];
  expect(await it.write({ text: "Here.", uploads })).toMatchObject({
    status: 409,
    body: { reason: "files-off", cure: expect.stringContaining("Files in channels") },
  });
  await it.server.call("PUT", "/api/abilities", { body: { on: ON } });
  expect(await it.write({ text: "Here.", uploads })).toMatchObject({
    status: 409,
    body: { reason: "files-not-consented", cure: expect.stringContaining("Files.ReadWrite.All") },
  });
  expect(await authorize(it, OWN)).toContain("account=connected");
  expect(await it.write({ text: "Here.", uploads })).toMatchObject({ status: 202 });
});

test("a file that was laid for a post which is withdrawn does not stay among the files of the channel", async () => {
  const it = await asked();
  await it.sandbox.control("POST", "/faults", {
    match: { method: "POST", path: "/channels/[^/]+/messages$" },
    action: { kind: "status", status: 403, code: "Forbidden", message: "Blocked by policy." },
    times: 5,
  });
  await it.write({ text: "Here.", uploads: [await it.attach("plan.txt", PLAN)] });
  const [failed] = await soon(async () => {
    const { outgoing } = await it.threads(it.channel);
    expect(outgoing).toMatchObject([{ state: "failed" }]);
    return outgoing;
  });
  expect(await it.inFolder()).toEqual([["plan.txt", PLAN.length]]);
  expect((await it.chrome.call("DELETE", `${it.path}/messages/${failed.id}`)).status).toBe(204);
  await soon(async () => expect(await it.inFolder()).toEqual([]));
});
