import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Identifier } from "../../../kernel/privacy/personal-data.ts";
import { naming, withoutPerson } from "../../../kernel/privacy/redact.ts";
import type { WholeWish } from "../contract.ts";
import { meetings, type MeetingRow, organisationOf, updateMeeting } from "../store.ts";

/** The meetings of a person whom the caller named by our own id: as organiser, or as the one it is held with. */
export async function meetingsWith(tx: Transaction, person: string): Promise<MeetingRow[]> {
  return meetings(tx)
    .selectFrom("meetings")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where((eb) => eb.or([eb(eb.ref("organiser", "->>").key("person"), "=", person), eb("person_id", "=", person)]))
    .orderBy("starts_at")
    .execute();
}

/**
 * Takes a person's name off their meetings, however these name them; the object id stays, for without it a meeting could
 * never be cancelled.
 */
export async function forgetOrganiser(tx: Transaction, person: string, addresses: readonly string[]): Promise<void> {
  await meetings(tx)
    .updateTable("meetings")
    .set({ organiser_name: null, organiser_address: null })
    .where("organisation_id", "=", organisationOf(tx))
    .where((eb) =>
      eb.or([
        eb(eb.ref("organiser", "->>").key("person"), "=", person),
        sql<boolean>`lower(organiser_address) = any(${addresses}::text[])`,
      ]),
    )
    .execute();
}

/** Takes somebody off the lists of those invited, as far as Parley keeps them; Microsoft's own lists are Microsoft's. */
export async function forgetAttendee(tx: Transaction, person: string, known: readonly Identifier[]): Promise<void> {
  const addresses = new Set(addressesIn(known));
  const rows = await meetings(tx)
    .selectFrom("meetings")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where((eb) => eb.or([eb("person_id", "=", person), naming(sql`wish::text || responses::text`, known)]))
    .execute();
  const without = ({ person: held, attendees, ...wish }: WholeWish): WholeWish => ({
    ...wish,
    subject: String(withoutPerson(wish.subject, known)),
    ...(held !== undefined && held !== person && { person: held }),
    attendees: attendees.filter(({ email }) => !addresses.has(email.toLowerCase())),
  });
  for (const { id, wish, settled_wish, responses } of rows) {
    await updateMeeting(tx, id, {
      wish: without(wish),
      responses: Object.fromEntries(Object.entries(responses).filter(([email]) => !addresses.has(email))),
      ...(settled_wish && { settled_wish: without(settled_wish) }),
    });
  }
}

/** The addresses that somebody is known by, in small letters. */
export function addressesIn(known: readonly Identifier[]): string[] {
  return known.flatMap(({ kind, value }) => (kind === "email" ? [value.toLowerCase()] : []));
}
