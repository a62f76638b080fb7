import type { Transaction } from "../../../kernel/database/database.ts";
import { meetings, type MeetingRow } from "../store.ts";

/** A meeting of any organisation, asked for over all of them. */
export async function meetingAnywhere(tx: Transaction, id: string): Promise<MeetingRow | undefined> {
  return meetings(tx).selectFrom("meetings").selectAll().where("id", "=", id).executeTakeFirst();
}
