import { Readable } from "node:stream";
import type { Context } from "../../../context.ts";
import { type Graph, photoOf } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { contentTypeOf, fileHeaders } from "../../../kernel/outside/content-type.ts";
import { HOUR, later } from "../../../kernel/time.ts";
import { inWords, reachMicrosoft } from "../../connection/index.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationSeen } from "../conversations/store.ts";
import { isKnownIn } from "./store.ts";

/** In pixels: enough for the largest place beside a name, on screens that show two pixels for one. */
const SIZE = 96;
/** People seldom change their photo. */
const KEPT = HOUR;
/** Some kilobytes each. */
const MOST = 2000;

type Photo = Uint8Array | undefined;

interface Kept {
  readonly until: Date;
  readonly told: Promise<Photo>;
}

/** What each process was told within the hour, that somebody has no photo too. */
const MEMORIES = new WeakMap<Graph, Map<string, Kept>>();

interface Wanted {
  readonly conversation: string;
  /** Object id. */
  readonly person: string;
}

/**
 * The photo of somebody who is in a conversation or wrote in it, for whoever may see it; nothing where they have none.
 * Microsoft hands it out by the permission that their names are shown with.
 */
export async function openPhoto(ctx: Context, { conversation, person }: Wanted) {
  const connection = await ctx.transaction(async (tx) => {
    const seen = await conversationSeen(tx, conversation, await sightOf(ctx, tx));
    if (!(await isKnownIn(tx, { conversation, person }))) throw nobody();
    return seen.connection_id;
  });
  const bytes = await inWords(() => remembered(ctx, { connection, person: person.toLowerCase() }));
  const kind = bytes && (await contentTypeOf(bytes));
  const cached = { "cache-control": `private, max-age=${KEPT / 1000}` };
  if (bytes === undefined || kind?.inline !== true) return { status: 204, headers: cached };
  const { "content-type": type = "", ...headers } = fileHeaders(kind, "photo");
  return { status: 200, headers: { ...headers, ...cached }, stream: { type, from: Readable.from([bytes]) } };
}

interface Asked {
  readonly connection: string;
  readonly person: string;
}

function remembered(ctx: Context, asked: Asked): Promise<Photo> {
  const memory = memoryOf(ctx.graph);
  const key = `${asked.connection} ${asked.person}`;
  const known = memory.get(key);
  const now = ctx.clock.now();
  if (known !== undefined && now < known.until) return known.told;
  const told = ask(ctx, asked);
  memory.delete(key);
  memory.set(key, { until: later(now, KEPT), told });
  // What could not be learned is asked for again by the next who looks.
  told.catch(() => memory.delete(key));
  const [oldest] = memory.size > MOST ? memory.keys() : [];
  if (oldest !== undefined) memory.delete(oldest);
  return told;
}

function memoryOf(graph: Graph): Map<string, Kept> {
  const memory = MEMORIES.get(graph) ?? new Map<string, Kept>();
  MEMORIES.set(graph, memory);
  return memory;
}

async function ask(ctx: Context, { connection, person }: Asked): Promise<Photo> {
  const { graph } = await reachMicrosoft(ctx, connection);
  return (await photoOf(graph, person, { size: SIZE }))?.bytes;
}

function nobody(): Failure {
  return new Failure("not-found", "Nobody of this id is in the conversation, or wrote in it.", {
    cure: "Give the `objectId` of one of its members, as GET /api/conversations/{id} tells them.",
  });
}
