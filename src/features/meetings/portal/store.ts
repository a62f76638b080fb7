import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { meetings, type MeetingRow } from "../store.ts";
import type { Visitor } from "./rules.ts";

/** As many as anybody looks through. */
const MOST = 200;

/** A visitor's meetings that ended after `since` or will, the latest first. */
export async function meetingsOfVisitor(tx: Transaction, visitor: Visitor, since: Date): Promise<MeetingRow[]> {
  const { person, email, account } = visitor;
  return tx.sql
    .withTables<{ meetings: MeetingRow }>()
    .selectFrom("meetings")
    .selectAll()
    .where("organisation_id", "=", tx.organisation ?? "")
    .where("last_ends_at", ">", since)
    .where("organiser_object_id", "is not", null)
    .where((eb) =>
      eb.or([
        eb("person_id", "=", person),
        sql<boolean>`organiser ->> 'person' = ${person}`,
        ...(account === undefined ? [] : [eb("organiser_object_id", "=", account)]),
        ...(email === undefined ? [] : [isInvited(email)]),
      ]),
    )
    .orderBy("starts_at", "desc")
    .orderBy("id")
    .limit(MOST)
    .execute();
}

function isInvited(email: string) {
  return sql<boolean>`exists (
    select 1 from jsonb_array_elements(wish -> 'attendees') as attendee
    where lower(attendee ->> 'email') = ${email.toLowerCase()})`;
}

/** Says for these meetings what counts where they say nothing themselves; null leaves it to the organisation. */
export async function showByService(tx: Transaction, ids: readonly string[], shown: boolean | null): Promise<void> {
  if (ids.length === 0) return;
  await meetings(tx)
    .updateTable("meetings")
    .set({ shown_by_service: shown })
    .where("id", "in", [...ids])
    .execute();
}
