import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationSeen } from "../conversations/store.ts";
import { authorFor } from "../sending/author-for.ts";
import type { FilesAllowed } from "./contract.ts";
import { refuseFiles } from "./refuse-files.ts";
import { hasFiles } from "./switched-on.ts";

/** What whoever asks can do with files in a conversation; for programs, in the name of an account. */
export async function showAllowed(ctx: Context, id: string, account: string | undefined): Promise<FilesAllowed> {
  return ctx.transaction(async (tx) => {
    const conversation = await conversationSeen(tx, id, await sightOf(ctx, tx));
    const opens = await hasFiles(ctx, tx, conversation);
    try {
      const { scopes } = await authorFor(ctx, tx, { conversation, account });
      await refuseFiles(ctx, tx, { conversation, scopes });
      return { opens, attaches: true };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { opens, attaches: false, because: { sentence: error.message, cure: error.cure ?? "" } };
    }
  });
}
