import type { Context } from "../../../../context.ts";
import { EncryptedContent } from "../../../../graph/index.ts";
import { wayTo } from "../../credentials/open-credential.ts";
import { keyNamed } from "./store.ts";

interface Along {
  readonly connection: string;
  /** As Microsoft sent it; nothing where it sent nothing along. */
  readonly content: unknown;
  /** Microsoft's tokens that came with it. */
  readonly tokens: readonly string[];
}

/**
 * What Microsoft sent along with an announcement; undefined where it sent nothing, or nothing that can be trusted: whoever
 * hears it then asks for the resource. Rejects while Microsoft's keys cannot be had.
 */
export async function openAlong(ctx: Context, { connection, content, tokens }: Along): Promise<unknown> {
  const read = EncryptedContent.safeParse(content);
  if (!read.success) {
    // Without a signature nobody can tell whose it is.
    if (content !== undefined && content !== null) note(ctx, "unsigned");
    return undefined;
  }
  const { way, key } = await ctx.transaction(async (tx) => {
    const row = await keyNamed(tx, connection, read.data.encryptionCertificateId);
    const pem = row && (await ctx.secrets.open(tx, row.secret_id));
    return { way: (await wayTo(ctx, tx, connection)).way, key: pem };
  });
  if (key === undefined) return note(ctx, "key-unknown");
  if (!(await ctx.graph.notices.isProven(way, tokens))) return note(ctx, "unproved-origin");
  const opened = await ctx.graph.notices.open(key, read.data);
  if ("closed" in opened) return note(ctx, opened.closed);
  return parsed(opened.text) ?? note(ctx, "unreadable-content");
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
