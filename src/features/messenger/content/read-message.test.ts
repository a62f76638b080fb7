import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MessageContent, Attachment, SystemEvent } from "./contract.ts";
import { type ChatMessage, readMessage } from "./read-message.ts";
import { plainText } from "./rules.ts";

const CHAT = "19:2da4c29f6d7041eca70b638b43d45437@thread.v2";
const ada = { id: "ada", displayName: "Ada Lovelace", userIdentityType: "aadUser", tenantId: "t" };
const sent = (more: object = {}) => ({
  "@odata.type": "#Microsoft.Graph.ChatMessage",
  id: "1616990417393",
  etag: "1616990417400",
  messageType: "message",
  createdDateTime: "2021-03-29T04:00:17.3930001Z",
  lastModifiedDateTime: "2021-03-28T21:00:17.4000000-07:00",
  chatId: CHAT,
  importance: "Urgent",
  from: { application: null, device: null, user: ada },
  body: { contentType: "html", content: "<p>Hello</p>" },
  attachments: [],
  mentions: [],
  reactions: [
    { reactionType: "👍", displayName: "Like", createdDateTime: "2021-03-29T04:01:00Z", user: { user: ada } },
  ],
  locale: "en-us",
  ...more,
});
const said = (message: ChatMessage) => plainText(message.content);

test("what Ada wrote is read with who, when and how urgent, and what else Microsoft sent is kept aside", () => {
  expect(readMessage(sent({ onBehalfOf: null, brandNew: { a: 1 } }))).toEqual({
    id: "1616990417393",
    place: { in: "chat", chatId: CHAT },
    version: 1616990417400,
    type: "message",
    sender: { kind: "person", id: "ada", name: "Ada Lovelace", tenantId: "t" },
    createdAt: new Date("2021-03-29T04:00:17.393Z"),
    modifiedAt: new Date("2021-03-29T04:00:17.400Z"),
    editedAt: null,
    deletedAt: null,
    subject: null,
    summary: null,
    importance: "urgent",
    webUrl: null,
    content: { simplified: false, blocks: [{ kind: "paragraph", inlines: [{ kind: "text", text: "Hello" }] }] },
    attachments: [],
    locations: [],
    reactions: [
      {
        reaction: "👍",
        name: "Like",
        by: { kind: "person", id: "ada", name: "Ada Lovelace", tenantId: "t" },
        at: new Date("2021-03-29T04:01:00Z"),
      },
    ],
    event: null,
    blocked: null,
    more: { locale: "en-us", brandNew: { a: 1 } },
  });
});

test.each([
  [{ user: { id: "teamsvisitor:1", displayName: "Gil", userIdentityType: "anonymousGuest" } }, "guest", "Gil"],
  [{ user: { id: "f", displayName: null, userIdentityType: "FederatedUser" } }, "federated", null],
  [{ user: { id: "4:+4420", displayName: "+4420", userIdentityType: "phoneUser" } }, "phone", "+4420"],
  [{ user: { id: "p", displayName: "P", userIdentityType: "personalMicrosoftAccountUser" } }, "personal-account", "P"],
  [{ user: { id: "n", displayName: "Ada\u202e", userIdentityType: "somethingNew" } }, "unknown", "Ada"],
  [{ application: { id: "b", displayName: "talla", applicationIdentityType: "bot" } }, "bot", "talla"],
  [{ application: { id: "w", displayName: "Hook", applicationIdentityType: "outgoingWebhook" } }, "webhook", "Hook"],
  [{ device: { id: "d", displayName: "Room 1" } }, "device", "Room 1"],
])("a message says whom it is from: %j", (from, kind, name) => {
  expect(readMessage(sent({ from })).sender).toMatchObject({ kind, name });
});

test("a message without a sender has none, and one that names no place is where it was asked for", () => {
  const channel = { in: "channel", teamId: "t", channelId: "c", replyToId: null } as const;
  expect(readMessage(sent({ from: null, chatId: null }), channel)).toMatchObject({ sender: null, place: channel });
  const identity = { teamId: "t2", channelId: "c2" };
  expect(readMessage(sent({ chatId: null, replyToId: "1", channelIdentity: identity })).place).toEqual({
    in: "channel",
    ...identity,
    replyToId: "1",
  });
});

test("the newer state of a message is the one of the higher version, whatever came last", () => {
  const first = readMessage(sent());
  const edited = readMessage(sent({ etag: "1616990417401", lastEditedDateTime: "2021-03-29T04:00:17.401Z" }));
  expect(edited.version).toBeGreaterThan(first.version);
  expect(edited.editedAt).toEqual(new Date("2021-03-29T04:00:17.401Z"));
  expect(readMessage(sent({ etag: null })).version).toBe(1616990417400);
});

test("nothing of what Ada deleted is left", () => {
  const deleted = readMessage(sent({ deletedDateTime: "2021-03-29T05:00:00Z", subject: "Secret" }));
  expect(deleted).toMatchObject({ deletedAt: new Date("2021-03-29T05:00:00Z"), subject: null });
  expect(deleted.content.blocks).toEqual([]);
});

test("what the organisation's rules block is not kept, and its readers learn why", () => {
  const policyTip = { generalText: "Blocked by the administrator.", complianceUrl: "https://contoso.com/dlp" };
  const attachments = [{ id: "f", contentType: "reference", contentUrl: "https://contoso.com/f.txt", name: "f.txt" }];
  const blocked = readMessage(sent({ attachments, policyViolation: { dlpAction: "BlockAccess", policyTip } }));
  expect(blocked.blocked).toEqual({ reason: "Blocked by the administrator.", url: "https://contoso.com/dlp" });
  expect([blocked.content.blocks, blocked.attachments]).toEqual([[], []]);
  expect(readMessage(sent({ policyViolation: { dlpAction: "newAction" } })).blocked).toEqual({
    reason: null,
    url: null,
  });
  expect(said(readMessage(sent({ policyViolation: { dlpAction: "NotifySender", policyTip } })))).toBe("Hello");
});

