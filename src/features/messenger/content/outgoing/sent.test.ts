import { expect, test } from "vitest";
import { testSandbox } from "../../../../testing/sandbox.ts";
import type { MessageContent } from "../contract.ts";
import { readMessage } from "../read-message.ts";
import { plainText } from "../rules.ts";
import { writeMessage } from "./write-message.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- what Graph answers is looked into from many sides
type Said = any;

interface Speaker {
  readonly id: string;
  readonly other: string;
  /** Teams takes one message a second of each chat. */
  later(): Promise<unknown>;
  graph(method: string, path: string, body?: object): Promise<Said>;
}

/** Somebody who is signed in to the sandbox's Teams with a licence. */
async function signedIn(): Promise<Speaker> {
  const { ready, control } = await testSandbox();
  const { clientId, clientSecret } = ready.admin;
  const { id, userPrincipalName: username, password } = ready.user;
  const form = { client_id: clientId, client_secret: clientSecret, grant_type: "password", username, password };
  const url = `${ready.entra}/${ready.tenantId}/oauth2/v2.0/token`;
  const body = new URLSearchParams({ ...form, scope: "https://graph.microsoft.com/.default" });
  const { access_token: token } = (await (await fetch(url, { method: "POST", body })).json()) as Said;
  const graph: Speaker["graph"] = async (method, path, json) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const answer = await fetch(ready.graph + path, { method, headers, ...(json && { body: JSON.stringify(json) }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  const { value } = await graph("GET", `/users?$filter=userPrincipalName eq 'grace.mensah@${ready.domain}'`);
  return { id, graph, other: value[0].id, later: () => control("POST", "/clock", { advance: 5 }) };
}

/** A chat of two in the sandbox's Teams, and what one of them sends and the other gets. */
async function chatOfTwo() {
  const speaker = await signedIn();
  const members = [speaker.id, speaker.other].map((member) => ({
    "@odata.type": "#microsoft.graph.aadUserConversationMember",
    roles: ["owner"],
    "user@odata.bind": `https://graph.microsoft.com/v1.0/users('${member}')`,
  }));
  const chat = await speaker.graph("POST", "/chats", { chatType: "group", topic: "Rooms", members });
  const messages = `/chats/${encodeURIComponent(chat.id)}/messages`;
  return { ...speaker, messages, chatId: chat.id as string };
}

test("what Amara writes, with all that a message can have, is taken by Teams and read as she wrote it", async () => {
  const it = await chatOfTwo();
  const content: MessageContent = {
    simplified: false,
    blocks: [
      {
        kind: "paragraph",
        inlines: [
          { kind: "mention", mentioned: "person", id: it.other, name: "Grace Mensah" },
          { kind: "text", text: " and " },
          { kind: "mention", mentioned: "everyone", id: it.chatId, name: "Everyone" },
          { kind: "text", text: ": 1 < 2,\nsee " },
          { kind: "text", text: "the plan", marks: ["bold"], href: "https://example.org/?a=1&b=2" },
        ],
      },
      { kind: "code", language: "TypeScript", text: "if (a < b) {\n  go();\n}" },
      { kind: "attachment", id: "6f5b9d0c-1a2b-4c3d-8e4f-5a6b7c8d9e0f" },
    ],
  };
  const file = { id: "6f5b9d0c-1a2b-4c3d-8e4f-5a6b7c8d9e0f", name: "plan.pdf", url: "https://c.example/d/plan.pdf" };
  const shot = { kind: "picture", at: { in: "upload", name: "shot" }, alt: "A dot", width: 8, height: 8 } as const;
  const first = readMessage(await it.graph("POST", it.messages, writeMessage({ content, files: [file] })));
  expect(first).toMatchObject({
    content,
    attachments: [{ kind: "file", name: "plan.pdf", url: file.url }],
    sender: { id: it.id },
  });

  await it.later();
  const answer = await it.graph(
    "POST",
    it.messages,
    writeMessage({
      content: { simplified: false, blocks: [{ kind: "paragraph", inlines: [shot] }] },
      pictures: [{ name: "shot", contentType: "image/png", bytes: new Uint8Array([137, 80, 78, 71]) }],
      quote: { messageId: first.id, sender: first.sender, content: first.content },
      importance: "urgent",
    }),
  );
  const second = readMessage(answer);
  expect(second).toMatchObject({
    importance: "urgent",
    attachments: [{ kind: "quote", messageId: first.id, sender: { id: it.id } }],
  });
  const picture = second.content.blocks.flatMap((block) => ("inlines" in block ? block.inlines : []))[0];
  expect(picture).toMatchObject({
    kind: "picture",
    alt: "A dot",
    at: { in: "chat", chatId: it.chatId, messageId: second.id },
  });
});

test("what Amara edits and deletes is a newer state of the same message, and what is deleted is gone", async () => {
  const it = await chatOfTwo();
  const content = (text: string): MessageContent => ({
    simplified: false,
    blocks: [{ kind: "paragraph", inlines: [{ kind: "text", text }] }],
  });
  const sent = await it.graph("POST", it.messages, writeMessage({ content: content("first") }));
  const one = readMessage(sent);
  const { body } = writeMessage({ content: content("second") });
  await it.graph("PATCH", `${it.messages}/${one.id}`, { body });
  const two = readMessage(await it.graph("GET", `${it.messages}/${one.id}`));
  expect([two.version > one.version, plainText(two.content), two.editedAt !== null]).toEqual([true, "second", true]);
  await it.graph("POST", `/users/${it.id}${it.messages}/${one.id}/softDelete`);
  const three = readMessage(await it.graph("GET", `${it.messages}/${one.id}`));
  expect([three.version > two.version, plainText(three.content), three.deletedAt !== null]).toEqual([true, "", true]);
});

test("Teams tells who was added and what the chat is called now", async () => {
  const it = await chatOfTwo();
  await it.graph("PATCH", it.messages.replace("/messages", ""), { topic: "New rooms" });
  const { value } = await it.graph("GET", it.messages);
  const events = value.map((raw: unknown) => readMessage(raw)).map(({ event }: { event: Said }) => event);
  expect(events).toMatchObject([
    { kind: "chat-renamed", name: "New rooms", initiator: { id: it.id } },
    { kind: "members-added", people: [{ kind: "person" }, { kind: "person" }] },
  ]);
});
