import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { channelStage } from "../../../testing/microsoft/channels.ts";
import { AMARA, CALLUM, chatStage, PRIYA } from "../../../testing/microsoft/chats.ts";

const CODE = { name: "tables.json", language: "JSON", text: '{\n  "tables": "<script>alert(1)</script>"\n}' };

test("lines of code that Amara writes in Teams are read in Parley as she wrote them, and run nowhere", async () => {
  const { chrome, begin, write, conversationOf, messagesOf } = await chatStage();
  const chat = await begin([AMARA, CALLUM]);
  await write(chat, AMARA, { text: "Like this:", code: CODE });
  const conversation = await conversationOf(chat);
  const message = await soon(async () => {
    const [first] = await messagesOf(conversation);
    expect(first?.attachments).toMatchObject([{ kind: "code-snippet", name: "tables.json", language: "JSON" }]);
    return first;
  });
  const { messageId, contentId } = message.attachments[0].at;
  const path = `/api/conversations/${conversation.id}/messages/${messageId}/pictures/${contentId}`;
  const { headers, body } = await chrome.call("GET", path);
  expect(body).toBe(CODE.text);
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(headers.get("content-disposition")).toMatch(/^attachment/);
});

test("lines of code in a reply in a channel are read in Parley, too", async () => {
  const it = await channelStage();
  const at = it.place("Employer events");
  const post = await it.say(at, PRIYA, "How many tables?");
  await it.say(at, CALLUM, { code: CODE, replyTo: post.id });
  const channel = await it.choose(at);
  const reply = await soon(async () => {
    const [first] = await it.replies(channel, post.id);
    expect(first?.attachments).toMatchObject([{ kind: "code-snippet", at: { in: "channel", messageId: post.id } }]);
    return first;
  });
  const { replyId, contentId } = reply.attachments[0].at;
  const path = `/api/conversations/${channel.id}/messages/${replyId}/pictures/${contentId}?post=${post.id}`;
  expect((await it.chrome.call("GET", path)).body).toBe(CODE.text);
});

test("a place that Amara shares is a picture, its coordinates and a link to a map that anybody may open", async () => {
  const { chrome, begin, write, conversationOf, messagesOf } = await chatStage();
  const chat = await begin([AMARA, CALLUM]);
  await write(chat, AMARA, { location: { latitude: 51.5074, longitude: -0.1278, name: "Great Hall" } });
  const conversation = await conversationOf(chat);
  const [message] = await soon(async () => {
    const all = await messagesOf(conversation);
    expect(all).toMatchObject([{ locations: [{ latitude: 51.5074, longitude: -0.1278 }] }]);
    return all;
  });
  expect(message.locations[0].mapUrl).toBe(
    "https://www.openstreetmap.org/?mlat=51.5074&mlon=-0.1278#map=16/51.5074/-0.1278",
  );
  const inlines = message.content.blocks.flatMap((block: { inlines?: object[] }) => block.inlines ?? []);
  expect(inlines).toContainEqual(expect.objectContaining({ text: "Great Hall" }));
  const picture = inlines.find(({ kind }: { kind: string }) => kind === "picture");
  const { messageId, contentId } = picture.at;
  const path = `/api/conversations/${conversation.id}/messages/${messageId}/pictures/${contentId}`;
  const { status, headers } = await chrome.call("GET", path);
  expect([status, headers.get("content-type")]).toEqual([200, "image/png"]);
});
