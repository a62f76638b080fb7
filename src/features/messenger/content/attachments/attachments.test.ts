import { expect, test } from "vitest";
import { Attachment } from "../contract.ts";
import { locationAt } from "../locations.ts";
import { readMessage } from "../read-message.ts";
import { plainText } from "../rules.ts";

const CHAT = "19:us@thread.v2";
const bob = { id: "bob", displayName: "Bob", userIdentityType: "aadUser" };

/** A message that somebody sends with this attached to it. */
function attached(attachment: object, html = '<attachment id="a"></attachment>') {
  const message = readMessage({
    id: "1700000000000",
    chatId: CHAT,
    from: { user: bob },
    body: { contentType: "html", content: html },
    attachments: [{ id: "a", contentUrl: null, name: null, ...attachment }],
  });
  for (const each of message.attachments) expect(Attachment.parse(each)).toEqual(each);
  return message;
}
const first = (contentType: string, content: unknown, more: object = {}) => {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return attached({ contentType, content: text, ...more }).attachments[0];
};
const cardText = (contentType: string, content: object) => {
  const card = first(contentType, content);
  return card?.kind === "card" ? [card.card, plainText(card.content)] : card;
};

test("a file that Bob shares stands where he put it, by its name and address", () => {
  const url = "https://contoso-my.sharepoint.com/personal/bob/Documents/Q%204.xlsx";
  const message = attached({ contentType: "reference", contentUrl: url, name: "Q 4\u202e.xlsx" });
  expect(message.content.blocks).toEqual([{ kind: "attachment", id: "a" }]);
  expect(message.attachments).toEqual([{ kind: "file", id: "a", name: "Q 4.xlsx", url }]);
  expect(attached({ contentType: "Reference", contentUrl: url }).attachments).toMatchObject([{ name: "Q 4.xlsx" }]);
  const evil = attached({ contentType: "reference", contentUrl: "javascript:x()", name: "f.txt" });
  expect(evil.attachments).toEqual([{ kind: "file", id: "a", name: "f.txt", url: null }]);
});

test("an answer shows what it answers, and by whom", () => {
  const content = { messageId: "1699999999999", messagePreview: "Is 2 < 3\nthen?", messageSender: { user: bob } };
  expect(first("messageReference", content)).toEqual({
    kind: "quote",
    id: "a",
    messageId: "1699999999999",
    sender: { kind: "person", id: "bob", name: "Bob", tenantId: null },
    preview: "Is 2 < 3 then?",
  });
});

test("what was forwarded can be read, but its pictures of another chat cannot be had through this one", () => {
  const elsewhere = "https://graph.microsoft.com/v1.0/chats/19:them@thread.v2/messages/1/hostedContents/x/$value";
  const content = {
    originalMessageId: "1",
    originalMessageContent: `<p>Look <img src="${elsewhere}" alt="a chart"></p>`,
    originalConversationId: "19:them@thread.v2",
    originalSentDateTime: "2024-10-02T21:06:06.9360000+00:00",
    originalMessageSender: { user: bob },
  };
  expect(first("forwardedMessageReference", content)).toMatchObject({
    kind: "forward",
    messageId: "1",
    sentAt: "2024-10-02T21:06:06.936Z",
    sender: { name: "Bob" },
    content: { blocks: [{ inlines: [{ text: "Look " }, { kind: "picture", at: null, alt: "a chart" }] }] },
  });
});

