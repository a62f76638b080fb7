import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type AccountRow, accountsOfUser, findAccount } from "../../connection/index.ts";
import { serviceAccounts } from "../conversations/accounts-written-to.ts";
import { type ConversationRow, membersOfAll } from "../conversations/store.ts";

interface Asked {
  /** Without `id`, one that is only to be begun. */
  readonly conversation: Pick<ConversationRow, "connection_id"> & Partial<Pick<ConversationRow, "id">>;
  readonly account: string | undefined;
}

/**
 * The account in whose name something is done in a conversation: people's own where that is in it, else the organisation's to
 * which was written, else their own; or the one that a program names.
 */
export async function authorFor(ctx: Context, tx: Transaction, { conversation, account }: Asked): Promise<AccountRow> {
  const { caller } = ctx;
  if (caller?.who.kind !== "user") return named(tx, conversation, account);
  const { connection_id: at, id } = conversation;
  const members = new Set(
    id === undefined ? [] : (await membersOfAll(tx, [id])).get(id)?.map((each) => each.object_id),
  );
  const here = (row: AccountRow) => row.connection_id === at;
  const own = (await accountsOfUser(tx, caller.who.id)).filter(here);
  const service = (await serviceAccounts(ctx, tx)).filter((row) => here(row) && members.has(row.object_id));
  const inIt = own.filter(({ object_id: objectId }) => members.has(objectId));
  const theirs = [...inIt, ...service, ...own];
  const [author] = account === undefined ? theirs : theirs.filter((row) => row.id === account);
  if (author !== undefined) return author;
  throw theirs.length === 0 ? notConnected() : notYours();
}

async function named(
  tx: Transaction,
  { connection_id: at }: Asked["conversation"],
  id: string | undefined,
): Promise<AccountRow> {
  if (id === undefined)
    throw new Failure("invalid-input", "A program has to say in whose name it writes.", {
      field: "account",
      reason: "account-needed",
      cure: "Name one of GET /api/accounts: the Microsoft account of a member of the conversation.",
    });
  const row = await findAccount(tx, id);
  if (row?.connection_id === at) return row;
  throw new Failure("invalid-input", "There is no such Microsoft account at the conversation's connection.", {
    field: "account",
    reason: "account-unknown",
    cure: "Name one of GET /api/accounts.",
  });
}

function notConnected(): Failure {
  return new Failure(
    "conflict",
    "Microsoft lets people write in chats, never programs, and your Microsoft account is not connected.",
    {
      reason: "account-not-connected",
      cure: "Connect it under “Your Microsoft account”, then try again.",
    },
  );
}

function notYours(): Failure {
  return new Failure("not-allowed", "You may write in your own name only.", {
    field: "account",
    reason: "account-not-yours",
    cure: "Leave `account` out.",
  });
}
