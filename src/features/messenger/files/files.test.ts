import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { soon } from "../../../testing/machine-time.ts";
import type { TestSandbox } from "../../../testing/sandbox.ts";
import { AMARA, CALLUM, chatStage, PRIYA } from "../../../testing/microsoft/chats.ts";

const ROLES = ["Chat.Read.All", "User.ReadBasic.All", "Files.Read.All"];
const ON = ["messenger.chats", "messenger.files"];
const PAGE = "<script>alert(1)</script>";

/** A chat in which Amara has shared a file that could run in a browser. */
async function shared({ roles = ROLES, on = ON } = {}) {
  const stage = await chatStage({ roles, on });
  const { begin, write, conversationOf, messagesOf } = stage;
  const chat = await begin([AMARA, CALLUM]);
  const files = [{ name: "timetable.html", base64: Buffer.from(PAGE).toString("base64"), contentType: "text/html" }];
  const sent = await write(chat, AMARA, { text: "Look", files });
  const conversation = await conversationOf(chat);
  const message = await soon(async () => {
    const [first] = await messagesOf(conversation);
    expect(first?.attachments).toMatchObject([{ kind: "file", name: "timetable.html" }]);
    return first;
  });
  const at = `/api/conversations/${conversation.id}/files/${message.id}`;
  return { ...stage, chat, sent, message, at, file: `${at}/${encodeURIComponent(message.attachments[0].id)}` };
}

