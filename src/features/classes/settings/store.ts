import type { JSONColumnType } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { ClassSettings, StoredSettings } from "./contract.ts";
import { settingsFrom } from "./rules.ts";

interface SettingsTable {
  organisation_id: string;
  settings: JSONColumnType<StoredSettings>;
  updated_at: Date;
}

/** How classes become teams in the organisation of this transaction. */
export async function settingsOf(tx: Transaction): Promise<ClassSettings> {
  return settingsFrom(await storedSettings(tx));
}

/** What somebody chose of the settings, and nothing else. */
export async function storedSettings(tx: Transaction): Promise<StoredSettings> {
  const row = await tables(tx)
    .selectFrom("class_settings")
    .select("settings")
    .where("organisation_id", "=", organisationOf(tx))
    .executeTakeFirst();
  return row?.settings ?? {};
}

/** Keeps what was chosen, whole. */
export async function keepSettings(tx: Transaction, chosen: StoredSettings, now: Date): Promise<void> {
  const columns = { settings: JSON.stringify(chosen), updated_at: now };
  await tables(tx)
    .insertInto("class_settings")
    .values({ organisation_id: organisationOf(tx), ...columns })
    .onConflict((conflict) => conflict.column("organisation_id").doUpdateSet(columns))
    .execute();
}

/** Two who change the settings at once do so one after the other. */
export async function lockSettings(tx: Transaction): Promise<void> {
  await tables(tx)
    .selectFrom("organisations")
    .select("id")
    .where("id", "=", organisationOf(tx))
    .forNoKeyUpdate()
    .execute();
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined)
    throw new Error("Settings belong to an organisation: open the transaction within it.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<{ class_settings: SettingsTable; organisations: { id: string } }>();
}
