import type { Block, Location, MessageContent } from "./contract.ts";
import { decodedPart } from "./links.ts";

/**
 * Places that a message links to. Microsoft documents no shape for a shared location, so this is a guess from links to
 * maps: one to a map that is not known here is missed, and one that somebody meant otherwise is found. `unread` is what
 * hangs on the message and has no shape here, as Microsoft sent it.
 */
export function locationsIn(content: MessageContent, unread: readonly object[]): Location[] {
  const addresses = [...addressesIn(content.blocks), ...unread.flatMap(addressesInUnread)];
  const found = addresses.flatMap((address) => locationAt(address) ?? []);
  return [...new Map(found.map((location) => [location.mapUrl, location])).values()];
}

/** A link to a map of ours for an address that only programs understand, such as geo:51.5,-0.12. */
export function mapLink(address: string): string | undefined {
  return address.trim().toLowerCase().startsWith("geo:") ? locationAt(address)?.mapUrl : undefined;
}

const SIGN = /:\/\/|geo:/i;
const ADDRESS = /\b(?:https?:\/\/|geo:)[^\s<>"\\]+/gi;

function addressesIn(blocks: readonly Block[]): string[] {
  const texts: string[] = [];
  // Most messages have none, and to look for a sign of one takes a fraction of the time.
  if (!SIGN.test(JSON.stringify(blocks))) return [];
  // Which block a link stands in is nothing to a place, so the tree need not be understood: it is walked as JSON.
  JSON.stringify(blocks, (name, value: unknown) => {
    if (typeof value === "string" && (name === "text" || name === "href")) texts.push(value);
    return value;
  });
  return texts.flatMap((text) => text.match(ADDRESS) ?? []);
}

/** Cards come as JSON within JSON, in which slashes and ampersands may be written otherwise, and once more at each level. */
function addressesInUnread(raw: object): string[] {
  const text = JSON.stringify(raw)
    .replaceAll(/\\+\//g, "/")
    .replaceAll(/\\+u0026/gi, "&");
  return text.match(ADDRESS) ?? [];
}

const PAIR = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,~]\s*(-?\d{1,3}(?:\.\d+)?)/;

/** Which map it is by its host, and where it says what it shows. */
const MAPS: readonly { host: RegExp; path?: RegExp; names: readonly string[] }[] = [
  { host: /(^|\.)bing\.com$/, path: /^\/maps/, names: ["cp", "where1", "q"] },
  { host: /^maps\.google\.[a-z.]{2,6}$/, names: ["q", "query", "ll", "center", "daddr"] },
  {
    host: /(^|\.)google\.[a-z.]{2,6}$/,
    path: /^\/maps/,
    names: ["q", "query", "ll", "center", "daddr", "destination"],
  },
  { host: /^maps\.apple\.com$/, names: ["ll", "coordinate", "q", "daddr"] },
  { host: /(^|\.)openstreetmap\.org$/, names: [] },
];

/** The place that one address shows; undefined where it shows none, or one that is not on earth. */
export function locationAt(address: string): Location | undefined {
  const url = URL.parse(address.trim());
  if (url?.protocol === "geo:") return locationFrom(PAIR.exec(url.pathname));
  const map = MAPS.find(({ host, path }) => url && host.test(url.hostname) && (path?.test(url.pathname) ?? true));
  if (url === null || map === undefined) return undefined;
  const pairs = [...map.names.map((name) => PAIR.exec(url.searchParams.get(name) ?? "")), ...inPath(url)];
  return pairs.map(locationFrom).find((location) => location !== undefined);
}

/** Google's `…/@51.5,-0.12,15z` and `/maps/place/51.5,-0.12`; OpenStreetMap's `?mlat=51.5&mlon=-0.12` and `#map=15/51.5/-0.12`. */
function inPath({ pathname, searchParams, hash }: URL): (RegExpExecArray | null)[] {
  const path = decodedPart(pathname);
  return [
    PAIR.exec(path.split("/@")[1] ?? ""),
    PAIR.exec(/\/(?:place|search)\/([^/]+)/.exec(path)?.[1] ?? ""),
    PAIR.exec(`${searchParams.get("mlat")},${searchParams.get("mlon")}`),
    PAIR.exec(/^#map=\d+\/(.+)$/.exec(hash)?.[1]?.replace("/", ",") ?? ""),
  ];
}

/** About a metre; more digits only tell one spelling of a place from another. */
const DIGITS = 5;

function locationFrom(pair: RegExpExecArray | null): Location | undefined {
  const [latitude = 91, longitude = 181] = pair?.slice(1, 3).map((text) => Number(Number(text).toFixed(DIGITS))) ?? [];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  const mapUrl = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return { latitude, longitude, mapUrl };
}
