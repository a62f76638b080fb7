import fc from "fast-check";
import { expect, test } from "vitest";
import { PAYLOADS } from "../../../testing/payloads/html.ts";
import { Inline, MessageContent } from "./contract.ts";
import type { KnownMention, Surroundings } from "./html/elements.ts";
import { readHtml, readText } from "./html/read-html.ts";
import { cleanName } from "./names.ts";
import { plainText, preview } from "./rules.ts";

const jane = { mention: { kind: "mention", mentioned: "person", id: "jane" }, wholeName: "Jane Smith" } as const;
const everyone = {
  mention: { kind: "mention", mentioned: "everyone", id: "19:us@thread.v2" },
  wholeName: null,
} as const;
const surroundings: Surroundings = {
  where: { place: { in: "chat", chatId: "19:us@thread.v2" }, messageId: "1700000000000" },
  mentions: new Map<string, KnownMention>([
    ["0", jane],
    ["1", jane],
    ["2", everyone],
  ]),
};
const read = (html: string) => readHtml(html, surroundings);
const inlinesOf = (html: string): readonly Inline[] =>
  read(html).blocks.flatMap((block) => ("inlines" in block ? block.inlines : []));
const picture = (src: string) => inlinesOf(`<img src="${src}" alt="The plan" width="640" height="480">`);

/** Everything a reader could be led to, wherever it stands. */
function hrefsIn(content: MessageContent): string[] {
  return [...JSON.stringify(content).matchAll(/"href":"((?:[^"\\]|\\.)*)"/g)].map(([, href = ""]) => href);
}

test("what Ada writes with bold, lists, quotations, code and a table arrives as she wrote it", () => {
  const html = `<div><div>Hi <at id="2">Everyone</at>, <b>read <i>this</i></b> <a href="https://example.org/a?b=1&amp;c=2">plan</a>
    <emoji id="smile" alt="🙂" title="Smile"></emoji></div><ul><li>one</li> <li>two<ol><li>deep</li></ol></li></ul>
    <blockquote>said <s>before</s></blockquote><codeblock class="TypeScript"><code>const a = 1;<br>&nbsp; a &lt; 2;</code></codeblock>
    <hr><h2>Rooms</h2><table><tr><th>Room</th></tr><tr><td><p>A</p><p>B</p></td></tr></table></div>`;
  expect(read(html)).toEqual({
    simplified: false,
    blocks: [
      {
        kind: "paragraph",
        inlines: [
          { kind: "text", text: "Hi " },
          { kind: "mention", mentioned: "everyone", id: "19:us@thread.v2", name: "Everyone" },
          { kind: "text", text: ", " },
          { kind: "text", text: "read ", marks: ["bold"] },
          { kind: "text", text: "this", marks: ["bold", "italic"] },
          { kind: "text", text: " " },
          { kind: "text", text: "plan", href: "https://example.org/a?b=1&c=2" },
          { kind: "text", text: " " },
          { kind: "emoji", text: "🙂", name: "Smile" },
        ],
      },
      {
        kind: "list",
        ordered: false,
        items: [
          [{ kind: "paragraph", inlines: [{ kind: "text", text: "one" }] }],
          [
            { kind: "paragraph", inlines: [{ kind: "text", text: "two" }] },
            {
              kind: "list",
              ordered: true,
              items: [[{ kind: "paragraph", inlines: [{ kind: "text", text: "deep" }] }]],
            },
          ],
        ],
      },
      {
        kind: "quote",
        blocks: [
          {
            kind: "paragraph",
            inlines: [
              { kind: "text", text: "said " },
              { kind: "text", text: "before", marks: ["strike"] },
            ],
          },
        ],
      },
      { kind: "code", language: "TypeScript", text: "const a = 1;\n  a < 2;" },
      { kind: "rule" },
      { kind: "heading", level: 2, inlines: [{ kind: "text", text: "Rooms" }] },
      {
        kind: "table",
        rows: [
          [{ heading: true, inlines: [{ kind: "text", text: "Room" }] }],
          [{ heading: false, inlines: [{ kind: "text", text: "A\nB" }] }],
        ],
      },
    ],
  });
  expect(plainText(read(html))).toBe(
    [
      "Hi Everyone, read this plan (https://example.org/a?b=1&c=2) 🙂",
      "- one",
      "- two",
      "  1. deep",
      "> said before",
      "const a = 1;",
      "  a < 2;",
      "Rooms",
      "Room",
      "A",
      "B",
    ].join("\n"),
  );
});

