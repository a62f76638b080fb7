import type { Context } from "../../../context.ts";
import { GraphError, openSharedFile } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { fileHeaders } from "../../../kernel/outside/content-type.ts";
import { inWords, reachMicrosoft } from "../../connection/index.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationSeen } from "../conversations/store.ts";
import { messageById } from "../receiving/store.ts";

interface Wanted {
  readonly conversation: string;
  /** Ours. */
  readonly message: string;
  /** Microsoft's own id. */
  readonly attachment: string;
}

/** Whatever it says it is, it is only ever saved. */
const SAVED = { type: "application/octet-stream", inline: false };

/**
 * A file that hangs on a message, for whoever may see the conversation, as it comes from SharePoint or OneDrive. Of a
 * message that was deleted nothing is handed out.
 */
export async function openFile(ctx: Context, { conversation, message: id, attachment }: Wanted, signal: AbortSignal) {
  const { connection, file } = await ctx.transaction(async (tx) => {
    const seen = await conversationSeen(tx, conversation, await sightOf(ctx, tx));
    const message = await messageById(tx, { conversation, id });
    const isReadable = message?.deleted_at === null && message.shown.blocked === null;
    const hanging = isReadable ? message.shown.attachments : [];
    return {
      connection: seen.connection_id,
      file: hanging.flatMap((each) => (each.kind === "file" && each.id === attachment ? [each] : []))[0],
    };
  });
  if (file === undefined || file.url === null) throw noFile();
  const { url } = file;
  const { body } = await inWords(async () => {
    const { graph } = await reachMicrosoft(ctx, connection);
    return openSharedFile(graph, url, { signal }).catch(asToldHere);
  });
  const { "content-type": type = "", ...headers } = fileHeaders(SAVED, file.name);
  return { status: 200, headers: { ...headers, "cache-control": "private, no-store" }, stream: { type, from: body } };
}

/** What Microsoft says of this file is told of this file, and of nothing else. */
function asToldHere(error: unknown): never {
  if (!(error instanceof GraphError)) throw error;
  if (error.status === 404) throw noFile();
  if (error.status !== 403 && error.status !== 400) throw error;
  throw new Failure("upstream-refused", "Microsoft does not hand out this file.", {
    reason: "file-refused",
    cure: "Open it in Teams. If no file opens at all, grant Files.Read.All under “Connections”.",
    cause: error,
  });
}

function noFile(): Failure {
  return new Failure("not-found", "There is no such file in this conversation.", {
    cure: "Load the conversation again: the message or the file may have been deleted.",
  });
}
