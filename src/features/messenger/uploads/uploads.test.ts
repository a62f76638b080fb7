import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage, PRIYA } from "../../../testing/microsoft/chats.ts";
import { LARGEST_UPLOAD } from "./catalog.ts";

const ON = ["messenger.chats", "messenger.writing", "messenger.files"];
const ROLES = ["Chat.Read.All", "User.ReadBasic.All", "Files.Read.All"];
const CHUNK = 16 * 320 * 1024;
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A chat of Amara, Callum and Priya, in which Olive writes as Callum. */
async function room({ on = ON } = {}) {
  const it = await chatStage({ on, roles: ROLES });
  const { sandbox, server, chrome } = it;
  const chat = await it.begin([AMARA, CALLUM, PRIYA], "Open day");
  await it.write(chat, AMARA, "Who has the plan?");
  const conversation = await it.conversationOf(chat);
  const at = `/api/conversations/${conversation.id}`;
  const upload = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    chrome.call("POST", `${at}/uploads?name=${encodeURIComponent(name)}`, bytes);
  const attach = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const { status, body } = await upload(name, bytes);
    expect(status).toBe(201);
    return body.id;
  };
  const send = (wish: object) => chrome.call("POST", `${at}/messages`, wish);
  const outgoing = async () => (await chrome.call("GET", `${at}/messages`)).body.outgoing;
  /** Asks Graph as somebody, with permissions that the sandbox grants them for it. */
  const asks = async (user: string, path: string) => {
    const permissions = ["Files.Read.All", "Files.ReadWrite.All", "Chat.Read"];
    const { access_token: token } = await sandbox.control("POST", "/tokens", { user, permissions });
    const answer = await fetch(sandbox.ready.graph + path, { headers: { authorization: `Bearer ${token}` } });
    // oxlint-disable-next-line typescript/no-explicit-any -- what Graph answers is looked into from many sides
    const body: any = await answer.json();
    return { status: answer.status, body };
  };
  const inDrive = async () => {
    const { body } = await asks(CALLUM, "/me/drive/root:/Microsoft Teams Chat Files:/children");
    return (body.value ?? []).map(({ name, size }: { name: string; size: number }) => [name, size]);
  };
  /** The last message, once it is another than Amara's. */
  const answer = () =>
    soon(async () => {
      await sandbox.control("POST", "/clock", { advance: 5 });
      const last = (await it.messagesOf(conversation)).at(-1);
      expect(last?.sender.name).toBe("Callum MacLeod");
      return last;
    });
  return { ...it, server, chat, conversation, at, upload, attach, send, outgoing, asks, inDrive, answer };
}

const share = (url: string) => `/shares/u!${Buffer.from(url).toString("base64url")}/driveItem`;

test("Olive answers with a picture and a file: the picture is in the message, the file in Callum's OneDrive, and only the chat reads it", async () => {
  const { attach, send, answer, outgoing, asks, inDrive, chrome, at } = await room();
  const plan = Buffer.from("The plan of the open day.");
  const uploads = [await attach("map.png", DOT), await attach("plan.txt", plan)];
  expect(await send({ text: "Here:", uploads })).toMatchObject({
    status: 202,
    body: { uploads: [{ kind: "picture" }, { kind: "file", laid: 0 }] },
  });
  const { attachments, content, messageId } = await answer();
  expect(attachments).toMatchObject([{ kind: "file", name: "plan.txt" }]);
  const { at: where, ...picture } = content.blocks.at(1).inlines[0];
  expect(picture).toMatchObject({ kind: "picture", alt: "map.png" });
  const shown = await chrome.call("GET", `${at}/messages/${messageId}/pictures/${encodeURIComponent(where.contentId)}`);
  expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect(await inDrive()).toEqual([["plan.txt", plan.length]]);
  const { url } = attachments[0];
  expect((await asks(PRIYA, share(url))).body).toMatchObject({ name: "plan.txt" });
  expect((await asks("rkhan14@campus.example", share(url))).status).toBe(403);
  const { id } = (await asks(CALLUM, share(url))).body;
  const { body: given } = await asks(CALLUM, `/me/drive/items/${id}/permissions`);
  const roles = given.value.map(({ roles: [role] }: { roles: string[] }) => role);
  // Whoever sends it in Teams lets others write; we let them read, and Teams itself adds its own.
  expect(roles.filter((role: string) => role === "read")).toHaveLength(2);
  await soon(async () => expect(await outgoing()).toEqual([]));
  expect((await chrome.call("GET", `${at}/uploads/${uploads[1]}/content`)).status).toBe(404);
});

test("a file without a word goes alone, and one of a name that is taken lies beside the other and is called as it was", async () => {
  const { attach, send, answer, inDrive, write, chat, sandbox } = await room();
  const before = { name: "plan.txt", base64: Buffer.from("old").toString("base64") };
  await sandbox.control("POST", "/clock", { advance: 5 });
  await write(chat, CALLUM, { files: [before] });
  const id = await attach("plan.txt", Buffer.from("newer"));
  await sandbox.control("POST", "/clock", { advance: 5 });
  expect((await send({ uploads: [id] })).status).toBe(202);
  await soon(async () => {
    const { attachments } = await answer();
    expect(attachments).toMatchObject([{ name: "plan.txt", url: expect.stringContaining(id.slice(0, 8)) }]);
  });
  expect(await inDrive()).toEqual(
    expect.arrayContaining([
      ["plan.txt", 3],
      [`plan ${id.slice(0, 8)}.txt`, 5],
    ]),
  );
});

