import type { Context } from "../../../context.ts";
import { type Graph, presencesOf } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { HOUR, later, MINUTE, SECOND } from "../../../kernel/time.ts";
import { abilitiesOn, connectionFor, inWords, listenAnew, progressOf, reachMicrosoft } from "../../connection/index.ts";
import type { Presence, PresenceShown } from "./contract.ts";
import { lenderAt } from "./lender.ts";
import { LISTENING } from "./listen-to-presence.ts";
import { idsIn, MOST_WATCHED, presenceOfTold } from "./rules.ts";
import { noteLooks, watchedAt } from "./store.ts";
import { takeTold } from "./take-told.ts";

const ABILITY = "directory.presence";
/** However many look, Microsoft is asked for somebody once in this time. */
const KEPT = MINUTE;
/** What Microsoft announced may have been followed by something that it never did: after this time it is asked, too. */
const TRUSTED = 10 * MINUTE;
/** Whoever was not looked at for so long is not watched any more. */
export const WATCHED_FOR = 8 * HOUR;
/** How long ago somebody was looked at is known as exactly as this. */
const NOTED = 10 * MINUTE;

interface Kept {
  readonly until: Date;
  /** Whoever comes while Microsoft is asked waits for the same answer. */
  readonly told: Promise<Presence>;
}

/**
 * What each process was told of late, by connection and object id. It is of no use a minute later and nobody's business
 * after that; written down is only what is announced, for as long as somebody looks.
 */
const MEMORIES = new WeakMap<Graph, Map<string, Kept>>();

interface Wanted {
  readonly ids: readonly string[];
  readonly connection?: string | undefined;
}

/** Who is available, busy or away. Where presence is switched off, nothing is asked and nobody is shown. */
export async function showPresence(ctx: Context, { ids, connection: named }: Wanted): Promise<PresenceShown> {
  const seen = await ctx.transaction(async (tx) => {
    const isOn = (await abilitiesOn(ctx, tx)).some(({ key }) => key === ABILITY);
    if (!isOn) return undefined;
    const connection = await connectionFor(tx, { named, sandbox: ctx.sandbox });
    return { connection, ...(await watch(ctx, tx, { connection, ids })) };
  });
  if (seen === undefined) return { on: false, delaySeconds: 0, items: [] };
  const { connection, announced, known } = seen;
  const items = await inWords(() => Promise.all(remembered(ctx, connection, { ids, known })));
  return { on: true, delaySeconds: ids.every((id) => announced.has(id)) ? 0 : KEPT / SECOND, items };
}

/** Notes who is looked at, where Microsoft can be had to announce them; tells of whom it does, and what it last said of these. */
async function watch(
  ctx: Context,
  tx: Transaction,
  { connection, ids }: { readonly connection: string; readonly ids: readonly string[] },
): Promise<{ announced: ReadonlySet<string>; known: ReadonlyMap<string, Presence> }> {
  if ((await lenderAt(ctx, tx, connection)) === undefined) return { announced: new Set(), known: new Map() };
  const now = ctx.clock.now();
  const looks = { connection, ids, now, noted: later(now, -NOTED), most: MOST_WATCHED };
  if (await noteLooks(tx, looks)) await listenAnew(ctx, tx, connection);
  const progress = await progressOf(tx, { connection, listening: LISTENING });
  const announced = new Set([...progress].flatMap(([resource, state]) => (state === "live" ? idsIn(resource) : [])));
  const since = later(now, -TRUSTED);
  const rows = (await watchedAt(tx, connection)).filter(({ object_id: id }) => announced.has(id));
  const fresh = rows.flatMap(({ object_id: id, told, told_at: at }): [string, Presence][] =>
    told !== null && at !== null && at > since ? [[id, told]] : [],
  );
  return { announced, known: new Map(fresh) };
}

interface Remembering {
  readonly ids: readonly string[];
  /** What was announced goes before what is remembered. */
  readonly known: ReadonlyMap<string, Presence>;
}

function remembered(ctx: Context, connection: string, { ids, known }: Remembering): Promise<Presence>[] {
  const memory = memoryOf(ctx);
  const now = ctx.clock.now();
  for (const [key, { until }] of memory) if (until <= now) memory.delete(key);
  const keyOf = (id: string) => `${connection} ${id}`;
  const missing = ids.filter((id) => !known.has(id) && !memory.has(keyOf(id)));
  const asked = missing.length === 0 ? undefined : ask(ctx, connection, missing);
  return ids.map((id) => {
    const announced = known.get(id);
    if (announced !== undefined) return Promise.resolve(announced);
    const kept = memory.get(keyOf(id));
    if (kept !== undefined) return kept.told;
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
  const at = ctx.clock.now();
  const told = await presencesOf(graph, ids);
  await ctx.transaction((tx) => takeTold(ctx, tx, { connection, told, at }));
  return new Map(told.map((presence) => [presence.id?.toLowerCase(), presence]));
}

function memoryOf({ graph }: Context): Map<string, Kept> {
  const known = MEMORIES.get(graph);
  if (known !== undefined) return known;
  const made = new Map<string, Kept>();
  MEMORIES.set(graph, made);
  return made;
}
