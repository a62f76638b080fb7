import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { abilitiesOn, type AccountRow, accountsOfOrganisation } from "../../connection/index.ts";

export const SERVICE = "messenger.service";

/** The accounts of the organisation to which people write and as which all of the staff answers; none while that is switched off. */
export async function serviceAccounts(ctx: Context, tx: Transaction): Promise<AccountRow[]> {
  const accounts = await accountsOfOrganisation(tx);
  if (accounts.length === 0) return [];
  return (await abilitiesOn(ctx, tx)).some(({ key }) => key === SERVICE) ? accounts : [];
}
