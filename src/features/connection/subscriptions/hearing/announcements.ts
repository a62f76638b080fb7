import { z } from "zod";
import { digestOf } from "../../../../kernel/access/digest.ts";
import type { Written } from "../../../../kernel/inbox/bundles.ts";
import { rowNamedBy } from "../client-state.ts";

/** Under which what Microsoft announces is kept. */
export const SOURCE = "graph";

const LONGEST_TOKEN = 8 * 1024;
/** One for each app and tenant that is told of in one delivery. */
const MOST_TOKENS = 100;

/** What Microsoft brings with one call. */
export const Delivered = z.looseObject({
  value: z.array(z.unknown()).max(1000).default([]),
  validationTokens: z.unknown().optional(),
});
export type Delivered = z.output<typeof Delivered>;

/** An announcement as far as it proves itself. */
export const Signed = z.looseObject({ clientState: z.string().max(255) });
export type Signed = z.output<typeof Signed>;

/** What of an announcement is understood; the rest is left alone, for Microsoft may add to it. */
const Item = z.object({
  id: z.string().max(500).optional(),
  subscriptionId: z.string().max(200).optional(),
  changeType: z.string().max(100).optional(),
  lifecycleEvent: z.string().max(100).optional(),
  resource: z.string().max(4000).optional(),
  resourceData: z.record(z.string(), z.unknown()).nullish(),
  encryptedContent: z.record(z.string(), z.unknown()).nullish(),
});
export type Item = z.infer<typeof Item>;

const Tokens = z.array(z.string().max(LONGEST_TOKEN)).max(MOST_TOKENS);

/** What is heard of an announcement: the row that it is for, and nothing that proves anything. */
export const Kept = z.object({ row: z.uuid(), item: Item, tokens: Tokens.default([]) });

/** The announcements of a delivery that has been kept; what cannot be read is one without a body. */
export function readDelivery(line: string): Written[] {
  const delivered = Delivered.safeParse(parsed(line)).data;
  const tokens = delivered ? tokensOf(delivered) : [];
  return (delivered?.value ?? [undefined]).map((raw) => readAnnouncement(raw, tokens));
}

/** Microsoft's proofs of what was sent along with announcements; none where they cannot be read. */
export function tokensOf({ validationTokens }: Delivered): readonly string[] {
  return Tokens.safeParse(validationTokens).data ?? [];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readAnnouncement(raw: unknown, tokens: readonly string[]): Written {
  const { data } = Signed.safeParse(raw);
  if (data === undefined) return { dedupe: undefined, body: undefined };
  const { clientState, ...item } = data;
  const row = rowNamedBy(clientState);
  const version = versionOf(item);
  return {
    dedupe: version && `${row} ${version}`,
    body: { row, item },
    // Tokens go with what they are to prove only.
    along: item["encryptedContent"] ? tokens : undefined,
  };
}

/**
 * What tells one announcement from another: Microsoft's own name for it, else the version of what changed. Without either
 * two that look the same may be two changes, and to look twice does no harm: such are never taken for one.
 */
function versionOf(raw: unknown): string | undefined {
  const { id, changeType, resource, resourceData, encryptedContent } = Item.safeParse(raw).data ?? {};
  if (id !== undefined) return digestOf(id).toString("hex");
  // A key of one use makes each signature another; what is delivered again has the same.
  const signature = encryptedContent?.["dataSignature"];
  if (typeof signature === "string") return digestOf(signature).toString("hex");
  const etag = resourceData?.["@odata.etag"];
  if (typeof etag !== "string") return undefined;
  return digestOf([changeType, resource, etag].join("\n")).toString("hex");
}
