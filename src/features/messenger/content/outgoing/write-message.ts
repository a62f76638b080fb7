import { Failure } from "../../../../kernel/errors.ts";
import type { Identity, MessageContent } from "../contract.ts";
import { decodedPart, webLink } from "../links.ts";
import { cleanName } from "../names.ts";
import { preview } from "../rules.ts";
import { Writing } from "./writing.ts";

/** A file in SharePoint or OneDrive that its readers may open. */
export interface SharedFile {
  /** The GUID in the eTag of its driveItem. */
  readonly id: string;
  readonly name: string;
  /** webUrl of its driveItem, https. */
  readonly url: string;
}

/** A picture that goes along with the message; `content` names it as `{ in: "upload", name }`. */
export interface UploadedPicture {
  readonly name: string;
  /** Such as image/png. */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The message that is answered. */
export interface Quoted {
  readonly messageId: string;
  readonly sender: Identity | null;
  readonly content: MessageContent;
}

export interface OutgoingMessage {
  readonly content: MessageContent;
  readonly files?: readonly SharedFile[];
  readonly pictures?: readonly UploadedPicture[];
  readonly quote?: Quoted;
  readonly importance?: "normal" | "high" | "urgent";
  /** Channels show it above the message. */
  readonly subject?: string;
}

/** Body of `POST /chats/{id}/messages` and its like for channels. */
export interface GraphMessageBody {
  readonly body: { readonly contentType: "html"; readonly content: string };
  readonly mentions: readonly object[];
  readonly attachments: readonly object[];
  readonly hostedContents: readonly object[];
  readonly importance?: string;
  readonly subject?: string;
}

/**
 * A message in Microsoft's words. Throws a Failure for one that says nothing, that Microsoft would refuse for its length,
 * or that names a picture or file which does not come along.
 */
export function writeMessage(message: OutgoingMessage): GraphMessageBody {
  const { content, files = [], pictures = [], quote, ...heading } = message;
  const writing = new Writing(new Map(pictures.map(({ name }, i) => [name, String(i + 1)])));
  const html = writing.blocks(content.blocks);
  if (html === "" && files.length === 0) throw nothingSaid();
  checkPlaces(writing.placed, files);
  checkPictures(pictures);
  const quotes = quote === undefined ? [] : [quote];
  const after = files.filter(({ id }) => !writing.placed.has(id));
  const tags = [...quotes.map(({ messageId }) => tagOf(messageId)), html, ...after.map(({ id }) => tagOf(id))];
  const body = {
    body: { contentType: "html" as const, content: tags.join("") },
    mentions: writing.mentions,
    attachments: [...quotes.map(quotation), ...files.map(reference)],
  };
  checkLength(body);
  const shown = pictures.filter(({ name }) => writing.shown.has(name));
  return { ...heading, ...body, hostedContents: shown.map((picture) => hostedContent(picture, writing)) };
}

function nothingSaid(): Failure {
  return new Failure("invalid-input", "The message says nothing.", {
    field: "content",
    reason: "message-empty",
    cure: "Write something, or attach a file.",
  });
}

/** Attachments that stand in the text are files that come along. */
function checkPlaces(placed: ReadonlySet<string>, files: readonly SharedFile[]): void {
  const missing = [...placed].find((id) => !files.some((file) => file.id === id));
  if (missing === undefined) return;
  throw new Failure("invalid-input", `The text has a place for the file “${missing}”, which does not come along.`, {
    field: "content",
    reason: "file-missing",
    cure: "Attach the file, or take its place out of the text.",
  });
}

/** Microsoft wants each attachment to stand in the body: a message of a file alone would have an empty one, and be refused. */
function tagOf(id: string): string {
  return `<attachment id="${id.replaceAll(/[^\w.:-]/g, "")}"></attachment>`;
}

const LONGEST_QUOTE = 200;

function quotation({ messageId, sender, content }: Quoted): object {
  const said = { messageId, messagePreview: preview(content, LONGEST_QUOTE), messageSender: identitySet(sender) };
  return { id: messageId, contentType: "messageReference", content: JSON.stringify(said) };
}

/** Only people of some tenant are given a type: guests and the like are told by their ids. */
function identitySet(sender: Identity | null): object {
  const nobody = { application: null, device: null, user: null };
  if (sender === null) return nobody;
  const who = { id: sender.id, displayName: sender.name };
  if (sender.kind === "app" || sender.kind === "bot") return { ...nobody, application: who };
  return { ...nobody, user: sender.kind === "person" ? { userIdentityType: "aadUser", ...who } : who };
}

/** Microsoft refuses a name that does not end as the address does. */
function reference(file: SharedFile): object {
  const url = webLink(file.url);
  const name = cleanName(file.name);
  if (url !== null && extensionOf(name) === extensionOf(new URL(url).pathname)) {
    return { id: file.id, contentType: "reference", contentUrl: url, name };
  }
  throw new Failure("invalid-input", `“${name}” cannot be attached: its address is not https, or ends otherwise.`, {
    field: "files",
    reason: "file-address",
    cure: "Upload it to OneDrive or SharePoint, and attach it by its name and webUrl there.",
  });
}

function extensionOf(path: string): string {
  return decodedPart(/\.([^./]+)$/.exec(path)?.[1] ?? "").toLowerCase();
}

function hostedContent({ name, contentType, bytes }: UploadedPicture, { ids }: Writing): object {
  const contentBytes = Buffer.from(bytes).toString("base64");
  return { "@microsoft.graph.temporaryId": ids.get(name), contentBytes, contentType };
}

/** Microsoft says “about 28 KB” of text, links and mentions together, pictures apart. */
const LARGEST_MESSAGE = 28 * 1024;

/**
 * Microsoft does not say in which encoding it measures. UTF-8 is what travels, and of the possible measures the one by
 * which a message is shortest: what is longer even so is refused for sure, and what is only too long in UTF-16 is
 * Microsoft's to refuse, so that nothing is refused here that might be taken there.
 */
function checkLength(body: object): void {
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes <= LARGEST_MESSAGE) return;
  throw new Failure("too-large", `The message has ${kilobytes(bytes)} KB, and Teams takes about 28 KB.`, {
    field: "content",
    reason: "message-too-long",
    cure: "Send it as several messages, or attach the long text as a file.",
  });
}

/** Graph takes requests of 4 MB, and pictures travel in base64, which makes 4 bytes of 3. */
const LARGEST_PICTURES = 4 * 1024 * 1024 - LARGEST_MESSAGE - 4096;

function checkPictures(pictures: readonly UploadedPicture[]): void {
  const bytes = pictures.reduce((sum, picture) => sum + Math.ceil(picture.bytes.length / 3) * 4, 0);
  if (bytes <= LARGEST_PICTURES) return;
  throw new Failure("too-large", "The pictures of a message can have about 3 MB together.", {
    field: "pictures",
    reason: "pictures-too-large",
    cure: "Make them smaller, or attach them as files.",
  });
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
