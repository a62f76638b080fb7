import { attributeOf, type HtmlElement } from "../../../../kernel/outside/html/parse-html.ts";
import { safeLink } from "../../../../kernel/outside/html/safe-link.ts";
import type { HostedReference, Inline, Place } from "../contract.ts";
import { decodedPart } from "../links.ts";
import { cleanName } from "../names.ts";

/** Which message is read: pictures are shown from its own conversation only. */
export interface Whereabouts {
  readonly place: Place;
  readonly messageId: string;
}

type Picture = Extract<Inline, { kind: "picture" }>;

/** An element as a picture of the message, or as a link to somewhere outside, or as what only Teams can show. */
export type ReadPicture = Picture | { readonly kind: "outside"; readonly href: string; readonly alt: string };

const BIGGEST = 10_000;
/** Where Microsoft keeps pictures behind its own sign-in: an address there shows a reader nothing. */
const BEHIND_SIGN_IN =
  /(^|\.)(graph\.microsoft\.(com|us)|dod-graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn|skype\.com|teams\.microsoft\.(com|us))$/;

/** What an `<img>` is. */
export function readPicture(image: HtmlElement, where: Whereabouts): ReadPicture {
  const alt = cleanName(attributeOf(image, "alt"));
  const source = attributeOf(image, "src");
  const at = hostedReference(source, where);
  const href = at === null ? safeLink(source) : undefined;
  if (href !== undefined && isElsewhere(href)) return { kind: "outside", href, alt };
  return { kind: "picture", at, alt, width: pixelsOf(image, "width"), height: pixelsOf(image, "height") };
}

function isElsewhere(href: string): boolean {
  const { protocol, hostname } = new URL(href);
  return protocol !== "mailto:" && !BEHIND_SIGN_IN.test(hostname);
}

function pixelsOf(image: HtmlElement, name: string): number | null {
  const pixels = Number(/^\d{1,5}/.exec(attributeOf(image, name).trim())?.[0] ?? 0);
  return pixels > 0 && pixels <= BIGGEST ? pixels : null;
}

const OF_CHAT = /\/chats\/([^/]+)\/messages\/([^/]+)\/hostedContents\/([^/]+)\/\$value$/i;
const OF_CHANNEL =
  /\/teams\/(?<team>[^/]+)\/channels\/(?<channel>[^/]+)\/messages\/(?<message>[^/]+)(?:\/replies\/(?<reply>[^/]+))?\/hostedContents\/(?<content>[^/]+)\/\$value$/i;
const OF_THIS_MESSAGE = /^\.\.\/hostedContents\/([^/]+)\/\$value$/i;

/**
 * What an address of hosted content names; null where it is none, or lies in another conversation: whoever may write here
 * could otherwise have Parley show what they, and its readers here, may not see.
 */
export function hostedReference(source: string, where: Whereabouts): HostedReference | null {
  const named = referenceIn(source, where);
  return named !== null && isWellNamed(named) ? named : null;
}

type Hosted = Exclude<HostedReference, { in: "upload" }>;

/** Ids as Microsoft makes them, so that none of them is a path of its own. */
function isWellNamed(named: Hosted): boolean {
  const ids = [named.messageId, ...(named.in === "channel" && named.replyId !== null ? [named.replyId] : [])];
  return ids.every((id) => /^\d{1,15}$/.test(id)) && /^[\w+/=-]{1,2000}$/.test(named.contentId);
}

function referenceIn(source: string, where: Whereabouts): Hosted | null {
  const own = OF_THIS_MESSAGE.exec(source)?.[1];
  if (own !== undefined) return ofThisMessage(decodedPart(own), where);
  const { place } = where;
  return place.in === "chat" ? ofChat(source, place) : ofChannel(source, place);
}

function ofThisMessage(contentId: string, { place, messageId }: Whereabouts): Hosted {
  if (place.in === "chat") return { in: "chat", chatId: place.chatId, messageId, contentId };
  const { teamId, channelId, replyToId } = place;
  const [root, replyId] = replyToId === null ? [messageId, null] : [replyToId, messageId];
  return { in: "channel", teamId, channelId, messageId: root, replyId, contentId };
}

function ofChat(source: string, place: Extract<Place, { in: "chat" }>): Hosted | null {
  const [chatId, messageId = "", contentId = ""] =
    OF_CHAT.exec(source)
      ?.slice(1)
      .map((part) => decodedPart(part)) ?? [];
  return chatId === place.chatId ? { in: "chat", chatId, messageId, contentId } : null;
}

function ofChannel(source: string, place: Extract<Place, { in: "channel" }>): Hosted | null {
  const named = OF_CHANNEL.exec(source)?.groups;
  const { teamId, channelId } = place;
  const isHere = partOf(named, "team").toLowerCase() === teamId.toLowerCase() && partOf(named, "channel") === channelId;
  if (!isHere) return null;
  const [messageId, contentId] = [partOf(named, "message"), partOf(named, "content")];
  return { in: "channel", teamId, channelId, messageId, replyId: partOf(named, "reply") || null, contentId };
}

function partOf(named: Readonly<Record<string, string>> | undefined, name: string): string {
  return decodedPart(named?.[name] ?? "");
}
