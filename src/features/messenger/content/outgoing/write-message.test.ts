import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, type Inline, MARKS, type MessageContent } from "../contract.ts";
import { readMessage } from "../read-message.ts";
import { preview } from "../rules.ts";
import { type OutgoingMessage, writeMessage } from "./write-message.ts";

const CHAT = "19:us@thread.v2";
const of = (...blocks: Block[]): MessageContent => ({ blocks, simplified: false });
const says = (...inlines: Inline[]): MessageContent => of({ kind: "paragraph", inlines });
const text = (words: string): Inline => ({ kind: "text", text: words });

/** What its readers get of a message that is written and sent. */
function arrived(message: OutgoingMessage) {
  return readMessage({ id: "1700000000000", chatId: CHAT, from: null, ...writeMessage(message) });
}

test("Ada answers Bob with a mention, a link, a file and a picture, in Microsoft's words", () => {
  const quoted = { kind: "person", id: "bob", name: "Bob", tenantId: null } as const;
  const file = {
    id: "6f5b9d0c-1a2b-4c3d-8e4f-5a6b7c8d9e0f",
    name: "plan.pdf",
    url: "https://c-my.sharepoint.com/d/plan.pdf",
  };
  const written = writeMessage({
    content: says(
      { kind: "mention", mentioned: "person", id: "jane", name: "Jane <S>" },
      text(" 1 < 2 & "),
      { kind: "text", text: "so", marks: ["bold"], href: "https://example.org/?a=1&b=2" },
      { kind: "picture", at: { in: "upload", name: "shot" }, alt: 'A "chart"', width: 20, height: null },
    ),
    files: [file],
    pictures: [{ name: "shot", contentType: "image/png", bytes: new Uint8Array([1, 2, 3]) }],
    quote: { messageId: "1699999999999", sender: quoted, content: says(text("Really?")) },
    importance: "high",
  });
  expect(written).toEqual({
    body: {
      contentType: "html",
      content:
        '<attachment id="1699999999999"></attachment><p><at id="0">Jane &lt;S&gt;</at>&nbsp;1 &lt; 2 &amp;&nbsp;' +
        '<a href="https://example.org/?a=1&amp;b=2"><strong>so</strong></a>' +
        '<img src="../hostedContents/1/$value" alt="A &quot;chart&quot;" width="20"></p>' +
        '<attachment id="6f5b9d0c-1a2b-4c3d-8e4f-5a6b7c8d9e0f"></attachment>',
    },
    mentions: [
      {
        id: 0,
        mentionText: "Jane <S>",
        mentioned: { user: { id: "jane", displayName: "Jane <S>", userIdentityType: "aadUser" } },
      },
    ],
    attachments: [
      {
        id: "1699999999999",
        contentType: "messageReference",
        content: JSON.stringify({
          messageId: "1699999999999",
          messagePreview: "Really?",
          messageSender: {
            application: null,
            device: null,
            user: { userIdentityType: "aadUser", id: "bob", displayName: "Bob" },
          },
        }),
      },
      { id: file.id, contentType: "reference", contentUrl: file.url, name: "plan.pdf" },
    ],
    hostedContents: [{ "@microsoft.graph.temporaryId": "1", contentBytes: "AQID", contentType: "image/png" }],
    importance: "high",
  });
});

test("a file alone still has a place in the body, which Microsoft would refuse if it were empty", () => {
  const file = { id: "f1", name: "plan.pdf", url: "https://c-my.sharepoint.com/d/plan.pdf" };
  expect(writeMessage({ content: of(), files: [file] }).body.content).toBe('<attachment id="f1"></attachment>');
  expect(writeMessage({ content: of({ kind: "attachment", id: "f1" }), files: [file] }).body.content).toBe(
    '<attachment id="f1"></attachment>',
  );
});

const shot = { kind: "picture", at: { in: "upload", name: "shot" }, alt: "", width: null, height: null } as const;
const elsewhere = { in: "chat", chatId: CHAT, messageId: "1", contentId: "x" } as const;
const REFUSED: readonly [string, OutgoingMessage, string][] = [
  ["nothing", { content: says(text("")) }, "message-empty"],
  [
    "only a quotation",
    { content: of(), quote: { messageId: "1", sender: null, content: says(text("x")) } },
    "message-empty",
  ],
  ["far too much", { content: says(text("€".repeat(10_000))) }, "message-too-long"],
  ["a picture that does not come along", { content: says(shot) }, "picture-missing"],
  ["a picture of another message", { content: says({ ...shot, at: elsewhere }) }, "picture-missing"],
  ["a place for no file", { content: of({ kind: "attachment", id: "f" }) }, "file-missing"],
  [
    "a file by http",
    { content: of(), files: [{ id: "f", name: "a.txt", url: "http://x.example/a.txt" }] },
    "file-address",
  ],
  [
    "a file under a false name",
    { content: of(), files: [{ id: "f", name: "a.txt", url: "https://x.example/a.exe" }] },
    "file-address",
  ],
  [
    "pictures that are too large",
    { content: says(shot), pictures: [{ name: "shot", contentType: "image/png", bytes: new Uint8Array(3_200_000) }] },
    "pictures-too-large",
  ],
];

