import type { Transaction } from "../../../kernel/database/database.ts";
import { meetings, organisationOf } from "../store.ts";

/** The mailboxes in which meetings of a connection stood that ended after `since`, by object id. */
export async function mailboxesSince(
  tx: Transaction,
  { connection, since }: { readonly connection: string; readonly since: Date },
): Promise<string[]> {
  const rows = await meetings(tx)
    .selectFrom("meetings")
    .select("organiser_object_id")
    .distinct()
    .where("organisation_id", "=", organisationOf(tx))
    .where("connection_id", "=", connection)
    .where("lane", "=", "calendar")
    .where("last_ends_at", ">", since)
    .where("organiser_object_id", "is not", null)
    .orderBy("organiser_object_id")
    .execute();
  return rows.flatMap(({ organiser_object_id }) => organiser_object_id ?? []);
}
