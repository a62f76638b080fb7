import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { fileHeaders } from "../../../kernel/outside/content-type.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationSeen } from "../conversations/store.ts";
import { addressOf } from "./rules.ts";
import { uploadRow } from "./store.ts";

interface Wanted {
  readonly conversation: string;
  readonly id: string;
}

/** What is to go along with a message, for whoever may see the conversation: pictures are shown, all else is saved. */
export async function openUpload(ctx: Context, wanted: Wanted) {
  const row = await ctx.transaction(async (tx) => {
    await conversationSeen(tx, wanted.conversation, await sightOf(ctx, tx));
    return uploadRow(tx, wanted);
  });
  if (row === undefined) throw noUpload();
  const shown = { type: row.type, inline: row.kind === "picture" };
  const { "content-type": type = row.type, ...headers } = fileHeaders(shown, row.name);
  const from = await ctx.storage.read(addressOf(row));
  return { status: 200, headers: { ...headers, "cache-control": "private, max-age=3600" }, stream: { type, from } };
}

export function noUpload(): Failure {
  return new Failure("not-found", "Nothing of this id waits to go along with a message of this conversation.", {
    cure: "Attach it again: it may have been sent, or taken back.",
  });
}