test.each([
  ['<at id="0">Jane</at>&nbsp;<at id="1">Smith</at> hi', [{ name: "Jane Smith" }, { text: " hi" }]],
  ['<at id="0">Jane</at><at id="1">Smith</at>', [{ name: "Jane Smith" }]],
  ['<at id="0">Jane Smith</at> <at id="1">Jane Smith</at>', [{ name: "Jane Smith" }, {}, { name: "Jane Smith" }]],
  ['<at id="0"></at>', [{ name: "Jane Smith" }]],
  ['<at id="7">Nobody</at> there', [{ kind: "text", text: "Nobody there" }]],
])("a person whom Teams mentions word by word is mentioned once: %s", (html, expected) => {
  expect(inlinesOf(html)).toMatchObject(expected);
  expect(inlinesOf(html)).toHaveLength(expected.length);
});

test("Teams' own pictures of emoji are emoji, and code of its newer editor keeps its language", () => {
  const sign =
    '<img itemscope itemtype="http://schema.skype.com/Emoji" itemid="x" src="https://cdn.example/x" alt="😆" title="Laugh">';
  expect(inlinesOf(sign)).toEqual([{ kind: "emoji", text: "😆", name: "Laugh" }]);
  const code = `<p itemtype="http://schema.skype.com/CodeBlockEditor">&nbsp;</p><pre class="language-csharp"><code><span>var</span> a;<br>b();</code></pre>`;
  expect(read(code).blocks).toEqual([{ kind: "code", language: "csharp", text: "var a;\nb();" }]);
});

test("a picture of this chat is named by its ids and never by Microsoft's address", () => {
  const at = { in: "chat", chatId: "19:us@thread.v2", messageId: "1700000000000", contentId: "aWQ9" };
  const said = { kind: "picture", alt: "The plan", width: 640, height: 480 };
  const base = "https://graph.microsoft.com/v1.0/chats/19:us@thread.v2/messages";
  expect(picture(`${base}/1700000000000/hostedContents/aWQ9/$value`)).toEqual([{ ...said, at }]);
  expect(picture("../hostedContents/aWQ9/$value")).toEqual([{ ...said, at }]);
});

test("a picture in an answer of a channel is named by team, channel, message and answer", () => {
  const place = { in: "channel", teamId: "T1", channelId: "19:c@thread.tacv2", replyToId: "1" } as const;
  const channel = { where: { place, messageId: "2" }, mentions: new Map() };
  const at = { in: "channel", teamId: "T1", channelId: place.channelId, messageId: "1", replyId: "2", contentId: "x=" };
  const base = "https://graph.microsoft.com/v1.0/teams/t1/channels/19%3Ac%40thread.tacv2/messages/1";
  for (const src of [`${base}/replies/2/hostedContents/x=/$value`, "../hostedContents/x=/$value"]) {
    expect(JSON.stringify(readHtml(`<img src="${src}">`, channel))).toContain(JSON.stringify(at));
  }
});

test.each([
  "https://graph.microsoft.com/v1.0/chats/19:them@thread.v2/messages/1/hostedContents/aWQ9/$value",
  "https://evil.example/v1.0/chats/19:them@thread.v2/messages/1/hostedContents/a/$value",
  "https://graph.microsoft.com/v1.0/teams/t/channels/c/messages/1/hostedContents/a/$value",
  "https://graph.microsoft.com/v1.0/chats/19:us@thread.v2/messages/..%2F..%2F19:them/hostedContents/a/$value",
  "../hostedContents/..%2F..%2Fme/$value",
])("nobody in this chat can have a picture of another conversation shown: %s", (src) => {
  expect(JSON.stringify(picture(src))).not.toContain('"in":');
});

test("an outside picture is a link that its reader follows or not, and one of Microsoft's is seen in Teams", () => {
  expect(picture("https://media.example/cat.gif")).toEqual([
    { kind: "text", text: "The plan", href: "https://media.example/cat.gif" },
  ]);
  expect(picture("https://eu-api.asm.skype.com/v1/objects/x")).toMatchObject([{ kind: "picture", at: null }]);
});

test.each(PAYLOADS)("nothing but text and known shapes is left of %j", (payload) => {
  for (const html of [payload, `<p>before ${payload} after</p>`, `<table><tr><td>${payload}</table>`]) {
    const content = read(html);
    expect(MessageContent.parse(content)).toEqual(content);
    expect(hrefsIn(content).filter((href) => !/^(https?:\/\/[^@]*$|mailto:|tel:|msteams:)/.test(href))).toEqual([]);
  }
});

