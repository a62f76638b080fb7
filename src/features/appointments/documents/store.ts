import { type Selectable, sql } from "kysely";
import type { OrganisationId, Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Document } from "./contract.ts";

interface DocumentTable {
  id: string;
  organisation_id: string;
  service_id: string;
  question: string;
  appointment_id: string | null;
  name: string;
  type: string | null;
  bytes: number | null;
  uploaded_by: string;
  due_at: Date | null;
  created_at: Date;
}

type DocumentRow = Selectable<DocumentTable>;

/** How many documents somebody has uploaded that nobody has booked with. */
export async function unbookedBy(tx: Transaction, by: string): Promise<number> {
  const { count } = await documents(tx)
    .selectFrom("appointment_documents")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("organisation_id", "=", organisationOf(tx))
    .where("uploaded_by", "=", by)
    .where("due_at", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Notes that a document is on its way: whatever becomes of it, it is found again. */
export async function insertDocument(
  tx: Transaction,
  row: Pick<DocumentRow, "id" | "service_id" | "question" | "name" | "uploaded_by" | "due_at" | "created_at">,
): Promise<void> {
  const nothingYet = { appointment_id: null, type: null, bytes: null };
  await documents(tx)
    .insertInto("appointment_documents")
    .values({ ...row, ...nothingYet, organisation_id: organisationOf(tx) })
    .execute();
}

/** It has arrived. */
export async function setArrived(
  tx: Transaction,
  id: string,
  arrived: { readonly type: string; readonly bytes: number },
): Promise<void> {
  await documents(tx).updateTable("appointment_documents").set(arrived).where("id", "=", id).execute();
}

interface Attaching {
  readonly appointment: string;
  readonly service: string;
  /** The document of each question, by its name. */
  readonly answers: Readonly<Record<string, string>>;
  readonly now: Date;
}

/** Makes documents those of an appointment; answers the questions whose document there is not, or is somebody else's. */
export async function attach(
  tx: Transaction,
  { appointment, service, answers, now }: Attaching,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const [question, id] of Object.entries(answers)) {
    const attached = await documents(tx)
      .updateTable("appointment_documents")
      .set({ appointment_id: appointment, due_at: null })
      .where("id", "=", id)
      .where("service_id", "=", service)
      .where("question", "=", question)
      .where("bytes", "is not", null)
      .where("due_at", ">", now)
      .returning("id")
      .executeTakeFirst();
    if (attached === undefined) missing.push(question);
  }
  return missing;
}

/** The documents of many appointments, by appointment. */
export async function documentsOf(
  tx: Transaction,
  appointments: readonly string[],
): Promise<ReadonlyMap<string, Document[]>> {
  const { rows } = await sql<Document & { appointment: string }>`
    select appointment_id as appointment, id, question, name, type, bytes from appointment_documents
    where appointment_id = any(${[...appointments]}) order by created_at, id`.execute(tx.sql);
  return new Map(
    [...Map.groupBy(rows, ({ appointment }) => appointment)].map(([appointment, own]) => [
      appointment,
      own.map(({ appointment: _of, ...document }) => document),
    ]),
  );
}

/** A document of an appointment. Throws a `Failure` where there is none. */
export async function documentRow(
  tx: Transaction,
  { id, appointment }: { readonly id: string; readonly appointment: string },
): Promise<DocumentRow & { readonly type: string }> {
  const row = await documents(tx)
    .selectFrom("appointment_documents")
    .selectAll()
    .where("id", "=", id)
    .where("appointment_id", "=", appointment)
    .executeTakeFirst();
  if (row?.type) return { ...row, type: row.type };
  throw new Failure("not-found", "This appointment has no such document.", {
    cure: "Look at the documents that the appointment lists.",
  });
}

/** Documents of these appointments are nobody's any more, and go with the next sweep. */
export async function dropDocuments(tx: Transaction, appointments: readonly string[]): Promise<void> {
  await sql`
    update appointment_documents set appointment_id = null, name = '', due_at = created_at
    where appointment_id = any(${[...appointments]})`.execute(tx.sql);
}

/** What was refused is no document; its bytes are gone already. */
export async function deleteDocument(tx: Transaction, id: string): Promise<void> {
  await documents(tx).deleteFrom("appointment_documents").where("id", "=", id).execute();
}

/** Forgets those that nobody wants, and answers which they were. */
export async function deleteDue(tx: Transaction, now: Date): Promise<Pick<DocumentRow, "id" | "organisation_id">[]> {
  return documents(tx)
    .deleteFrom("appointment_documents")
    .where("organisation_id", "=", organisationOf(tx))
    .where("due_at", "<=", now)
    .returning(["id", "organisation_id"])
    .execute();
}

/** The organisations that have some; asked over all of them. */
export async function organisationsWithDue(tx: Transaction, now: Date): Promise<OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select distinct organisation_id as id from appointment_documents where due_at <= ${now}`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Documents belong to one organisation.");
  return organisation;
}

function documents(tx: Transaction) {
  return tx.sql.withTables<{ appointment_documents: DocumentTable }>();
}
