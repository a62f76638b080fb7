import { type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { AppointmentRow } from "../booking/store.ts";

interface TellingTable {
  appointment_id: string;
  organisation_id: string;
  recipient: string;
  state: ToldState;
  digest: string;
  entry: string;
  in_calendar: boolean;
  sequence: number;
  told_at: Date;
}

/** The states that people are told of. */
export type ToldState = Exclude<AppointmentRow["state"], "held" | "expired">;

/** What somebody was told last. */
export interface Telling extends Selectable<TellingTable> {
  /** A host's entry stays as long as others have a seat in the session. */
  readonly stands: boolean;
}

/** The customer's word among recipients. */
export const CUSTOMER = "customer";

/** A host's word among recipients. */
export function hostWord(id: string): string {
  return `host/${id}`;
}

/** The id of the host that a word stands for; undefined for the customer. */
export function hostInWord(recipient: string): string | undefined {
  return /^host\/(.+)$/.exec(recipient)?.[1];
}

/** What everybody was told last who was ever told of an appointment. */
export async function tellingsOf(tx: Transaction, appointment: string): Promise<Telling[]> {
  return tables(tx)
    .selectFrom("appointment_tellings as t")
    .selectAll("t")
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("session_hosts as h")
            .innerJoin("appointments as a", "a.session_id", "h.session_id")
            .select("h.host_id")
            .whereRef("h.session_id", "=", "t.entry")
            .where("a.state", "in", ["pending", "confirmed"])
            .where(sql<boolean>`t.recipient = 'host/' || h.host_id`),
        )
        .as("stands"),
    )
    .where("t.appointment_id", "=", appointment)
    .orderBy("t.recipient")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, stands: Boolean(row.stands) })));
}

interface Whom {
  readonly appointment: string;
  readonly recipient: string;
}

/** The number of what a recipient is told next: higher than all that they were told of any entry it may belong to. */
export async function nextSequence(tx: Transaction, { appointment, recipient }: Whom): Promise<number> {
  let query = tables(tx)
    .selectFrom("appointment_tellings")
    .select((eb) => eb.fn.max("sequence").as("last"))
    .where("organisation_id", "=", organisationOf(tx))
    .where("recipient", "=", recipient);
  if (recipient === CUSTOMER) query = query.where("appointment_id", "=", appointment);
  const { last } = await query.executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

export async function keepTold(
  tx: Transaction,
  {
    appointment,
    recipient,
    ...told
  }: Whom & Pick<Telling, "state" | "digest" | "entry" | "in_calendar" | "sequence" | "told_at">,
): Promise<void> {
  await tables(tx)
    .insertInto("appointment_tellings")
    .values({ organisation_id: organisationOf(tx), appointment_id: appointment, recipient, ...told })
    .onConflict((conflict) => conflict.columns(["appointment_id", "recipient"]).doUpdateSet(told))
    .execute();
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("What is told belongs to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<{
    appointment_tellings: TellingTable;
    session_hosts: { session_id: string; host_id: string };
    appointments: Pick<AppointmentRow, "session_id" | "state">;
  }>();
}
