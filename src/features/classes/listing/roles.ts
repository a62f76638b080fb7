import type { Transaction } from "../../../kernel/database/database.ts";
import { settingsOf } from "../settings/store.ts";

/** The roles of rosters that are somebody in teams. */
export async function somebodies(tx: Transaction): Promise<readonly string[]> {
  const { roles } = await settingsOf(tx);
  return Object.keys(roles).filter((role) => roles[role] !== "nobody");
}
