import type { Context } from "../../../context.ts";
import type { Answer } from "../../../kernel/http/route.ts";
import { fileHeaders } from "../../../kernel/outside/content-type.ts";
import { readable } from "../listing/within-limits.ts";
import { addressOf } from "./rules.ts";
import { documentRow } from "./store.ts";

/** Hands a document of an appointment to staff, to be saved: no browser shows what somebody else made. */
export async function handOutDocument(
  ctx: Context,
  { id, appointment }: { readonly id: string; readonly appointment: string },
): Promise<Answer> {
  const row = await ctx.transaction(async (tx) => {
    await readable(ctx, tx, appointment);
    const found = await documentRow(tx, { id, appointment });
    await ctx.record(tx, { what: "document.downloaded", about: appointment, data: { document: id } });
    return found;
  });
  const { "content-type": type = row.type, ...headers } = fileHeaders({ type: row.type, inline: false }, row.name);
  return { status: 200, headers, stream: { type, from: await ctx.storage.read(addressOf(row)) } };
}
