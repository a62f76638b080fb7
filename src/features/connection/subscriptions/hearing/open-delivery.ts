import type { Context } from "../../../../context.ts";
import { gathered } from "../../../../kernel/gathered.ts";
import type { Delivery } from "../../../../kernel/inbox/bundles.ts";
import { inTime, keepDeliveries } from "../../../../kernel/inbox/inbox.ts";
import { type Brought, keptText, readAnnouncement, Tokens, versionOf } from "./announcements.ts";
import { makeJudge, type Verdict } from "./judge.ts";

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
  const known = DOORS.get(ctx.pulse) ?? newDoor(ctx);
  DOORS.set(ctx.pulse, known);
  return known;
}

function newDoor(ctx: Context): (load: Load) => Promise<void> {
  const judge = makeJudge();
  return gathered<Load, void>(SHARED, async (loads) => {
    const all = loads.flatMap(({ announcements, tokens }) => announcements.map((brought) => ({ ...brought, tokens })));
    const states = all.map(({ clientState }) => clientState);
    const verdicts = await ctx.gate.look(async (tx) => {
      const judged = await judge(tx, states);
      await keepDeliveries(
        tx,
        ctx,
        all.flatMap((each, place) => deliveryOf(ctx, each, judged[place])),
      );
      return judged;
    });
    const count = (fate: Fate) => verdicts.filter((verdict) => verdict === fate).length;
    const [unknown, unproved] = [count("unknown"), count("unproved")];
    const kept = all.length - unknown - unproved;
    for (const [fate, many] of Object.entries({ kept, unknown, unproved })) ctx.metrics.brought(SOURCE, fate, many);
    if (kept > 0) ctx.pulse.announce("inbox");
    return loads.map(() => undefined);
  });
}

interface Bringing extends Brought {
  readonly tokens: string;
}

/** What is kept of it; nothing where it proves nothing. */
function deliveryOf(ctx: Context, brought: Bringing, verdict: Verdict | undefined): Delivery[] {
  if (typeof verdict !== "object") return [];
  const { id: row, organisation } = verdict;
  const dedupe = `${row} ${versionOf(brought.item) ?? ctx.random.uuid()}`;
  // Tokens are kept with what they are to prove only.
  const along = brought.item.encryptedContent ? brought.tokens : undefined;
  return [{ organisation, source: SOURCE, dedupe, body: keptText(row, brought), along }];
}

function note({ metrics }: Context, fate: Fate, count: number): void {
  if (count > 0) metrics.brought(SOURCE, fate, count);
}
