import type { Context } from "../../../../context.ts";
import { type Connection, EncryptedContent } from "../../../../graph/index.ts";
import { wayTo } from "../../credentials/open-credential.ts";
import { keyNamed } from "./store.ts";

interface Along {
  /** Nothing where whatever it was announced for is gone. */
  readonly connection: string | undefined;
  /** As Microsoft sent it; nothing where it sent nothing along. */
  readonly content: unknown;
  /** Microsoft's tokens that came with it. */
  readonly tokens: readonly string[];
}

/** The app that content is for, and the key that opens it. */
interface Lock {
  readonly way: Connection;
  readonly key: string | undefined;
}

/**
 * What Microsoft sent along with each announcement; undefined where it sent nothing, or nothing that can be trusted: whoever
 * hears it then asks for the resource. Rejected is what cannot be judged now, as while Microsoft's keys cannot be had.
 */
export function openAllAlong(ctx: Context, all: readonly Along[]): Promise<PromiseSettledResult<unknown>[]> {
  const lockOf = locks(ctx);
  return Promise.allSettled(all.map((along) => openAlong(ctx, lockOf, along)));
}

/** Looked up once for all that is opened at the same time. */
function locks(ctx: Context): (connection: string, name: string) => Promise<Lock> {
  const known = new Map<string, Promise<Lock>>();
  return (connection, name) => {
    const lock = known.get(`${connection} ${name}`) ?? lockNamed(ctx, connection, name);
    known.set(`${connection} ${name}`, lock);
    return lock;
  };
}

function lockNamed(ctx: Context, connection: string, name: string): Promise<Lock> {
  return ctx.transaction(async (tx) => {
    const row = await keyNamed(tx, connection, name);
    const key = row && (await ctx.secrets.open(tx, row.secret_id));
    return { way: (await wayTo(ctx, tx, connection)).way, key };
  });
}

async function openAlong(
  ctx: Context,
  lockOf: ReturnType<typeof locks>,
  { connection, content, tokens }: Along,
): Promise<unknown> {
  if (connection === undefined || content === undefined || content === null) return undefined;
  const read = EncryptedContent.safeParse(content);
  // Without a signature nobody can tell whose it is.
  if (!read.success) return note(ctx, "unsigned");
  const { way, key } = await lockOf(connection, read.data.encryptionCertificateId);
  if (key === undefined) return note(ctx, "key-unknown");
  if (!(await ctx.graph.notices.isProven(way, tokens))) return note(ctx, "unproved-origin");
  return openWith(ctx, key, read.data);
}

async function openWith(ctx: Context, key: string, content: EncryptedContent): Promise<unknown> {
  const opened = await ctx.graph.notices.open(key, content);
  if ("closed" in opened) return note(ctx, opened.closed);
  const value = parsed(opened.text);
  note(ctx, value === undefined ? "unreadable-content" : "opened");
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function note({ metrics }: Context, outcome: string): undefined {
  metrics.brought("graph-content", outcome, 1);
  return undefined;
}
