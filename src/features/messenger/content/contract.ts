import { z } from "zod";

/** What somebody may be, of whom Microsoft says no more than a word. */
export const IDENTITY_KINDS = [
  "person",
  "guest",
  "federated",
  "personal-account",
  "skype",
  "phone",
  "mail",
  "app",
  "bot",
  "connector",
  "webhook",
  "device",
  "team",
  "channel",
  "chat",
  "tag",
  "unknown",
] as const;

/** Somebody or something that writes, is mentioned or acts. Guests and people from elsewhere often come without a name. */
export const Identity = z.object({
  kind: z.enum(IDENTITY_KINDS),
  id: z.string().nullable(),
  name: z.string().nullable(),
  tenantId: z.string().nullable(),
});
export type Identity = z.infer<typeof Identity>;

/** Where bytes lie that Microsoft keeps for a message: Parley fetches them, never a browser. */
export const HostedReference = z.discriminatedUnion("in", [
  z.object({ in: z.literal("chat"), chatId: z.string(), messageId: z.string(), contentId: z.string() }),
  z.object({
    in: z.literal("channel"),
    teamId: z.string(),
    channelId: z.string(),
    messageId: z.string(),
    /** The reply below the message, where it lies in one. */
    replyId: z.string().nullable(),
    contentId: z.string(),
  }),
  /** A picture that is yet to be sent, by the name it is given along with. */
  z.object({ in: z.literal("upload"), name: z.string() }),
]);
export type HostedReference = z.infer<typeof HostedReference>;

/** The conversation that a message stands in. */
export const Place = z.discriminatedUnion("in", [
  z.object({ in: z.literal("chat"), chatId: z.string() }),
  /** `replyToId` is the message that begins the thread, null in that message itself. */
  z.object({
    in: z.literal("channel"),
    teamId: z.string(),
    channelId: z.string(),
    replyToId: z.string().nullable(),
  }),
]);
export type Place = z.infer<typeof Place>;

export const MARKS = ["bold", "italic", "underline", "strike", "code"] as const;
export type Mark = (typeof MARKS)[number];

const Text = z.object({
  kind: z.literal("text"),
  /** Spaces and line breaks count. */
  text: z.string(),
  marks: z.array(z.enum(MARKS)).readonly().optional(),
  /** http, https, mailto, tel or msteams, in the one spelling that URLs are normalised to. */
  href: z.string().optional(),
});

export const MENTIONED = ["person", "app", "channel", "team", "tag", "everyone"] as const;

const Mention = z.object({
  kind: z.literal("mention"),
  mentioned: z.enum(MENTIONED),
  /** Of the person, app, channel, team or tag; of the chat for everyone. */
  id: z.string(),
  name: z.string(),
});
export type Mention = z.infer<typeof Mention>;

const Emoji = z.object({ kind: z.literal("emoji"), text: z.string(), name: z.string() });

const Picture = z.object({
  kind: z.literal("picture"),
  /** null where it lies nowhere that Parley may fetch it from; it is seen in Teams. */
  at: HostedReference.nullable(),
  alt: z.string(),
  /** In CSS pixels, as its sender saw it. */
  width: z.int().nullable(),
  height: z.int().nullable(),
});

export const Inline = z.discriminatedUnion("kind", [Text, Mention, Emoji, Picture]);
export type Inline = z.infer<typeof Inline>;

const Inlines = z.array(Inline).readonly();

const Cell = z.object({ heading: z.boolean(), inlines: Inlines });

interface Nested {
  readonly list: { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] };
  readonly quote: { readonly kind: "quote"; readonly blocks: readonly Block[] };
}

const FLAT = [
  z.object({ kind: z.literal("paragraph"), inlines: Inlines }),
  z.object({ kind: z.literal("heading"), level: z.int().min(1).max(3), inlines: Inlines }),
  /** `language` is empty where its writer named none. */
  z.object({ kind: z.literal("code"), language: z.string(), text: z.string() }),
  z.object({ kind: z.literal("table"), rows: z.array(z.array(Cell).readonly()).readonly() }),
  z.object({ kind: z.literal("rule") }),
  /** Where one of the message's attachments stands. */
  z.object({ kind: z.literal("attachment"), id: z.string() }),
] as const;

export type Block = z.infer<(typeof FLAT)[number]> | Nested["list"] | Nested["quote"];

