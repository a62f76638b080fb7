import type { Transaction } from "../../../kernel/database/database.ts";
import { settingsOf } from "../settings/store.ts";
import { ownZones, zoneOfOrganisation } from "./store.ts";

/** By which clock the sessions of a class are kept that name none, by the roster's id of the class. */
export async function clocksOfClasses(tx: Transaction): Promise<(externalId: string) => string | undefined> {
  const { timeZone } = await settingsOf(tx);
  const [own, all] = [await ownZones(tx), timeZone ?? (await zoneOfOrganisation(tx))];
  return (externalId) => own.get(externalId) ?? all;
}
