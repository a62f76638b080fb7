import { z } from "zod";
import { digestOf } from "../../../../kernel/access/digest.ts";

const LONGEST_TOKEN = 8 * 1024;
/** One for each app and tenant that is told of in one delivery. */
const MOST_TOKENS = 100;
/** What one announcement may take, in characters of JSON. */
const LARGEST = 512 * 1024;

/** What of an announcement is understood; the rest is left alone, for Microsoft may add to it. */
const Announcement = z.object({
  id: z.string().max(500).optional(),
  subscriptionId: z.string().max(200).optional(),
  clientState: z.string().max(255),
  changeType: z.string().max(100).optional(),
  lifecycleEvent: z.string().max(100).optional(),
  resource: z.string().max(4000).optional(),
  resourceData: z.record(z.string(), z.unknown()).nullish(),
  encryptedContent: z.record(z.string(), z.unknown()).nullish(),
});

const Item = Announcement.omit({ clientState: true });
export type Item = z.infer<typeof Item>;

/** Microsoft's proofs of what was sent along, as they came. */
export const Tokens = z.array(z.string().max(LONGEST_TOKEN)).max(MOST_TOKENS);

/** What is kept of an announcement: the row that it is for, and nothing that proves anything. */
export const Kept = z.object({ row: z.uuid(), item: Item, tokens: Tokens.default([]) });

/** An announcement as it was brought. */
export interface Brought {
  readonly clientState: string;
  readonly item: Item;
  /** The item as JSON, without the client state. */
  readonly text: string;
}

/** An announcement that can be read, and is no larger than any of Microsoft's; undefined for what is not. */
export function readAnnouncement(raw: unknown): Brought | undefined {
  const { data } = Announcement.safeParse(raw);
  if (data === undefined) return undefined;
  const { clientState, ...item } = data;
  const text = JSON.stringify(item);
  return text.length <= LARGEST ? { clientState, item, text } : undefined;
}

/** `Kept` as JSON, without the tokens. */
export function keptText(row: string, { text }: Brought): string {
  return `{"row":"${row}","item":${text}}`;
}

/**
 * What tells one announcement from another: Microsoft's own name for it, else the version of what changed. Without either
 * two that look the same may be two changes, and to look twice does no harm: such are never taken for one.
 */
export function versionOf({ id, changeType, resource, resourceData, encryptedContent }: Item): string | undefined {
  if (id !== undefined) return digestOf(id).toString("hex");
  // A key of one use makes each signature another; what is delivered again has the same.
  const signature = encryptedContent?.["dataSignature"];
  if (typeof signature === "string") return digestOf(signature).toString("hex");
  const etag = resourceData?.["@odata.etag"];
  if (typeof etag !== "string") return undefined;
  return digestOf([changeType, resource, etag].join("\n")).toString("hex");
}
