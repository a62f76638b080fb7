import { expect, test } from "vitest";
import { authorize, joins, OURS, scene } from "../../../testing/accounts.ts";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, CALLUM, PRIYA } from "../../../testing/microsoft/chats.ts";

const ON = ["messenger.service"];

/** A server at which the organisation has connected Callum's account, so that people write to it; Sam is an agent. */
async function desk(on: readonly string[] = ON) {
  const it = await scene(on, ["Chat.Read.All", "User.ReadBasic.All"]);
  expect(await authorize(it, OURS)).toContain("account=connected");
  const sam = await joins(it, "Sam", "agent");
  const listed = async () => (await sam.call("GET", "/api/conversations")).body.items;
  const asked = async (members: readonly string[], text: string) => {
    const chat = await it.sandbox.control("POST", "/chats", { members });
    await it.sandbox.control("POST", `/chats/${chat.id}/messages`, { from: members[0], text });
    return chat;
  };
  return { ...it, sam, listed, asked };
}

test("what Amara writes to the organisation's account is read by all of the staff, and Sam answers as that account", async () => {
  const { sam, listed, asked, server } = await desk();
  await asked([AMARA, CALLUM], "Is the fair on Friday?");
  const conversation = await soon(async () => {
    const [first] = (await listed()).filter(({ preview }: { preview?: { text: string } }) =>
      preview?.text.includes("fair"),
    );
    expect(first).toMatchObject({ service: { name: "Callum MacLeod" }, members: [{}, {}] });
    return first;
  });
  const at = `/api/conversations/${conversation.id}/messages`;
  expect(await sam.call("POST", at, { text: "It is." })).toMatchObject({
    status: 202,
    body: { author: { name: "Callum MacLeod" } },
  });
  const { id } = await soon(async () => {
    const [last] = (await sam.call("GET", at)).body.items;
    expect(last).toMatchObject({
      sender: { name: "Callum MacLeod" },
      content: { blocks: [{ inlines: [{ text: "It is." }] }] },
    });
    return last;
  });
  expect((await sam.call("PATCH", `${at}/${id}`, { text: "It is on Friday." })).status).toBe(204);
  // Who of the staff wrote it is known, whatever name it bears in Teams.
  const { items } = (await server.call("GET", `/api/facts?about=${conversation.id}&what=message.written`)).body;
  expect(items).toMatchObject([{ actor: expect.stringMatching(/^user/), data: { author: "Callum MacLeod" } }]);
});

test("chats in which the organisation's account is not stay out, and nobody writes there", async () => {
  const { listed, asked } = await desk();
  const others = await asked([AMARA, PRIYA], "Between us");
  const ours = await asked([PRIYA, CALLUM], "For the office");
  await soon(async () => expect((await listed()).map(({ chatId }: { chatId: string }) => chatId)).toContain(ours.id));
  expect((await listed()).map(({ chatId }: { chatId: string }) => chatId)).not.toContain(others.id);
});

test("once people do not write to it any more, staff sees nothing of the organisation's account", async () => {
  const { listed, asked, server } = await desk();
  await asked([AMARA, CALLUM], "Is the fair on Friday?");
  await soon(async () => expect((await listed()).length).toBeGreaterThan(0));
  await server.call("PUT", "/api/abilities", { body: { on: ["messenger.chats"] } });
  await soon(async () => expect(await listed()).toEqual([]));
});
