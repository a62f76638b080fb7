import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { User } from "./contract.ts";
import { shown, userOf, usersPage } from "./store.ts";

const PAGE = 50;

interface Wanted {
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
}

/** A page of users, by name; the cursor is the last one's id. */
export async function listUsers(
  ctx: Context,
  { search, cursor }: Wanted,
): Promise<{ items: User[]; cursor?: string | undefined }> {
  return ctx.transaction(async (tx) => {
    if (cursor !== undefined) await refuseUnknown(tx, cursor);
    const rows = await usersPage(tx, { search, after: cursor, limit: PAGE });
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    return { items: rows.map(shown), ...(last && { cursor: last.id }) };
  });
}

/** After nobody there is no page: an empty one would say that there are no more users. */
async function refuseUnknown(tx: Transaction, cursor: string): Promise<void> {
  await userOf(tx, cursor).catch((cause: unknown) => {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure("invalid-input", "This cursor is of no page of users.", {
      field: "cursor",
      reason: "cursor-unknown",
      cure: "Send the cursor of the page before, or leave it out to begin again.",
      cause,
    });
  });
}
