import type { Context } from "../../../../context.ts";
import { gathered } from "../../../../kernel/gathered.ts";
import { type Delivery, fitsOnLine } from "../../../../kernel/inbox/bundles.ts";
import { inTime, keepAtOnce, keepDeliveries } from "../../../../kernel/inbox/inbox.ts";
import { type Proved, withoutProofs } from "../client-state.ts";
import { type Delivered, Signed, SOURCE, tokensOf } from "./announcements.ts";
import { makeJudge, type Verdict } from "./judge.ts";

/** How many calls share one commit at most. */
const SHARED = 250;
/** What one announcement may take, in characters of JSON. */
const LARGEST = 512 * 1024;

type Fate = "kept" | "unreadable" | "unknown" | "unproved";

/** What one call of Microsoft's brought. */
interface Load {
  readonly body: Delivered;
  /** The body as it came, where that is known. */
  readonly json: Buffer | undefined;
  readonly announcements: readonly Signed[];
}

/**
 * Keeps what Microsoft announces, durably before it is told so, and drops without a word what proves nothing: a stranger
 * learns nothing, and Microsoft does not try for hours. One bad item does not spoil the others. Calls that come at the
 * same time share one commit; throws `unavailable` within two seconds.
 */
export async function openDelivery(ctx: Context, body: Delivered, json?: Buffer): Promise<void> {
  const announcements = body.value.filter(isReadable);
  note(ctx, "unreadable", body.value.length - announcements.length);
  if (announcements.length > 0) await doorOf(ctx).judged({ body, json, announcements });
}

/**
 * The same for what proves itself by its bytes: it is kept unread. Undefined, with nothing done, for what has to be looked at
 * more closely.
 */
export function openRecognised(ctx: Context, json: Buffer): Promise<void> | undefined {
  return json.length <= LARGEST && fitsOnLine(json) ? doorOf(ctx).recognised(json) : undefined;
}

/** Whether it says what is to prove it, and is no larger than any of Microsoft's. */
function isReadable(item: unknown): item is Signed {
  return Signed.safeParse(item).success && sizeOf(item) <= LARGEST;
}

/** In characters of JSON. */
function sizeOf(item: unknown): number {
  try {
    return JSON.stringify(item).length;
  } catch {
    // What is nested deeper than can be written.
    return Infinity;
  }
}

/** Whatever calls come in at the same time go through it together. */
interface Door {
  recognised(json: Buffer): Promise<void> | undefined;
  judged(load: Load): Promise<void>;
}

const DOORS = new WeakMap<Context["pulse"], Door>();

/** One for each house. */
function doorOf(ctx: Context): Door {
  const known = DOORS.get(ctx.pulse) ?? newDoor(ctx);
  DOORS.set(ctx.pulse, known);
  return known;
}

function newDoor(ctx: Context): Door {
  const { recognise, judge } = makeJudge();
  const keepAll = async (deliveries: readonly Delivery[]) => {
    await keepAtOnce(ctx.gate, ctx, deliveries);
    tellKept(ctx, deliveries);
  };
  const judgeAll = async (loads: readonly Load[]) => {
    const states = loads.flatMap(({ announcements }) => announcements.map(({ clientState }) => clientState));
    const [verdicts, deliveries] = await ctx.gate.look(async (tx) => {
      const judged = await judge(tx, states);
      const proved = deliveriesOf(loads, judged);
      await keepDeliveries(tx, ctx, proved);
      return [judged, proved] as const;
    });
    for (const fate of ["unknown", "unproved"] as const)
      note(ctx, fate, verdicts.filter((verdict) => verdict === fate).length);
    tellKept(ctx, deliveries);
  };
  const keep = gathered(SHARED, keepAll, inTime);
  return {
    recognised: (json) => {
      const ours = recognise(json);
      if (ours === undefined) return undefined;
      return keep({ ...keptFor(ours.organisation, withoutProofs(json, [ours.proved])), count: 1 });
    },
    judged: gathered(SHARED, judgeAll, inTime),
  };
}

function tellKept(ctx: Context, deliveries: readonly Delivery[]): void {
  if (deliveries.length === 0) return;
  note(
    ctx,
    "kept",
    deliveries.reduce((sum, { count }) => sum + count, 0),
  );
  ctx.pulse.announce("inbox");
}

/** What is kept of what was brought; nothing of what proves nothing. The verdicts are in the announcements' order. */
function deliveriesOf(loads: readonly Load[], verdicts: readonly Verdict[]): Delivery[] {
  let judged = 0;
  return loads.flatMap((load) => {
    const proved = load.announcements.flatMap((announcement) => {
      const verdict = verdicts[judged++];
      return typeof verdict === "object" ? [{ announcement, ...verdict }] : [];
    });
    const groups = Map.groupBy(proved, ({ organisation }) => organisation);
    return [...groups].map(([organisation, own]) => keptOf(organisation, load, own));
  });
}

/** What one organisation keeps of a call: all that it brought, wherever all of it is for this one. */
function keptOf(
  organisation: string,
  { body, json }: Load,
  own: readonly { readonly announcement: Signed; readonly proved: Proved }[],
): Delivery {
  const isAll = own.length === body.value.length && json !== undefined && fitsOnLine(json);
  const parts = { value: own.map(({ announcement }) => announcement), validationTokens: tokensOf(body) };
  const whole = isAll ? json : Buffer.from(JSON.stringify(parts));
  const proofs = new Set(own.map(({ proved }) => proved));
  return { ...keptFor(organisation, withoutProofs(whole, proofs)), count: own.length };
}

function keptFor(organisation: string, json: Buffer) {
  return { organisation, source: SOURCE, json };
}

function note({ metrics }: Context, fate: Fate, count: number): void {
  if (count > 0) metrics.brought(SOURCE, fate, count);
}
