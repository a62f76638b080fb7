import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { gathered } from "../../../../kernel/gathered.ts";
import type { Delivery } from "../../../../kernel/inbox/bundles.ts";
import { inTime, keepDeliveries } from "../../../../kernel/inbox/inbox.ts";
import { proves, rowNamedBy } from "../client-state.ts";
import { proofsOf } from "../store.ts";
import { type Brought, keptText, readAnnouncement, Tokens, versionOf } from "./announcements.ts";

/** Under which what Microsoft announces is kept. */
export const SOURCE = "graph";

/** How many deliveries share one commit at most. */
const SHARED = 100;

type Fate = "kept" | "unreadable" | "unknown" | "unproved";

/** What one call of Microsoft's brought. */
interface Load {
  readonly announcements: readonly Brought[];
  /** Microsoft's tokens, as JSON. */
  readonly tokens: string;
}

/**
 * Keeps what Microsoft announces, durably before it is told so, and drops without a word what proves nothing: a stranger
 * learns nothing, and Microsoft does not try for hours. One bad item does not spoil the others. Calls that come at the
 * same time share one commit; throws `unavailable` after two seconds.
 */
export async function openDelivery(
  ctx: Context,
  { value: items, validationTokens }: { readonly value: readonly unknown[]; readonly validationTokens?: unknown },
): Promise<void> {
  const announcements = items.flatMap((item) => readAnnouncement(item) ?? []);
  note(ctx, "unreadable", items.length - announcements.length);
  if (announcements.length === 0) return;
  const tokens = Tokens.safeParse(validationTokens ?? []).data ?? [];
  await inTime(doorOf(ctx)({ announcements, tokens: JSON.stringify(tokens) }));
}

const DOORS = new WeakMap<Context["pulse"], (load: Load) => Promise<void>>();

/** One for each house: whatever calls come in at the same time go through it together. */
function doorOf(ctx: Context): (load: Load) => Promise<void> {
  const known = DOORS.get(ctx.pulse) ?? gathered<Load, void>(SHARED, (loads) => keepProved(ctx, loads));
  DOORS.set(ctx.pulse, known);
  return known;
}

async function keepProved(ctx: Context, loads: readonly Load[]): Promise<void[]> {
  const fates = await ctx.gate.look(async (tx) => {
    const { deliveries, unknown, unproved } = await judge(ctx, tx, loads);
    await keepDeliveries(tx, ctx, deliveries);
    return { kept: deliveries.length, unknown, unproved };
  });
  for (const [fate, count] of Object.entries(fates)) ctx.metrics.brought(SOURCE, fate, count);
  if (fates.kept > 0) ctx.pulse.announce("inbox");
  return loads.map(() => undefined);
}

interface Judged {
  readonly deliveries: readonly Delivery[];
  readonly unknown: number;
  readonly unproved: number;
}

async function judge(ctx: Context, tx: Transaction, loads: readonly Load[]): Promise<Judged> {
  const named = loads.flatMap(({ announcements, tokens }) =>
    announcements.map((brought) => ({ brought, tokens, row: rowNamedBy(brought.clientState) })),
  );
  const proofs = await proofsOf(tx, [...new Set(named.flatMap(({ row }) => row ?? []))]);
  const known = new Map(proofs.map((proof) => [proof.id, proof]));
  const deliveries: Delivery[] = [];
  let unknown = 0;
  for (const { brought, tokens, row = "" } of named) {
    const proof = known.get(row);
    if (proof === undefined) unknown += 1;
    else if (proves(brought.clientState, proof.digest))
      deliveries.push({
        organisation: proof.organisation,
        source: SOURCE,
        dedupe: `${row} ${versionOf(brought.item) ?? ctx.random.uuid()}`,
        body: keptText(row, brought, tokens),
      });
  }
  return { deliveries, unknown, unproved: named.length - unknown - deliveries.length };
}

function note({ metrics }: Context, fate: Fate, count: number): void {
  if (count > 0) metrics.brought(SOURCE, fate, count);
}