test("a large file goes on where it stopped when Microsoft fails in the middle, and is there once", async () => {
  const { attach, send, answer, inDrive, sandbox } = await room();
  const file = Buffer.alloc(2 * CHUNK + 5000, "film ");
  const match = { method: "PUT", path: "/_drive/uploads/" };
  await sandbox.control("POST", "/faults", { match, action: { kind: "reset-after" }, times: 1, after: 1 });
  await send({ text: "The film", uploads: [await attach("film.bin", file)] });
  expect((await answer()).attachments).toMatchObject([{ kind: "file", name: "film.bin" }]);
  expect(await inDrive()).toEqual([["film.bin", file.length]]);
});

test("a message of a picture alone whose answer was lost is recognised in Teams and sent once", async () => {
  const { attach, send, answer, sandbox, outgoing, inTeams, chat } = await room();
  const match = { method: "POST", path: "/chats/[^/]+/messages$" };
  await sandbox.control("POST", "/faults", { match, action: { kind: "reset-after" }, times: 1 });
  await send({ uploads: [await attach("dot.png", DOT)] });
  await answer();
  await soon(async () => expect(await outgoing()).toEqual([]));
  // The first says who is in the group.
  expect(await inTeams(chat)).toEqual(["", "Who has the plan?", ""]);
});

test("where OneDrive refuses, the message says why, nothing of it is sent, and it is sent again with the same file", async () => {
  const { attach, send, answer, sandbox, outgoing, inDrive } = await room();
  const action = { kind: "status", status: 507, code: "quotaLimitReached", message: "Full." };
  const match = { method: "POST", path: "/createUploadSession$" };
  await sandbox.control("POST", "/faults", { match, action, times: 1 });
  const upload = await attach("plan.txt", Buffer.from("plan"));
  await send({ text: "Here", uploads: [upload] });
  await soon(async () =>
    expect(await outgoing()).toMatchObject([{ state: "failed", finding: { reason: "onedrive-full" } }]),
  );
  expect(await inDrive()).toEqual([]);
  expect((await send({ text: "Here", uploads: [upload] })).status).toBe(202);
  expect((await answer()).attachments).toMatchObject([{ name: "plan.txt" }]);
});

test("what is taken back while it waits is not sent, and nothing of it stays in OneDrive", async () => {
  const { attach, send, sandbox, outgoing, inDrive, inTeams, chat, chrome, at } = await room();
  const action = { kind: "status", status: 503, code: "serviceUnavailable", message: "Busy." };
  const match = { method: "POST", path: "/invite$" };
  const { id: fault } = await sandbox.control("POST", "/faults", { match, action });
  await send({ text: "Wrong chat", uploads: [await attach("salaries.txt", Buffer.from("secret"))] });
  await soon(async () => expect(await inDrive()).toEqual([["salaries.txt", 6]]));
  await soon(async () => expect(await outgoing()).toMatchObject([{ state: "waiting", finding: { level: "waiting" } }]));
  const [{ id }] = await outgoing();
  expect((await chrome.call("DELETE", `${at}/messages/${id}`)).status).toBe(204);
  await sandbox.control("DELETE", `/faults/${fault}`);
  await soon(async () => expect(await inDrive()).toEqual([]));
  await sandbox.control("POST", "/clock", { advance: 120 });
  expect(await inTeams(chat)).toEqual(["", "Who has the plan?"]);
});

test("what cannot be sent is said before it is: too large, empty, of somebody else, too many, and where files are off", async () => {
  const { upload, send, attach, chrome, at, server } = await room({ on: ["messenger.chats", "messenger.writing"] });
  const large = Buffer.alloc(LARGEST_UPLOAD + 1);
  expect(await upload("film.mp4", large)).toMatchObject({ status: 413 });
  expect(await upload("nothing.txt", Buffer.alloc(0))).toMatchObject({ status: 400, body: { reason: "upload-empty" } });
  const file = await attach("plan.txt", Buffer.from("plan"));
  expect(await send({ uploads: [file] })).toMatchObject({ status: 409, body: { reason: "files-off" } });
  const { body: foreign } = await server.call("POST", `${at}/uploads?name=a.png`, { body: DOT });
  expect(await send({ uploads: [foreign.id] })).toMatchObject({
    status: 400,
    body: { field: "uploads.0", reason: "upload-unknown" },
  });
  expect((await send({ uploads: Array.from({ length: 11 }, () => file) })).status).toBe(400);
  const picture = await attach("dot.png", DOT);
  expect((await send({ uploads: [picture] })).status).toBe(202);
  expect((await chrome.call("DELETE", `${at}/uploads/${file}`)).status).toBe(204);
  expect((await chrome.call("GET", `${at}/uploads/${file}/content`)).status).toBe(404);
});

test("a picture that holds a script goes as a file, and one that only says to be a picture is none", async () => {
  const { upload, chrome, at } = await room();
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`);
  const { body } = await upload("logo.svg", svg);
  expect(body).toMatchObject({ kind: "file", type: "image/svg+xml" });
  const { headers } = await chrome.call("GET", `${at}/uploads/${body.id}/content`);
  expect(headers.get("content-disposition")).toMatch(/^attachment/);
  expect((await upload("photo.png", Buffer.from("<html><script>1</script>"))).body).toMatchObject({ kind: "file" });
});
