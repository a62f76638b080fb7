import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import type { MailSettings, MailSettingsWish } from "./contract.ts";
import { fromOf, senderOf } from "./make-letter.ts";
import { organisationName, saveSettings, type SettingsRow, settingsRow } from "./store.ts";

/** Sets how the organisation's mail leaves; the next mail goes that way. */
export async function setSettings(ctx: Context, wish: MailSettingsWish): Promise<MailSettings> {
  await ctx.transaction(async (tx) => {
    await saveSettings(tx, wish, ctx);
    await ctx.record(tx, { what: "mail-settings.changed", about: ctx.organisation, data: { sender: wish.sender } });
  });
  return readSettings(ctx);
}

export async function readSettings(ctx: Context): Promise<MailSettings> {
  return ctx.transaction(async (tx: Transaction) => {
    const row = await settingsRow(tx);
    const sender = senderOf(row);
    const from = fromOf(ctx, row, { sender, organisation: await organisationName(tx) });
    return { sender, ...(from.address === "" ? {} : { from }), ...(row && given(row)) };
  });
}

/** What was set; what was not stays away. */
function given(row: SettingsRow): Partial<MailSettings> {
  const texts = {
    fromName: row.from_name,
    fromAddress: row.from_address,
    mailbox: row.mailbox,
    footer: row.footer,
  };
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null)),
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by,
  };
}