const Block: z.ZodType<Block> = z
  .lazy(() =>
    z.discriminatedUnion("kind", [
      ...FLAT,
      z.object({
        kind: z.literal("list"),
        ordered: z.boolean(),
        items: z.array(z.array(Block).readonly()).readonly(),
      }),
      z.object({ kind: z.literal("quote"), blocks: z.array(Block).readonly() }),
    ]),
  )
  .meta({ id: "MessageBlock" });

/** What a message says, as data of which nothing but these shapes exists. */
export const MessageContent = z.object({
  blocks: z.array(Block).readonly(),
  /** It was too long or too deeply nested to be shown as it was written: all of its text is there, its form is not. */
  simplified: z.boolean(),
});
export type MessageContent = z.infer<typeof MessageContent>;

/** A place on earth, read from a link to a map; whether its sender meant to share it can only be guessed. */
export const Location = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** On OpenStreetMap, whatever map its sender used. */
  mapUrl: z.string(),
});
export type Location = z.infer<typeof Location>;

export const CARDS = [
  "adaptive",
  "hero",
  "thumbnail",
  "list",
  "connector",
  "receipt",
  "sign-in",
  "announcement",
] as const;

/** What Parley has no shape for; people look at it in Teams. */
export const OTHERS = ["audio", "video", "animation", "meeting", "loop", "tab", "unknown"] as const;

const attached = <const K extends string>(kind: K) => ({ kind: z.literal(kind), id: z.string() });

export const Attachment = z.discriminatedUnion("kind", [
  /** A file in SharePoint or OneDrive; `url` is null where what was sent is no https address. */
  z.object({ ...attached("file"), name: z.string(), url: z.string().nullable() }),
  /** The message that this one answers. */
  z.object({
    ...attached("quote"),
    messageId: z.string(),
    sender: Identity.nullable(),
    preview: z.string(),
  }),
  z.object({
    ...attached("forward"),
    messageId: z.string().nullable(),
    chatId: z.string().nullable(),
    sender: Identity.nullable(),
    /** RFC 3339, in UTC. */
    sentAt: z.string().nullable(),
    content: MessageContent,
  }),
  /** A card as its text, with its links. */
  z.object({ ...attached("card"), card: z.enum(CARDS), content: MessageContent }),
  /** `at` is null where the code lies nowhere that Parley may fetch it from. */
  z.object({
    ...attached("code-snippet"),
    name: z.string(),
    language: z.string(),
    at: HostedReference.nullable(),
  }),
  z.object({
    ...attached("other"),
    other: z.enum(OTHERS),
    contentType: z.string(),
    name: z.string().nullable(),
    url: z.string().nullable(),
    /** As Microsoft sent it, so that a later Parley may read more of it. */
    raw: z.record(z.string(), z.unknown()),
  }),
]);
export type Attachment = z.infer<typeof Attachment>;

export const EVENT_KINDS = [
  "members-added",
  "members-removed",
  "members-joined",
  "members-left",
  "role-changed",
  "chat-renamed",
  "call-started",
  "call-ended",
  "recording",
  "transcript",
  "meeting-policy-changed",
  "message-pinned",
  "message-unpinned",
  "tab-changed",
  "app-installed",
  "app-removed",
  "app-upgraded",
  "channel-added",
  "channel-deleted",
  "channel-renamed",
  "channel-described",
  "channel-shown",
  "channel-hidden",
  "team-created",
  "team-renamed",
  "team-described",
  "team-archived",
  "team-restored",
  "team-joining-enabled",
  "team-joining-disabled",
  "unknown",
] as const;

/** What Teams itself says in a conversation. */
export const SystemEvent = z.object({
  kind: z.enum(EVENT_KINDS),
  /** Microsoft's word for it, such as membersAdded. */
  type: z.string(),
  initiator: Identity.nullable(),
  /** Who was added, removed or given a role; who took part in a call. */
  people: z.array(Identity).readonly(),
  /** New name or description, name of the app, the channel or the recording; the roles that somebody has now. */
  name: z.string().nullable(),
  seconds: z.number().nullable(),
  callKind: z.enum(["call", "meeting", "screen-share"]).nullable(),
  /** How far a recording has come. */
  recording: z.enum(["begun", "ready", "failed"]).nullable(),
  /** Of a recording. */
  url: z.string().nullable(),
});
export type SystemEvent = z.infer<typeof SystemEvent>;

/** Microsoft's rules about data keep the text from its readers. */
export const Blocked = z.object({ reason: z.string().nullable(), url: z.string().nullable() });
export type Blocked = z.infer<typeof Blocked>;