const AROUND = (
  "p div span b i u s code a h1 h3 ul ol li blockquote pre codeblock table tbody tr td th font center x-y o:p sub " +
  "textarea title select option svg math form button label at emoji attachment details summary dl dt noscript object"
).split(" ");
const HREFS = [
  "javascript:x()",
  "java\tscript:x()",
  "data:text/html,x",
  "https://fine.example/",
  "vbscript:x",
  "geo:51.5,-0.1",
  "//x",
  "file:///x",
];
const attribute = fc.oneof(
  fc.constantFrom(...HREFS).map((href) => ` href="${href}"`),
  fc.constantFrom(' id="0"', ' onclick="x()"', ' style="display:none"', ' id="9"', " class=c", ""),
);
const element = fc.tuple(fc.constantFrom(...AROUND), attribute);

test("however tags are nested and left open, no word is lost and no link leads where it may not", () => {
  const piece = fc.oneof(
    element.map(([name, attributes]) => `<${name}${attributes}>`),
    fc.constantFrom(...AROUND).map((name) => `</${name}>`),
    fc.constantFrom("<br>", "<hr>", "<img alt=''>", "&nbsp;", "\n", "<script>hidden()</script>", "<!-- c -->"),
    fc.constant("WORD"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      let count = 0;
      const html = pieces.map((each) => (each === "WORD" ? ` word${++count} ` : each)).join("");
      const content = read(html);
      const words = new Set(plainText(content).match(/word\d+/g));
      expect([
        html,
        Array.from({ length: count }, (_, i) => `word${i + 1}`).filter((word) => !words.has(word)),
      ]).toEqual([html, []]);
      expect(
        hrefsIn(content).filter((href) => !/^https:\/\/(fine\.example|www\.openstreetmap\.org)\//.test(href)),
      ).toEqual([]);
      // In text areas and titles a browser takes tags for text.
      expect([html, plainText(content).includes("hidden()") && !/<(textarea|title)/.test(html)]).toEqual([html, false]);
    }),
    { numRuns: 3000 },
  );
});

test("any text whatever is read to known shapes, well-formed and without end", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      for (const content of [read(text), read(`<p>${text}`), readText(text)]) {
        expect(MessageContent.parse(content)).toEqual(content);
        expect(JSON.stringify(content)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }
    }),
    { numRuns: 1000 },
  );
});

const DEEP: readonly [string, string][] = [
  ["quotations inside one another", "<blockquote>".repeat(40) + "the word"],
  ["lists inside one another", "<ul><li>".repeat(200) + "the word"],
  ["tables in tables", "<table><tr><td>".repeat(60) + "the word"],
  ["elements without end", "<div>".repeat(40_000) + "the word"],
  [
    "formatting left open before many paragraphs",
    "<p>" + Array.from({ length: 400 }, (_, n) => `<b id=${n}>`).join("") + "<p>x".repeat(20_000) + "the word",
  ],
  ["a text longer than any message", `${"<p>a &amp; b</p>".repeat(30_000)}the word`],
];

test.each(DEEP)("%s lose their form, say so, and keep their text", (_what, html) => {
  const content = read(html);
  expect(content.simplified).toBe(true);
  expect(plainText(content)).toContain("the word");
  expect(plainText(content)).not.toMatch(/<p>|&amp;/);
});

test.each([
  ["invoice\u202efdp.exe", "invoicefdp.exe"],
  ["re\u200bport.p\u200ddf", "report.pdf"],
  ["a\u2066b\u2069\nc.txt", "ab c.txt"],
  ["\u{e0041}x\ufeff.doc\u00ad", "x.doc"],
  ["👨‍👩‍👧 و‌ن.png", "👨‍👩‍👧 و‌ن.png"],
])("a name is what one reads: %j", (name, shown) => {
  expect(cleanName(name)).toBe(shown);
});

test("a preview ends between words, and never inside an emoji", () => {
  expect(preview(read("<p>Short</p><p>and <b>sweet</b></p>"))).toBe("Short and sweet");
  expect(preview(read(`<p>${"word ".repeat(60)}</p>`), 23)).toBe("word word word word…");
  expect(preview(read(`<p>${"👨‍👩‍👧".repeat(9)}</p>`), 3)).toBe("👨‍👩‍👧👨‍👩‍👧…");
  expect(preview(read('<a href="https://example.org">here</a>'))).toBe("here");
});

test("text without tags keeps its lines and its signs", () => {
  expect(readText("a < b\n  and so on\n\n<script>").blocks).toEqual([
    { kind: "paragraph", inlines: [{ kind: "text", text: "a < b\n  and so on" }] },
    { kind: "paragraph", inlines: [{ kind: "text", text: "<script>" }] },
  ]);
});
