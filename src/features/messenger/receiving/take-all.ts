import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type ChatMessage, readMessage } from "../content/read-message.ts";
import { keepAll } from "./keep-all.ts";

interface Found {
  readonly connection: string;
  /** As Microsoft listed them. */
  readonly raws: readonly object[];
}

/**
 * Keeps messages that were found by looking. One that cannot be read does not keep the others from being kept. Resolves with
 * how many were not known before.
 */
export async function takeAll(ctx: Context, tx: Transaction, { connection, raws }: Found): Promise<number> {
  const messages = raws.flatMap((raw) => {
    const message = readable(raw);
    if (!(message instanceof Failure)) return [message];
    skip(ctx, connection, message);
    return [];
  });
  return keepAll(ctx, tx, { connection, messages, foundBy: "look" });
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
