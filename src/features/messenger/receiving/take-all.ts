import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type ChatMessage, readMessage } from "../content/read-message.ts";
import { keepRead } from "./take-message.ts";

interface Found {
  readonly connection: string;
  /** As Microsoft listed them. */
  readonly raws: readonly object[];
}

/** Keeps messages that were found by looking. One that cannot be read does not keep the others from being kept. */
export async function takeAll(ctx: Context, tx: Transaction, { connection, raws }: Found): Promise<void> {
  for (const raw of raws) {
    const message = readable(raw);
    if (message instanceof Failure) skip(ctx, connection, message);
    else await keepRead(ctx, tx, { connection, message, foundBy: "look" });
  }
}

/** Told to whoever watches the installation: what is skipped here is not looked for again. */
function skip({ log, metrics }: Context, connection: string, err: Failure): void {
  log.warn({ connection, err }, "A message cannot be read.");
  metrics.brought("chats", "unreadable", 1);
}

function readable(raw: object): ChatMessage | Failure {
  try {
    return readMessage(raw);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