test("an adaptive card is read as its words and links, in their order", () => {
  const card = {
    type: "AdaptiveCard",
    body: [
      { type: "TextBlock", text: "Ticket <at>Jane</at> & [the rules](https://example.org/rules) [no](javascript:x)" },
      {
        type: "ColumnSet",
        columns: [{ items: [{ type: "RichTextBlock", inlines: [{ type: "TextRun", text: "a < b" }] }] }],
      },
      { type: "FactSet", facts: [{ title: "Due", value: "Today" }] },
      { type: "Image", url: "https://cdn.example/x.png", altText: "A chart" },
    ],
    actions: [
      { type: "Action.OpenUrl", title: "Open it", url: "https://example.org/t/1" },
      { type: "Action.Submit", title: "Approve", data: { title: "hidden" } },
      { type: "Action.OpenUrl", title: "Bad", url: "javascript:x()" },
      { type: "Action.ShowCard", title: "More", card: { body: [{ type: "TextBlock", text: "Inside" }] } },
    ],
  };
  expect(cardText("application/vnd.microsoft.card.adaptive", card)).toEqual([
    "adaptive",
    [
      "Ticket Jane & the rules (https://example.org/rules) [no](javascript:x)",
      "a < b",
      "Due: Today",
      "A chart",
      "Open it (https://example.org/t/1)",
      "Approve",
      "Bad",
      "More",
      "Inside",
    ].join("\n"),
  ]);
});

test.each([
  [
    "application/vnd.microsoft.card.hero",
    {
      title: "Hi",
      subtitle: "<h3>There</h3>",
      text: 'A <a href="https://e.org/">link</a><script>x()</script>',
      buttons: [{ type: "openUrl", title: "Go", value: "https://e.org/go" }],
    },
    ["hero", "Hi\nThere\nA link (https://e.org/)\nGo (https://e.org/go)"],
  ],
  [
    "application/vnd.microsoft.teams.card.o365connector",
    {
      "@type": "MessageCard",
      title: "Build",
      sections: [
        { activityTitle: "By Bob", facts: [{ name: "State", value: "green" }], text: "[log](https://e.org/l)" },
      ],
      potentialAction: [{ "@type": "OpenUri", name: "See", targets: [{ os: "default", uri: "https://e.org/s" }] }],
    },
    ["connector", "Build\nBy Bob\nlog (https://e.org/l)\nState: green\nSee (https://e.org/s)"],
  ],
  [
    "application/vnd.microsoft.card.receipt",
    { title: "Receipt", facts: [{ key: "Order", value: "12" }], items: [{ title: "Tea", price: "$3" }], total: "$3" },
    ["receipt", "Receipt\n$3\nOrder: 12\nTea\n$3"],
  ],
  [
    "application/vnd.microsoft.card.signin",
    { text: "Sign in", buttons: [{ type: "signin", title: "Sign-in", value: "https://login.example/" }] },
    ["sign-in", "Sign in\nSign-in (https://login.example/)"],
  ],
  [
    "application/vnd.microsoft.teams.card.list",
    {
      title: "Files",
      items: [{ type: "file", title: "Report", subtitle: "teams > docs", tap: { type: "imBack", value: "x" } }],
    },
    ["list", "Files\nReport\nteams > docs"],
  ],
  [
    "application/vnd.microsoft.card.announcement",
    { title: "Big news", cardImageType: "color" },
    ["announcement", "Big news"],
  ],
])("a card says what it says in Teams: %s", (type, content, expected) => {
  expect(cardText(type, content)).toEqual(expected);
});

test("a card without end is cut, and says so", () => {
  const deep = `${'{"body":['.repeat(3000)}${"]}".repeat(3000)}`;
  expect(first("application/vnd.microsoft.card.adaptive", deep)).toMatchObject({
    kind: "card",
    content: { simplified: true },
  });
});

test("a code snippet is named by what Parley may fetch, and that of another chat by nothing", () => {
  const snippet = (chat: string) => ({
    name: "index.ts",
    language: "TypeScript",
    codeSnippetUrl: `https://graph.microsoft.com/v1.0/chats/${chat}/messages/1700000000000/hostedContents/c1/$value`,
  });
  const at = { in: "chat", chatId: CHAT, messageId: "1700000000000", contentId: "c1" };
  const type = "application/vnd.microsoft.card.codesnippet";
  expect(first(type, snippet(CHAT))).toEqual({
    kind: "code-snippet",
    id: "a",
    name: "index.ts",
    language: "TypeScript",
    at,
  });
  expect(first(type, snippet("19:them@thread.v2"))).toMatchObject({ at: null });
});

