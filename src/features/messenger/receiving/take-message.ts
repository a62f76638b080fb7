import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { readMessage } from "../content/read-message.ts";
import { keepAll } from "./keep-all.ts";
import type { FoundBy } from "./store.ts";

interface Taken {
  readonly connection: string;
  /** As Microsoft showed it. */
  readonly raw: unknown;
  readonly foundBy: FoundBy;
}

/**
 * Keeps a message of a chat as Microsoft shows it, in the transaction that remembers that it was heard or found. Resolves
 * with Microsoft's own id of it. Throws a Failure for what is no message of a chat.
 */
export async function takeMessage(ctx: Context, tx: Transaction, { connection, raw, foundBy }: Taken): Promise<string> {
  const message = readMessage(raw);
  await keepAll(ctx, tx, { connection, messages: [message], foundBy });
  return message.id;
}
