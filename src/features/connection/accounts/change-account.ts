import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type AccountRow, accountRow, accountsAt, accountsOfUser, dropAccount, keepZone } from "./store.ts";
import { ianaOf } from "./zones.ts";

/** Chooses the zone of an account's Outlook, where its mailbox does not tell. */
export async function chooseZone(ctx: Context, id: string, zone: string): Promise<void> {
  if (ianaOf(zone) === undefined) throw unknownZone(zone);
  await ctx.transaction(async (tx) => {
    const before = await accountRow(tx, id);
    if (before.zone_source === "mailbox") throw readFromMailbox(before);
    if (before.outlook_zone === zone) return;
    await keepZone(tx, id, { zone, source: "chosen" });
    await ctx.record(tx, { what: "account.zone-set", about: id, data: { zone } });
  });
}

/** Forgets an account and its tokens. What Microsoft lists as allowed stays there until it is taken back there. */
export async function disconnectAccount(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => forgetAccount(ctx, tx, await accountRow(tx, id)));
}

/** Forgets what was connected at a connection that is retired. */
export async function forgetAccountsAt(ctx: Context, tx: Transaction, connection: string): Promise<void> {
  for (const row of await accountsAt(tx, connection)) await forgetAccount(ctx, tx, row);
}

/** Forgets the accounts of somebody who was let go. */
export async function forgetAccountsOf(ctx: Context, user: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    for (const row of await accountsOfUser(tx, user)) await forgetAccount(ctx, tx, row);
  });
}

async function forgetAccount(ctx: Context, tx: Transaction, row: AccountRow): Promise<void> {
  await dropAccount(tx, row.id);
  await ctx.secrets.drop(tx, row.secret_id);
  await ctx.record(tx, { what: "account.disconnected", about: row.id, data: { account: row.principal_name } });
}

/** Refuses an account that is not this user's own. */
export async function ownAccount(ctx: Context, { id, user }: { id: string; user: string }): Promise<void> {
  const row = await ctx.transaction((tx) => accountRow(tx, id));
  if (row.user_id === user) return;
  throw new Failure("not-found", "You have no such Microsoft account here.", {
    cure: "List yours with GET /api/account/microsoft.",
  });
}

function unknownZone(zone: string): Failure {
  return new Failure("invalid-input", `Neither Outlook nor a calendar knows the time zone “${zone}”.`, {
    field: "outlookTimeZone",
    reason: "zone-unknown",
    cure: "Choose one as Outlook lists them, such as GMT Standard Time, or an IANA name such as Europe/London.",
  });
}

function readFromMailbox({ outlook_zone: zone }: AccountRow): Failure {
  return new Failure("conflict", `The zone ${zone ?? ""} was read from the account's mailbox.`, {
    field: "outlookTimeZone",
    reason: "zone-from-mailbox",
    cure: "Change it in Outlook, under Settings, Calendar; Parley reads it again within a day.",
  });
}
