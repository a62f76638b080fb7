import { parseFragment } from "parse5";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PAYLOADS } from "../../../../testing/payloads/html.ts";
import { EVENT_KINDS, type Identity, type SystemEvent } from "../../content/contract.ts";
import { readMessage } from "../../content/read-message.ts";
import { EventLine, NothingToRead } from "./event-line.tsx";
import { MessageContentView } from "./message-content.tsx";

const CHAT = "19:us@thread.v2";
const TEAMS = "https://teams.microsoft.com/l/chat/0/0";

function drawn(html: string, attachments: readonly object[] = [], teamsLink: string | null = TEAMS): string {
  const raw = {
    id: "1700000000000",
    chatId: CHAT,
    from: null,
    body: { contentType: "html", content: html },
    attachments,
  };
  const { content, attachments: read, locations } = readMessage(raw);
  const imageAddress = (at: object) => `/api/pictures/${"contentId" in at ? String(at.contentId) : ""}`;
  return renderToStaticMarkup(
    createElement(MessageContentView, { content, attachments: read, locations, imageAddress, teamsLink }),
  );
}

const NAMES = new Set(
  "div p span a bdi strong em u s code pre section table tbody tr td th ul ol li blockquote hr h3 h4 h5 img figure figcaption svg path".split(
    " ",
  ),
);
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  dir: /^(auto|ltr)$/,
  href: /^(https?:\/\/[^@]*$|mailto:|tel:|msteams:)/,
  target: /^_blank$/,
  rel: /^noopener noreferrer nofollow$/,
  src: /^\/api\/pictures\/[\w=]+$/,
  loading: /^lazy$/,
  tabindex: /^0$/,
};
const ANY_VALUE = /^(class|alt|title|aria-label|aria-hidden|data-fui-icon|width|height|fill|viewbox|xmlns|d)$/i;

interface Drawn {
  readonly tagName?: string;
  readonly attrs?: readonly { name: string; value: string }[];
  readonly childNodes?: readonly Drawn[];
}

/** What is drawn that must not be. */
function wrong({ tagName, attrs = [], childNodes = [] }: Drawn): string[] {
  return [
    ...(tagName === undefined || NAMES.has(tagName) ? [] : [tagName]),
    ...attrs
      .filter(({ name, value }) => !ANY_VALUE.test(name) && !ATTRIBUTES[name]?.test(value))
      .map(({ name, value }) => `${name}=${value}`),
    ...childNodes.flatMap(wrong),
  ];
}

test.each(PAYLOADS)("a reader's browser gets only elements of ours from %j", (payload) => {
  const card = {
    id: "c",
    contentType: "application/vnd.microsoft.card.hero",
    content: JSON.stringify({ title: payload, buttons: [{ type: "openUrl", title: payload, value: payload }] }),
  };
  const file = { id: "f", contentType: "reference", contentUrl: payload, name: payload };
  const other = { id: "o", contentType: payload, contentUrl: payload, name: payload };
  for (const html of [payload, `<p>${payload}</p>`]) {
    expect(wrong(parseFragment(drawn(html, [card, file, other])) as Drawn)).toEqual([]);
  }
});

test("a reader sees what was written, and leaves by a link that tells where it leads", () => {
  const html = drawn(
    '<h1>Plan</h1><p><b>Hi</b>  <a href="https://example.org/x">https://bank.example</a></p><ol><li>a</li></ol>',
  );
  expect(html).toMatch(/<h3[^>]*>Plan<\/h3>/);
  expect(html).toContain("<strong>Hi</strong>");
  expect(html).toMatch(/<a [^>]*title="https:\/\/example.org\/x \(opens in a new tab\)"/);
  expect(html).toMatch(/<ol[^>]*><li><p[^>]*>a<\/p><\/li><\/ol>/);
});

test("pictures come from Parley, and those that only Teams shows say so", () => {
  expect(drawn('<img src="../hostedContents/aWQ9/$value" alt="A chart">')).toMatch(
    /<img src="\/api\/pictures\/aWQ9" alt="A chart"/,
  );
  expect(drawn('<img src="cid:1" alt="A chart">')).toContain("A picture that only Teams shows: A chart");
  expect(drawn('<img src="cid:1">', [], null)).toContain("<em>A picture that only Teams shows</em>");
});