test.each([
  ["application/vnd.microsoft.card.audio", '{"media":[{"url":"https://e.org/a.mp3"}]}', "audio", "https://e.org/a.mp3"],
  ["video/mp4", undefined, "video", null],
  ["application/vnd.microsoft.card.animation", '{"media":[{"url":"http://plain.example"}]}', "animation", null],
  ["meetingReference", '{"exchangeId":"x"}', "meeting", null],
  ["application/vnd.microsoft.card.fluidEmbedCard", "{}", "loop", null],
  ["tabReference", null, "tab", null],
  ["application/x-brand-new", "not json", "unknown", null],
  ["messageReference", "not json", "unknown", null],
  ["application/vnd.microsoft.card.adaptive", "not json", "unknown", null],
])("what Parley has no shape for is named, and kept as it came: %s", (contentType, content, other, url) => {
  const raw = { id: "a", contentType, content, contentUrl: null, name: null };
  expect(attached(raw).attachments[0]).toEqual({ kind: "other", id: "a", other, contentType, name: null, url, raw });
});

test.each([
  ["https://www.bing.com/maps?cp=51.5007~-0.1246&lvl=16", 51.5007, -0.1246],
  ["https://www.google.com/maps?q=51.5007,-0.1246", 51.5007, -0.1246],
  ["https://maps.google.co.uk/?ll=51.5007,-0.1246&z=3", 51.5007, -0.1246],
  ["https://www.google.com/maps/search/?api=1&query=51.5007%2C-0.1246", 51.5007, -0.1246],
  ["https://www.google.de/maps/place/Big+Ben/@51.5007292,-0.1246254,17z/data=x", 51.50073, -0.12463],
  ["https://maps.apple.com/?ll=51.5007,-0.1246&q=Big%20Ben", 51.5007, -0.1246],
  ["https://www.openstreetmap.org/#map=16/51.5007/-0.1246", 51.5007, -0.1246],
  ["geo:51.5007,-0.1246;u=35", 51.5007, -0.1246],
])("a place is found in a link to a map: %s", (address, latitude, longitude) => {
  const mapUrl = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  expect(locationAt(address)).toEqual({ latitude, longitude, mapUrl });
  expect(locationAt(mapUrl)).toEqual({ latitude, longitude, mapUrl });
});

test.each([
  "https://www.google.com/maps?q=91.5,-0.12",
  "https://www.google.com/maps?q=51.5,-180.5",
  "https://www.google.com/maps?q=Big+Ben",
  "https://www.google.com/search?q=51.5,-0.12",
  "https://evil-bing.com/maps?cp=51.5~-0.12",
  "https://www.google.com/maps/%ff@1",
  "geo:",
  "nonsense",
])("no place is made up from %s", (address) => expect(locationAt(address)).toBeUndefined());

test("a place in a card that has no shape here is found all the same, and the card stays as Microsoft sent it", () => {
  const content = '{"map":"https:\\/\\/www.bing.com\\/maps?lvl=16\\u0026cp=51.5007~-0.1246"}';
  const raw = { contentType: "application/vnd.microsoft.card.place", content };
  const message = attached(raw);
  expect(message.locations).toMatchObject([{ latitude: 51.5007, longitude: -0.1246 }]);
  expect(message.attachments).toMatchObject([{ kind: "other", other: "unknown", raw }]);
});

test("a place that Bob shares is told once, wherever in the message it stands", () => {
  const link = "https://www.bing.com/maps?cp=51.5007~-0.1246";
  const content = JSON.stringify({ title: link, tap: { type: "openUrl", value: link } });
  const html = `<p>I am <a href="geo:51.5007,-0.1246">here</a>: ${link} <a href="https://www.google.com/maps?q=1,2">or there</a></p>`;
  const message = attached({ contentType: "application/vnd.microsoft.card.hero", content }, html);
  expect(message.locations).toMatchObject([
    { latitude: 51.5007, longitude: -0.1246 },
    { latitude: 1, longitude: 2 },
  ]);
});
