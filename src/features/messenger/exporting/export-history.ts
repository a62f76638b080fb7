import { Readable } from "node:stream";
import type { Context } from "../../../context.ts";
import { fileHeaders } from "../../../kernel/outside/content-type.ts";
import { plainName } from "../../../kernel/outside/plain-name.ts";
import { shownMessage } from "../conversations/show-messages.ts";
import { sightOf } from "../conversations/sight.ts";
import { type ConversationRow, conversationSeen, membersOfAll } from "../conversations/store.ts";
import { messagesAfter } from "../receiving/store.ts";
import type { HistoryFormat } from "./contract.ts";
import { type Writing, WRITINGS } from "./history-lines.ts";

/** So many messages are read at once: however long a conversation is, no more of it is in memory. */
const AT_ONCE = 500;

const UNNAMED = "Chat";

/** All that was written in a conversation that whoever asks may see, the earliest first, as a file; who took it is recorded. */
export async function exportHistory(
  ctx: Context,
  id: string,
  { format, zone }: { readonly format: HistoryFormat; readonly zone: string },
) {
  const writing = WRITINGS[format];
  const title = await ctx.transaction(async (tx) => {
    const row = await conversationSeen(tx, id, await sightOf(ctx, tx));
    await ctx.record(tx, { what: "conversation.exported", about: id, data: { format } });
    const names = ((await membersOfAll(tx, [id])).get(id) ?? []).flatMap(({ name, email }) => name ?? email ?? []);
    return titleOf(row, names);
  });
  const name = `${plainName(title) || UNNAMED} ${ctx.now.toISOString().slice(0, 10)}.${writing.ending}`;
  const headers = { ...fileHeaders({ type: writing.type, inline: false }, name), "cache-control": "private, no-store" };
  return { headers, stream: { type: writing.type, from: Readable.from(written(ctx, id, { writing, title, zone })) } };
}

interface Told {
  readonly writing: Writing;
  readonly title: string;
  readonly zone: string;
}

async function* written(ctx: Context, id: string, { writing, title, zone }: Told): AsyncGenerator<string> {
  yield writing.head(title);
  for (let after: string | undefined, more = true; more;) {
    const rows = await ctx.transaction((tx) => messagesAfter(tx, id, { after, limit: AT_ONCE }));
    if (rows.length > 0) yield rows.map((row) => writing.line(shownMessage(row), zone)).join("");
    more = rows.length === AT_ONCE;
    after = rows.at(-1)?.id;
  }
}

function titleOf({ topic }: ConversationRow, names: readonly string[]): string {
  return topic ?? (names.length > 0 ? names.join(", ") : UNNAMED);
}
