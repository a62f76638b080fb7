import { Readable } from "node:stream";
import type { Context } from "../../../context.ts";
import { GraphError, readHostedContent } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { contentTypeOf, fileHeaders } from "../../../kernel/outside/content-type.ts";
import { inWords, reachMicrosoft } from "../../connection/index.ts";
import { addressOf } from "../conversations/address.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationSeen } from "../conversations/store.ts";
import { messageOf } from "../receiving/store.ts";

export interface Picture {
  readonly conversation: string;
  /** Microsoft's own ids. */
  readonly message: string;
  readonly content: string;
  /** Of a reply in a channel, what it replies to. */
  readonly post?: string | undefined;
}

/** What is kept for a message never changes under its id. */
const KEPT = "private, max-age=86400, immutable";

/**
 * A picture that Microsoft keeps for a message, for whoever may see the conversation. What it is tells by its bytes alone,
 * and whatever could run in a browser is only ever saved. Of a message that was deleted, or erased
 * here, nothing is handed out.
 */
export async function openPicture(ctx: Context, { conversation, content, ...asked }: Picture) {
  const row = await ctx.transaction(async (tx) => {
    const seen = await conversationSeen(tx, conversation, await sightOf(ctx, tx));
    const known = await messageOf(tx, { conversation, ...asked });
    if (known === undefined || known.erased_at !== null) return undefined;
    if (known.deleted_at !== null || known.shown.blocked !== null) return undefined;
    return { connection: seen.connection_id, address: addressOf(seen, known) };
  });
  if (row === undefined) throw noPicture();
  const bytes = await inWords(async () => {
    const { graph } = await reachMicrosoft(ctx, row.connection);
    return readHostedContent(graph, { ...row.address, content }).catch(asMissing);
  });
  const { "content-type": type = "", ...headers } = fileHeaders(await contentTypeOf(bytes), "picture");
  return {
    status: 200,
    headers: { ...headers, "cache-control": KEPT },
    stream: { type, from: Readable.from([bytes]) },
  };
}

function asMissing(error: unknown): never {
  if (error instanceof GraphError && error.status === 404) throw noPicture();
  throw error;
}

function noPicture(): Failure {
  return new Failure("not-found", "There is no such picture in this conversation.", {
    cure: "Load the conversation again: the message may have been deleted or changed.",
  });
}