test("a file stands where its sender put it, and one that the text does not place stands below", () => {
  const file = (id: string) => ({
    id,
    contentType: "reference",
    contentUrl: `https://c.example/${id}.txt`,
    name: `${id}.txt`,
  });
  const html = drawn('<p>before</p><attachment id="one"></attachment><p>after</p>', [file("two"), file("one")]);
  const order = ["before", "one.txt</bdi>", "after", "two.txt</bdi>"].map((words) => html.indexOf(words));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(Math.min(...order)).toBeGreaterThan(0);
});

test("what is answered is quoted by name, a card shows its words, and what is unknown leads to Teams", () => {
  const sender = { user: { id: "b", displayName: "Bob", userIdentityType: "aadUser" } };
  const quote = {
    id: "1",
    contentType: "messageReference",
    content: JSON.stringify({ messageId: "1", messagePreview: "Really?", messageSender: sender }),
  };
  const card = {
    id: "2",
    contentType: "application/vnd.microsoft.card.hero",
    content: JSON.stringify({ title: "Ticket 7" }),
  };
  const html = drawn("<p>Yes</p>", [quote, card, { id: "3", contentType: "application/x-new" }]);
  for (const words of [
    "Bob wrote",
    "Really?",
    "Card of an app",
    "Ticket 7",
    "Something that Parley cannot show",
    "Open in Teams",
  ]) {
    expect(html).toContain(words);
  }
});

test("a place is offered on a map of ours", () => {
  const html = drawn('<a href="https://www.bing.com/maps?cp=51.5~-0.12">here</a>');
  expect(html).toContain("Place on a map: 51.5, -0.12");
  expect(html).toContain("https://www.openstreetmap.org/?mlat=51.5&amp;mlon=-0.12");
});

test("a message that is nested without end says that its form is gone", () => {
  expect(drawn(`${"<blockquote>".repeat(50)}the word`)).toMatch(/without its form.*the word/);
});

const ada: Identity = { kind: "person", id: "a", name: "Ada", tenantId: null };
const guest: Identity = { kind: "guest", id: "g", name: null, tenantId: null };
const happened = (event: Partial<SystemEvent>): string => {
  const nothing = {
    type: "",
    initiator: null,
    people: [],
    name: null,
    seconds: null,
    callKind: null,
    recording: null,
    url: null,
  };
  return renderToStaticMarkup(createElement(EventLine, { event: { kind: "unknown", ...nothing, ...event } }))
    .replaceAll(/<[^>]*>/g, "")
    .trim();
};

test.each<[Partial<SystemEvent>, string]>([
  [{ kind: "members-added", initiator: ada, people: [ada, guest] }, "Ada added Ada and Somebody."],
  [{ kind: "members-left", people: [ada] }, "Ada left."],
  [{ kind: "chat-renamed", initiator: ada, name: "Plan" }, "Ada renamed the chat to “Plan”."],
  [{ kind: "chat-renamed", initiator: ada }, "Ada renamed the chat: it has no name now."],
  [{ kind: "role-changed", initiator: ada, people: [ada], name: "owner" }, "Ada made Ada an owner."],
  [{ kind: "call-ended", seconds: 3661, people: [ada] }, "The call ended after 1 hour 1 minute, with Ada."],
  [{ kind: "call-ended", seconds: 31, callKind: "meeting" }, "The meeting ended after less than a minute."],
  [{ kind: "recording", recording: "ready", url: "https://c.example/r" }, "The recording is ready. Watch it"],
  [{ kind: "app-installed", initiator: ada, name: "Polls" }, "Ada added the app “Polls”."],
  [{ kind: "unknown", type: "moonLanded" }, "Teams reported something that Parley does not know yet: moonLanded."],
])("what happened is told in a sentence: %j", (event, sentence) => expect(happened(event)).toBe(sentence));

test("every kind of event has its sentence", () => {
  const said = EVENT_KINDS.map((kind) => happened({ kind, initiator: ada, people: [ada], name: "Plan" }));
  expect(new Set(said).size).toBe(EVENT_KINDS.length);
  expect(said.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
});

test("what was deleted or is blocked says why there is nothing to read", () => {
  const said = (blocked: { reason: string; url: string } | null) =>
    renderToStaticMarkup(createElement(NothingToRead, { blocked }));
  expect(said(null)).toContain("This message was deleted.");
  expect(said({ reason: "It holds a card number.", url: "https://contoso.com/dlp" })).toMatch(
    /rules keep this message from its readers. It holds a card number\..*href="https:\/\/contoso.com\/dlp"/,
  );
});
