import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { AppointmentRow } from "../booking/store.ts";

/** Whether there is an organisation of this id; asked over all of them. */
export async function isOrganisation(tx: Transaction, id: string): Promise<boolean> {
  const { rows } = await sql`select from organisations where id = ${id}`.execute(tx.sql);
  return rows.length > 0;
}

/** Whose appointment it is; asked over all organisations. Holds are nobody's. */
export async function organisationOfAppointment(tx: Transaction, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ organisation: string }>`
    select organisation_id as organisation from appointments where id = ${id} and state not in ('held', 'expired')`.execute(
    tx.sql,
  );
  return rows[0]?.organisation;
}

/** The latest appointments of somebody, by who they are or by their address. */
export async function appointmentsOfVisitor(
  tx: Transaction,
  { person, email, limit }: { readonly person: string; readonly email: string | undefined; readonly limit: number },
): Promise<AppointmentRow[]> {
  const { rows } = await sql<AppointmentRow>`
    select * from appointments where organisation_id = ${tx.organisation ?? null}
      and (person_id = ${person} or customer_email_key = ${email?.toLowerCase() ?? null})
      and state not in ('held', 'expired')
    order by starts_at desc, id desc limit ${limit}`.execute(tx.sql);
  return rows;
}
