import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Quoted } from "../content/outgoing/write-message.ts";
import { messageById } from "../receiving/store.ts";

interface Answered {
  readonly conversation: string;
  /** Ours, of the message that is answered. */
  readonly quote: string | undefined;
}

/** The message that is answered, as it stands now; undefined where none is. Throws a Failure for one that nobody can read any more. */
export async function quotedOf(tx: Transaction, { conversation, quote }: Answered): Promise<Quoted | undefined> {
  if (quote === undefined) return undefined;
  const row = await messageById(tx, { conversation, id: quote });
  if (row === undefined)
    throw new Failure("invalid-input", "The message that is answered is not one of this conversation.", {
      field: "quote",
      reason: "quote-unknown",
      cure: "Give the `id` of one of GET /api/conversations/{id}/messages, or leave `quote` out.",
    });
  const { sender, content, event, blocked } = row.shown;
  if (row.deleted_at !== null || event !== null || blocked !== null) throw unreadable();
  return { messageId: row.message_id, sender, content };
}

function unreadable(): Failure {
  return new Failure("conflict", "The message that is answered was deleted, or says nothing that could be quoted.", {
    field: "quote",
    reason: "quote-unreadable",
    cure: "Send it without `quote`.",
  });
}
