import { z } from "zod";
import { instantFrom } from "../../../../kernel/time.ts";
import type { Attachment } from "../contract.ts";
import { hostedReference, type Whereabouts } from "../html/picture.ts";
import { readHtml, readText } from "../html/read-html.ts";
import { identityIn, IdentitySet } from "../identities.ts";
import { Text } from "../lenient.ts";
import { decodedPart, webLink } from "../links.ts";
import { cleanName } from "../names.ts";
import { preview } from "../rules.ts";
import { readCard } from "./read-card.ts";

/** chatMessageAttachment as Graph sends it; `content` is JSON as text, or of some cards the card itself. */
const GraphAttachment = z.looseObject({
  id: Text,
  contentType: Text,
  contentUrl: Text,
  content: z.unknown().optional(),
  name: Text,
});
type GraphAttachment = z.infer<typeof GraphAttachment>;

/** What hangs on a message, as Graph sends it. */
export type RawAttachment = Readonly<Record<string, unknown>>;

interface Reading {
  readonly id: string;
  readonly attachment: GraphAttachment;
  readonly raw: RawAttachment;
  readonly where: Whereabouts;
}

type Reader = (reading: Reading) => Attachment | undefined;

const NOTHING = GraphAttachment.parse({});

/** An attachment in its shape. What has none here, or not the one that it says it has, is kept as Microsoft sent it. */
export function readAttachment(raw: RawAttachment, where: Whereabouts): Attachment {
  const { data: attachment = NOTHING } = GraphAttachment.safeParse(raw);
  const reading = { id: attachment.id, attachment, raw, where };
  const contentType = attachment.contentType.toLowerCase();
  return READERS[contentType]?.(reading) ?? card(reading, contentType) ?? other(reading, contentType);
}

function card({ id, attachment, where }: Reading, contentType: string): Attachment | undefined {
  const read = readCard(contentType, objectIn(attachment.content), where);
  return read && { kind: "card", id, ...read };
}

const file: Reader = ({ id, attachment }) => {
  const url = webLink(attachment.contentUrl);
  const name = cleanName(attachment.name) || cleanName(lastPart(url));
  return { kind: "file", id, name, url };
};

function lastPart(url: string | null): string {
  return url === null ? "" : decodedPart(new URL(url).pathname.split("/").at(-1) ?? "");
}

const MessageReference = z.looseObject({
  messageId: z.string(),
  messagePreview: Text,
  messageSender: IdentitySet,
});

const LONGEST_QUOTE = 400;

const quote: Reader = ({ id, attachment }) => {
  const { data } = MessageReference.safeParse(objectIn(attachment.content));
  if (data === undefined) return undefined;
  const said = preview(readText(data.messagePreview), LONGEST_QUOTE);
  return { kind: "quote", id, messageId: data.messageId, sender: identityIn(data.messageSender), preview: said };
};

const ForwardedReference = z.looseObject({
  originalMessageId: Text,
  originalMessageContent: Text,
  originalConversationId: Text,
  originalSentDateTime: Text,
  originalMessageSender: IdentitySet,
});

const forward: Reader = ({ id, attachment, where }) => {
  const { data } = ForwardedReference.safeParse(objectIn(attachment.content));
  if (data === undefined) return undefined;
  return {
    kind: "forward",
    id,
    messageId: data.originalMessageId || null,
    chatId: data.originalConversationId || null,
    sender: identityIn(data.originalMessageSender),
    sentAt: instantFrom(data.originalSentDateTime)?.toISOString() ?? null,
    content: readHtml(data.originalMessageContent, { where, mentions: new Map() }),
  };
};

const CodeSnippet = z.looseObject({
  name: Text,
  language: Text,
  codeSnippetUrl: Text,
});

const codeSnippet: Reader = ({ id, attachment, where }) => {
  const { data } = CodeSnippet.safeParse(objectIn(attachment.content));
  if (data === undefined) return undefined;
  const at = hostedReference(data.codeSnippetUrl, where);
  const name = cleanName(data.name) || cleanName(attachment.name);
  return { kind: "code-snippet", id, name, language: cleanName(data.language), at };
};

const READERS: Readonly<Record<string, Reader | undefined>> = {
  reference: file,
  messagereference: quote,
  forwardedmessagereference: forward,
  "application/vnd.microsoft.card.codesnippet": codeSnippet,
};

type Other = Extract<Attachment, { kind: "other" }>["other"];

const OTHERS: readonly (readonly [RegExp, Other])[] = [
  [/^audio\/|\.card\.audio$/, "audio"],
  [/^video\/|\.card\.video$/, "video"],
  [/\.card\.animation$|^image\/gif$/, "animation"],
  [/^meetingreference$|meeting/, "meeting"],
  [/fluid|loop/, "loop"],
  [/^tabreference$/, "tab"],
];

function other({ id, attachment, raw }: Reading, contentType: string): Attachment {
  const kind = OTHERS.find(([pattern]) => pattern.test(contentType))?.[1] ?? "unknown";
  return {
    kind: "other",
    id,
    other: kind,
    contentType: attachment.contentType,
    name: cleanName(attachment.name) || null,
    url: webLink(attachment.contentUrl) ?? mediaIn(objectIn(attachment.content)),
    raw,
  };
}

/** Cards of sound and film name what they play. */
function mediaIn(content: unknown): string | null {
  const { data } = z.looseObject({ media: z.array(z.looseObject({ url: z.string() })) }).safeParse(content);
  return webLink(data?.media[0]?.url ?? "");
}

/** The JSON in a text, or what came as an object; undefined for anything else. */
function objectIn(content: unknown): unknown {
  if (typeof content !== "string") return content;
  try {
    return JSON.parse(content);
  } catch {
    // What is no JSON has no shape that could be read: it is kept as it is by whoever asked.
    return undefined;
  }
}
