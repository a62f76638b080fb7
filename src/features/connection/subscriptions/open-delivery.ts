import { z } from "zod";
import type { Context } from "../../../context.ts";
import { digestOf } from "../../../kernel/access/digest.ts";
import { type Delivery, inTime, receive } from "../../../kernel/inbox/inbox.ts";
import { proves, rowNamedBy } from "./client-state.ts";
import { proofsOf } from "./store.ts";

/** Under which what Microsoft announces is kept. */
export const SOURCE = "graph";

const LONGEST_TOKEN = 8 * 1024;
/** One for each app and tenant that is told of in one delivery. */
const MOST_TOKENS = 100;

/** What of an announcement is understood; the rest is left alone, for Microsoft may add to it. */
export const Announcement = z.object({
  id: z.string().max(500).optional(),
  subscriptionId: z.string().max(200).optional(),
  clientState: z.string().max(255),
  changeType: z.string().max(100).optional(),
  lifecycleEvent: z.string().max(100).optional(),
  resource: z.string().max(4000).optional(),
  resourceData: z.record(z.string(), z.unknown()).nullish(),
  encryptedContent: z.record(z.string(), z.unknown()).nullish(),
});
export type Announcement = z.infer<typeof Announcement>;

/** What is kept of it: the row that it is for, and nothing that proves anything. */
export const Kept = z.object({
  row: z.uuid(),
  item: Announcement.omit({ clientState: true }),
  /** Microsoft's proofs of what was sent along, as they came. */
  tokens: z.array(z.string().max(LONGEST_TOKEN)).max(MOST_TOKENS).default([]),
});

/** What one of them may take, as JSON. */
const LARGEST = 512 * 1024;

type Fate = "kept" | "repeated" | "unreadable" | "unknown" | "unproved";

/**
 * Keeps what Microsoft announces, durably before it is told so, and drops without a word what proves nothing: a stranger
 * learns nothing, and Microsoft does not try for hours. One bad item does not spoil the others.
 */
export async function openDelivery(
  ctx: Context,
  { value: items, validationTokens }: { readonly value: readonly unknown[]; readonly validationTokens?: unknown },
): Promise<void> {
  const readable = items.flatMap((item) => readOne(item) ?? []);
  note(ctx, "unreadable", items.length - readable.length);
  const tokens = Kept.shape.tokens.safeParse(validationTokens ?? []);
  await inTime(keepProved(ctx, readable, tokens.data ?? []));
}

function readOne(item: unknown): Announcement | undefined {
  const read = Announcement.safeParse(item);
  return read.success && JSON.stringify(read.data).length <= LARGEST ? read.data : undefined;
}

async function keepProved(ctx: Context, items: readonly Announcement[], tokens: readonly string[]): Promise<void> {
  const named = items.map((item) => ({ item, row: rowNamedBy(item.clientState) }));
  const ids = [...new Set(named.flatMap(({ row }) => row ?? []))];
  const proofs = ids.length === 0 ? [] : await ctx.gate.look((tx) => proofsOf(tx, ids));
  const deliveries: Delivery[] = [];
  for (const { item, row } of named) {
    const proof = proofs.find(({ id }) => id === row);
    if (proof === undefined) note(ctx, "unknown", 1);
    else if (!proves(item.clientState, proof.digest)) note(ctx, "unproved", 1);
    else deliveries.push(deliveryOf(ctx, proof, { item, tokens }));
  }
  const kept = await receive({ database: { acrossAll: ctx.gate.look }, ...ctx }, deliveries);
  note(ctx, "kept", kept);
  note(ctx, "repeated", deliveries.length - kept);
  if (kept > 0) ctx.pulse.announce("inbox");
}

function deliveryOf(
  { random }: Context,
  { id: row, organisation }: { readonly id: string; readonly organisation: string },
  {
    item: { clientState: _proof, ...item },
    tokens,
  }: { readonly item: Announcement; readonly tokens: readonly string[] },
): Delivery {
  const dedupe = `${row} ${versionOf(item) ?? random.uuid()}`;
  return { organisation, source: SOURCE, dedupe, body: { row, item, ...(item.encryptedContent && { tokens }) } };
}

/**
 * What tells one announcement from another: Microsoft's own name for it, else the version of what changed. Without either
 * two that look the same may be two changes, and to look twice does no harm: such are never taken for one.
 */
function versionOf({
  id,
  changeType,
  resource,
  resourceData,
  encryptedContent,
}: Omit<Announcement, "clientState">): string | undefined {
  if (id !== undefined) return digestOf(id).toString("hex");
  // A key of one use makes each signature another; what is delivered again has the same.
  const signature = encryptedContent?.["dataSignature"];
  if (typeof signature === "string") return digestOf(signature).toString("hex");
  const etag = resourceData?.["@odata.etag"];
  if (typeof etag !== "string") return undefined;
  return digestOf([changeType, resource, etag].join("\n")).toString("hex");
}

function note({ metrics }: Context, fate: Fate, count: number): void {
  if (count > 0) metrics.brought(SOURCE, fate, count);
}
