import type { Selectable } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Attendee } from "../contract.ts";

interface InvitationTable {
  organisation_id: string;
  meeting_id: string;
  email_key: string;
  email: string;
  name: string | null;
  sequence: number;
  digest: string;
  cancelled: boolean;
  told_at: Date;
}

export type InvitationRow = Selectable<InvitationTable>;

/** What everybody was told last who was ever invited to the meeting. */
export async function invitationsTo(tx: Transaction, meeting: string): Promise<InvitationRow[]> {
  return tables(tx)
    .selectFrom("meeting_invitations")
    .selectAll()
    .where("meeting_id", "=", meeting)
    .orderBy("email_key")
    .execute();
}

/** What somebody is told now. */
export interface Told extends Pick<InvitationRow, "sequence" | "digest" | "cancelled"> {
  readonly meeting: string;
  readonly attendee: Attendee;
  readonly at: Date;
}

export async function keepTold(tx: Transaction, { meeting, attendee, at, ...told }: Told): Promise<void> {
  const columns = { ...told, email: attendee.email, name: attendee.name ?? null, told_at: at };
  await tables(tx)
    .insertInto("meeting_invitations")
    .values({
      organisation_id: organisationOf(tx),
      meeting_id: meeting,
      email_key: attendee.email.toLowerCase(),
      ...columns,
    })
    .onConflict((conflict) => conflict.columns(["meeting_id", "email_key"]).doUpdateSet(columns))
    .execute();
}

/** The zone that the organisation plans by, where it has said so. */
export async function zoneOfOrganisation(tx: Transaction): Promise<string | undefined> {
  const row = await tables(tx)
    .selectFrom("organisations")
    .select("time_zone")
    .where("id", "=", organisationOf(tx))
    .executeTakeFirst();
  return row?.time_zone ?? undefined;
}

/** Forgets what was told to these addresses. */
export async function forgetTold(tx: Transaction, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  await tables(tx)
    .deleteFrom("meeting_invitations")
    .where("organisation_id", "=", organisationOf(tx))
    .where(
      "email_key",
      "in",
      addresses.map((address) => address.toLowerCase()),
    )
    .execute();
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Invitations belong to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<{
    meeting_invitations: InvitationTable;
    organisations: { id: string; time_zone: string | null };
  }>();
}
