import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { ConversationRow } from "../conversations/store.ts";
import { refuseWithoutConsent } from "./rules.ts";
import { refuseAttaching } from "./switched-on.ts";

interface Attaching {
  readonly conversation: Pick<ConversationRow, "kind">;
  /** What the author allowed Parley. */
  readonly scopes: readonly string[];
}

/** Throws a Failure where an author attaches no files to what they write in a conversation. */
export async function refuseFiles(ctx: Context, tx: Transaction, { conversation, scopes }: Attaching): Promise<void> {
  await refuseAttaching(ctx, tx, conversation);
  refuseWithoutConsent(scopes, conversation.kind === "channel" ? "channels" : "chats");
}
