import type { ChoreParts } from "../../../../upkeep.ts";
import { forgetSets } from "./store.ts";
import { addressOf } from "./write-files.ts";

/** Removes the files that lie by themselves and no longer say what stands. */
export async function sweepFiles({ database, storage }: Pick<ChoreParts, "database" | "storage">): Promise<void> {
  const sets = await database.acrossAll((tx) => forgetSets(tx));
  for (const { id, organisation_id: organisation, files } of sets)
    for (const name of files) await storage.remove(addressOf({ organisation, id }, name));
}