test.each([
  [{ id: undefined }, "id"],
  [{ id: "not-a-number" }, "id"],
  [{ chatId: null }, "chatId"],
  [{ body: "text" }, "body"],
  [{ mentions: {} }, "mentions"],
])("a message that cannot be read is refused by the field that is wrong: %j", (wrong, field) => {
  expect(() => readMessage(sent(wrong))).toThrow(
    expect.objectContaining({ code: "upstream-refused", field, reason: "unreadable-message" }),
  );
  expect(() => readMessage(null)).toThrow(/cannot be read/);
});

test.each([
  ["membersAdded", { members: [ada] }, { kind: "members-added", people: [{ name: "Ada Lovelace" }] }],
  ["chatRenamed", { chatDisplayName: "Analysts" }, { kind: "chat-renamed", name: "Analysts" }],
  [
    "callEnded",
    { callDuration: "PT1H0M31.9S", callEventType: "Meeting", callParticipants: [{ participant: { user: ada } }] },
    { kind: "call-ended", seconds: 3632, callKind: "meeting", people: [{ id: "ada" }] },
  ],
  [
    "callRecording",
    {
      callRecordingStatus: "success",
      callRecordingUrl: "https://c.sharepoint.com/r",
      callRecordingDisplayName: "R.mp4",
    },
    { kind: "recording", recording: "ready", url: "https://c.sharepoint.com/r", name: "R.mp4" },
  ],
  [
    "conversationMemberRoleUpdated",
    { conversationMemberRoles: ["owner"], conversationMemberUser: ada },
    { kind: "role-changed", name: "owner", people: [{ id: "ada" }] },
  ],
  ["teamsAppInstalled", { teamsAppDisplayName: "Polls" }, { kind: "app-installed", name: "Polls" }],
  ["moonLanded", {}, { kind: "unknown", type: "moonLanded", people: [] }],
])("Teams says what happened: %s", (type, detail, expected) => {
  const eventDetail = {
    "@odata.type": `#Microsoft.Graph.${type}EventMessageDetail`,
    initiator: { user: ada },
    ...detail,
  };
  const body = { contentType: "html", content: "<systemEventMessage/>" };
  const message = readMessage(sent({ messageType: "unknownFutureValue", from: null, body, eventDetail }));
  expect(message).toMatchObject({ type: "event", sender: null, event: { ...expected, initiator: { id: "ada" } } });
  expect(SystemEvent.parse(message.event)).toEqual(message.event);
});

test("an event whose detail did not come is still one", () => {
  const message = readMessage(sent({ messageType: "systemEventMessage", from: null, body: null }));
  expect(message).toMatchObject({ type: "event", event: { kind: "unknown", type: "" } });
});

const FILE = join(import.meta.dirname, "../../../../../shared/graphpack/docs-examples.dev.json");
if (!existsSync(FILE)) {
  console.warn("SKIPPED: Microsoft's examples (../shared/graphpack) are not here, so messages are not read from them.");
}

test.runIf(existsSync(FILE))(
  "every message in Microsoft's documentation is read, and none of its words is lost",
  () => {
    const { examples } = JSON.parse(readFileSync(FILE, "utf8"));
    const messages: Raw[] = examples.flatMap(({ responseBody }: { responseBody: unknown }) => messagesIn(responseBody));
    expect(messages.length).toBeGreaterThan(30);
    for (const raw of messages) checkRead(raw, readMessage(raw, { in: "chat", chatId: CHAT }));
  },
);

function checkRead(raw: Raw, message: ChatMessage): void {
  expect(MessageContent.parse(message.content)).toEqual(message.content);
  expect(message.attachments.map((each) => Attachment.parse(each))).toEqual(message.attachments);
  expect(message.type).toBe(raw.eventDetail == null ? "message" : "event");
  expect(message.event?.kind).not.toBe("unknown");
  expect(message.sender?.id).toBe(writerOf(raw));
  const { body, attachments = [] } = isShown(message) ? raw : NOTHING;
  expect(wordsIn(body.content).filter((word) => !said(message).includes(word))).toEqual([]);
  expect(countOf("mention", message)).toBe(body.content.split("<at ").length - 1);
  expect(countOf("picture", message)).toBe(body.content.split("<img").length - 1);
  expect(message.attachments.length).toBe(attachments.length);
}

const NOTHING = { body: { content: "" }, attachments: [] };

function isShown({ type, blocked, deletedAt }: ChatMessage): boolean {
  return type === "message" && blocked === null && deletedAt === null;
}

function writerOf({ from }: Raw): string | undefined {
  return (from?.user ?? from?.application)?.id;
}

function countOf(kind: string, { content }: ChatMessage): number {
  return JSON.stringify(content).split(`"kind":"${kind}"`).length - 1;
}

interface Raw {
  readonly id: string;
  readonly eventDetail?: unknown;
  readonly attachments?: unknown[];
  readonly body: { readonly content: string };
  readonly from: { user?: { id: string }; application?: { id: string } } | null;
}

function messagesIn(value: unknown): Raw[] {
  if (typeof value !== "object" || value === null) return [];
  const isMessage = "body" in value && "messageType" in value && "etag" in value;
  return isMessage ? [value as unknown as Raw] : Object.values(value).flatMap(messagesIn);
}

function wordsIn(html: string): string[] {
  return html
    .replaceAll(/<[^>]*>|&nbsp;/g, " ")
    .split(/\s+/)
    .filter(Boolean);
}