test("a file that Amara shared is saved from Parley, and no browser runs it", async () => {
  const { chrome, file } = await shared();
  const { status, headers, body } = await chrome.call("GET", file);
  expect([status, body]).toEqual([200, PAGE]);
  expect(headers.get("content-type")).toBe("application/octet-stream");
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename="timetable.html"/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("how large a file is, is told before it is saved", async () => {
  const { chrome, file } = await shared();
  expect((await chrome.call("GET", `${file}/about`)).body).toEqual({ name: "timetable.html", bytes: PAGE.length });
});

test.for([
  [404, "not-found", "file-gone"],
  [410, "not-found", "file-gone"],
  [403, "upstream-refused", "file-refused"],
] as const)(
  "where Microsoft answers %i for one file, that file says so in words and the next one opens",
  async (told) => {
    const [status, code, reason] = told;
    const { chrome, sandbox, file } = await shared();
    const action = { kind: "status", status, code: "gone", message: "No." };
    await sandbox.control("POST", "/faults", { match: { method: "GET", path: "/shares/" }, action, times: 1 });
    expect((await chrome.call("GET", `${file}/about`)).body).toMatchObject({ code, reason, cure: expect.any(String) });
    expect((await chrome.call("GET", file)).status).toBe(200);
  },
);

test("nobody has Parley fetch what lies in another's drive by writing its address into a message", async () => {
  const { chrome, sandbox, chat, messagesOf, message, announced, file } = await shared();
  await announced();
  const [conversation = ""] = file.split("/").slice(3);
  const secret = { name: "salaries.pdf", base64: Buffer.from("secret").toString("base64") };
  const elsewhere = await sandbox.control("POST", "/chats", { members: [PRIYA, "snibhriain@campus.example"] });
  const theirs = await sandbox.control("POST", `/chats/${elsewhere.id}/messages`, { from: PRIYA, files: [secret] });
  await sandbox.control("POST", "/clock", { advance: 5 });
  await forge(sandbox, chat, theirs.attachments[0].contentUrl, "salaries.pdf");
  const forged = await soon(async () => {
    const last = (await messagesOf({ id: conversation })).at(-1);
    expect(last?.id).not.toBe(message.id);
    return last;
  });
  const answer = await chrome.call("GET", `/api/conversations/${conversation}/files/${forged.id}/${FORGED}`);
  expect(answer).toMatchObject({ status: 403, body: { reason: "file-elsewhere", cure: expect.any(String) } });
});

test("where files are switched off, none is handed out, and the chat says so", async () => {
  const { chrome, file } = await shared({ on: ["messenger.chats", "messenger.writing"] });
  expect((await chrome.call("GET", file)).body).toMatchObject({ code: "conflict", reason: "files-off" });
  const allowed = await chrome.call("GET", file.split("/").slice(0, 5).join("/"));
  expect(allowed.body).toMatchObject({ opens: false, attaches: false, because: { cure: expect.any(String) } });
});

/** Amara sends a file whose address a program of hers makes up. */
async function forge(sandbox: TestSandbox, chat: { id: string }, contentUrl: string, name = "keys.pdf") {
  const attachments = [{ id: FORGED, contentType: "reference", contentUrl, name }];
  const body = { contentType: "html", content: `<attachment id="${FORGED}"></attachment>` };
  await send(sandbox, chat, { body, attachments });
}

/** Amara sends what a program of hers makes up. */
async function send({ ready }: TestSandbox, chat: { id: string }, message: object) {
  const { clientId, clientSecret } = ready.admin;
  const { userPrincipalName: username, password } = ready.user;
  const form = { client_id: clientId, client_secret: clientSecret, grant_type: "password", username, password };
  const token = await fetch(`${ready.entra}/${ready.tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({ ...form, scope: "https://graph.microsoft.com/.default" }),
  });
  const { access_token: bearer } = z.object({ access_token: z.string() }).parse(await token.json());
  const sent = await fetch(`${ready.graph}/chats/${chat.id}/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    body: JSON.stringify(message),
  });
  expect(sent.status).toBe(201);
}

const FORGED = "6f5b9d0c-1a2b-4c3d-8e4f-5a6b7c8d9e0f";

test("an address that leads into this server's own network is never asked, whatever the file is called", async () => {
  const { chrome, sandbox, chat, messagesOf, at, announced } = await shared();
  await announced();
  let connections = 0;
  const inside = createServer(() => (connections += 1)).listen(0, "127.0.0.1");
  onTestFinished(() => void inside.close());
  await once(inside, "listening");
  const address = inside.address();
  const port = typeof address === "object" ? address?.port : undefined;
  await sandbox.control("POST", "/clock", { advance: 5 });
  await forge(sandbox, chat, `https://127.0.0.1:${port}/keys.pdf`);
  const id = at.split("/")[3] ?? "";
  const forged = await soon(async () => {
    const last = (await messagesOf({ id })).at(-1);
    expect(last?.attachments).toMatchObject([{ kind: "file", id: FORGED }]);
    return last;
  });
  const answer = await chrome.call("GET", `/api/conversations/${id}/files/${forged.id}/${FORGED}`);
  expect([404, 422]).toContain(answer.status);
  expect(connections).toBe(0);
  expect((await chrome.call("GET", `${at}/${encodeURIComponent("../../keys")}`)).status).toBe(404);
});

test("without the permission, the file says so itself and the chat goes on", async () => {
  const { chrome, file, texts, message } = await shared({ roles: ROLES.slice(0, 2) });
  expect((await chrome.call("GET", file)).body).toMatchObject({ reason: "file-refused" });
  expect(await texts({ id: file.split("/")[3] ?? "" })).toEqual(["Look"]);
  expect(message.deletedAt).toBeUndefined();
});

test("of a message that was deleted no file is handed out", async () => {
  const { chrome, sandbox, chat, sent, file, announced } = await shared();
  await announced();
  await sandbox.control("DELETE", `/chats/${chat.id}/messages/${sent.id}`);
  await soon(async () => expect((await chrome.call("GET", file)).status).toBe(404));
});

test("pictures and code at addresses of others are never fetched, whoever looks at the message", async () => {
  const { chrome, sandbox, chat, messagesOf, message, announced, file } = await shared();
  await announced();
  let connections = 0;
  const inside = createServer(() => (connections += 1)).listen(0, "127.0.0.1");
  onTestFinished(() => void inside.close());
  await once(inside, "listening");
  const address = inside.address();
  const host = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const snippet = { name: "keys.js", language: "JavaScript", codeSnippetUrl: `${host}/v1.0/hostedContents/1/$value` };
  await sandbox.control("POST", "/clock", { advance: 5 });
  await send(sandbox, chat, {
    body: {
      contentType: "html",
      content: `<img src="${host}/a.png" onerror="alert(1)"><attachment id="${FORGED}"></attachment>`,
    },
    attachments: [
      {
        id: FORGED,
        contentType: "application/vnd.microsoft.card.codesnippet",
        content: JSON.stringify(snippet),
      },
    ],
  });
  const [id = ""] = file.split("/").slice(3);
  const forged = await soon(async () => {
    const last = (await messagesOf({ id })).at(-1);
    expect(last?.id).not.toBe(message.id);
    return last;
  });
  expect(forged.attachments).toMatchObject([{ kind: "code-snippet", name: "keys.js", at: null }]);
  expect(JSON.stringify(forged)).not.toMatch(/onerror|"at":\{/);
  const path = `/api/conversations/${id}/messages/${forged.messageId}/pictures`;
  expect((await chrome.call("GET", `${path}/${encodeURIComponent(`${host}/a.png`)}`)).status).not.toBe(200);
  expect((await chrome.call("GET", `${path}/${encodeURIComponent("../../../users")}`)).status).not.toBe(200);
  expect(connections).toBe(0);
});
