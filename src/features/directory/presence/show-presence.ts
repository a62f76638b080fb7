import type { Context } from "../../../context.ts";
import { type Graph, presencesOf } from "../../../graph/index.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { abilitiesOn, connectionFor, inWords, reachMicrosoft } from "../../connection/index.ts";
import type { Presence } from "./contract.ts";
import { presenceOfTold } from "./rules.ts";

const ABILITY = "directory.presence";
/** However many look, Microsoft is asked for somebody once in this time. */
const KEPT = MINUTE;

interface Kept {
  readonly until: Date;
  /** Whoever comes while Microsoft is asked waits for the same answer. */
  readonly told: Promise<Presence>;
}

/**
 * What each process was told of late, by connection and object id. It is of no use a minute later and nobody's business
 * after that, so it is never written down.
 */
const MEMORIES = new WeakMap<Graph, Map<string, Kept>>();

interface Wanted {
  readonly ids: readonly string[];
  readonly connection?: string | undefined;
}

/** Who is available, busy or away. Where presence is switched off, nothing is asked and nobody is shown. */
export async function showPresence(
  ctx: Context,
  { ids, connection: named }: Wanted,
): Promise<{ on: boolean; items: Presence[] }> {
  const connection = await ctx.transaction(async (tx) => {
    const isOn = (await abilitiesOn(ctx, tx)).some(({ key }) => key === ABILITY);
    return isOn ? connectionFor(tx, { named, sandbox: ctx.sandbox }) : undefined;
  });
  if (connection === undefined) return { on: false, items: [] };
  return { on: true, items: await inWords(() => Promise.all(remembered(ctx, connection, ids))) };
}

function remembered(ctx: Context, connection: string, ids: readonly string[]): Promise<Presence>[] {
  const memory = memoryOf(ctx);
  const now = ctx.clock.now();
  for (const [key, { until }] of memory) if (until <= now) memory.delete(key);
  const keyOf = (id: string) => `${connection} ${id}`;
  const missing = ids.filter((id) => !memory.has(keyOf(id)));
  const asked = missing.length === 0 ? undefined : ask(ctx, connection, missing);
  return ids.map((id) => {
    const known = memory.get(keyOf(id));
    if (known !== undefined) return known.told;
    const told = toldOf(asked, id);
    memory.set(keyOf(id), { until: later(now, KEPT), told });
    // What could not be learned is asked for again by the next who looks.
    told.catch(() => memory.delete(keyOf(id)));
    return told;
  });
}

async function toldOf(asked: ReturnType<typeof ask> | undefined, id: string): Promise<Presence> {
  return presenceOfTold((await asked)?.get(id) ?? {}, id);
}

async function ask(ctx: Context, connection: string, ids: readonly string[]) {
  const { graph } = await reachMicrosoft(ctx, connection);
  const told = await presencesOf(graph, ids);
  return new Map(told.map((presence) => [presence.id?.toLowerCase(), presence]));
}

function memoryOf({ graph }: Context): Map<string, Kept> {
  const known = MEMORIES.get(graph);
  if (known !== undefined) return known;
  const made = new Map<string, Kept>();
  MEMORIES.set(graph, made);
  return made;
}