test.each(REFUSED)("Ada is told before it is sent why a message cannot be: %s", (_what, message, reason) => {
  expect(() => writeMessage(message)).toThrow(
    expect.objectContaining({ reason, field: expect.any(String), cure: expect.stringMatching(/\.$/) }),
  );
});

test("28 KB of text may be sent, whatever Microsoft makes of it", () => {
  expect(writeMessage({ content: says(text("a".repeat(28_000))) }).body.content).toHaveLength(28_007);
});

test("a link that leads nowhere its readers may be led to is sent as text", () => {
  const content = says({ kind: "text", text: "x", href: "javascript:x()" });
  expect(writeMessage({ content }).body.content).toBe("<p>x</p>");
});

const words = fc.stringMatching(/^[a-z<>&"' é€🙂\n-]{1,12}$/u);
const styled: fc.Arbitrary<Inline> = fc
  .record(
    {
      text: words,
      marks: fc.subarray([...MARKS], { minLength: 1 }),
      href: fc.constantFrom(
        "https://example.org/?a=1&b=%22",
        "mailto:ada@example.org",
        "tel:+44",
        "msteams:/l/chat/0/0",
      ),
    },
    { requiredKeys: ["text"] },
  )
  .map((parts) => ({ kind: "text", ...parts }));
const mention: fc.Arbitrary<Inline> = fc
  .record({
    mentioned: fc.constantFrom("person", "app", "channel", "team", "tag", "everyone"),
    id: fc.stringMatching(/^[a-z0-9]{1,8}$/),
    name: fc.constantFrom("Jane Smith", "R&D <x>", "Everyone", "Zoë"),
  })
  .map((parts) => ({ kind: "mention", ...parts }));
const inlines = fc.array(fc.oneof({ arbitrary: styled, weight: 4 }, mention), { minLength: 1, maxLength: 6 });
const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 3 },
    inlines.map((each): Block => ({ kind: "paragraph", inlines: each })),
    fc
      .tuple(fc.constantFrom(1, 2, 3), inlines)
      .map(([level, each]): Block => ({ kind: "heading", level, inlines: each })),
    fc
      .tuple(fc.constantFrom("", "C++", "ts"), words)
      .map(([language, code]): Block => ({ kind: "code", language, text: code })),
    fc.constant<Block>({ kind: "rule" }),
    fc
      .array(fc.array(fc.record({ heading: fc.boolean(), inlines }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((rows): Block => ({ kind: "table", rows })),
    tie("blocks").map((blocks): Block => ({ kind: "quote", blocks })),
    fc
      .tuple(fc.boolean(), fc.array(tie("blocks"), { minLength: 1, maxLength: 3 }))
      .map(([ordered, items]): Block => ({ kind: "list", ordered, items })),
  ),
}));

test("whatever Ada writes arrives with every word of it, and sent again as it arrived it is the same", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const content = of(...blocks);
      fc.pre(wordsOf(content) !== "");
      const once = arrived({ content }).content;
      expect(wordsOf(once)).toBe(wordsOf(content));
      expect(arrived({ content: once }).content).toEqual(once);
    }),
    { numRuns: 1500 },
  );
});

test("what stands as readers keep it is written and read without any change", () => {
  const content = of(
    { kind: "heading", level: 1, inlines: [text("Plan")] },
    {
      kind: "paragraph",
      inlines: [
        { kind: "mention", mentioned: "tag", id: "t1", name: "On call" },
        text(": two  spaces,\n a line, "),
        {
          kind: "text",
          text: "all of it",
          marks: ["bold", "italic", "underline", "strike", "code"],
          href: "https://example.org/",
        },
      ],
    },
    {
      kind: "list",
      ordered: true,
      items: [
        [
          { kind: "paragraph", inlines: [text("one")] },
          { kind: "quote", blocks: [{ kind: "paragraph", inlines: [text("q")] }] },
        ],
      ],
    },
    { kind: "code", language: "TypeScript", text: "if (a < b) {\n  go();\n\n}" },
    {
      kind: "table",
      rows: [
        [
          { heading: true, inlines: [text("a\nb")] },
          { heading: false, inlines: [] },
        ],
      ],
    },
    { kind: "rule" },
  );
  expect(arrived({ content }).content).toEqual(content);
});

/** Without spaces, and without the signs of lists, cells and quotations, which go where there is nothing in them. */
function wordsOf(content: MessageContent): string {
  return preview(content, 1_000_000).replaceAll(/[\s>|-]|\d+\./g, "");
}
