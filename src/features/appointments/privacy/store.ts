import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Identifier } from "../../../kernel/privacy/personal-data.ts";
import { naming, withoutPerson } from "../../../kernel/privacy/redact.ts";

/** What is kept of one appointment, as it is handed out to its customer. */
interface Kept {
  readonly id: string;
  readonly service: string;
  readonly state: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly customer_name: string | null;
  readonly customer_email: string | null;
  readonly customer_phone: string | null;
  readonly answers: unknown;
  readonly comment: string | null;
  readonly attendance: string | null;
  readonly outcome: string | null;
  readonly notes: readonly string[];
  readonly documents: readonly object[];
}

/** Somebody's appointments, by who they are or by the addresses that they are known by. */
export async function appointmentsAbout(
  tx: Transaction,
  { person, addresses }: { readonly person: string; readonly addresses: readonly string[] },
): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select a.id, s.wish->>'name' as service, a.state, a.starts_at, a.ends_at, a.customer_name, a.customer_email,
      a.customer_phone, a.answers, a.comment, a.attendance, a.outcome,
      coalesce((select json_agg(n.text order by n.created_at) from appointment_notes n where n.appointment_id = a.id), '[]') as notes,
      coalesce((select json_agg(json_build_object('question', d.question, 'name', d.name, 'type', d.type, 'bytes', d.bytes) order by d.created_at)
        from appointment_documents d where d.appointment_id = a.id), '[]') as documents
    from appointments a join services s on s.id = a.service_id
    where a.organisation_id = ${tx.organisation ?? null}
      and (a.person_id = ${person} or a.customer_email_key = any(${[...addresses]}))
    order by a.starts_at, a.id`.execute(tx.sql);
  return rows;
}

/** The addresses under which somebody is known here. */
export async function addressOfPerson(tx: Transaction, person: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select lower(email) as email from people where id = ${person} and email is not null`.execute(tx.sql);
  return rows.map(({ email }) => email);
}

/** Takes a customer off these appointments; that they took place stays, and with whom is forgotten. */
export async function forgetCustomer(tx: Transaction, ids: readonly string[]): Promise<void> {
  await sql`delete from appointment_notes where appointment_id = any(${[...ids]})`.execute(tx.sql);
  await sql`delete from appointment_tellings where appointment_id = any(${[...ids]}) and recipient = 'customer'`.execute(
    tx.sql,
  );
  await sql`
    update appointments set customer_name = '', customer_email = null, customer_phone = null, customer_zone = null,
      person_id = null, answers = '{}', comment = null, outcome = null
    where id = any(${[...ids]})`.execute(tx.sql);
}

/** A host who is erased holds nothing any more; what they held stays, and their feed tells nobody of it. */
export async function forgetHost(tx: Transaction, person: string, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update hosts set person_id = null, archived_at = coalesce(archived_at, ${now}), feed_revision = feed_revision + 1, feed_open = false
    where person_id = ${person}
    returning id`.execute(tx.sql);
  const ids = rows.map(({ id }) => id);
  await sql`delete from host_calendars where host_id = any(${ids})`.execute(tx.sql);
  await sql`delete from appointment_tellings where recipient = any(${ids.map((id) => `host/${id}`)})`.execute(tx.sql);
}

/** Takes what tells a person from others out of what was written about the appointments of others. */
export async function forgetMentions(tx: Transaction, known: readonly Identifier[]): Promise<void> {
  const { rows } = await sql<{ id: string; text: string }>`
    select id, text from appointment_notes
    where organisation_id = ${tx.organisation ?? null} and ${naming(sql`to_json(text)::text`, known)}`.execute(tx.sql);
  for (const { id, text } of rows)
    await sql`update appointment_notes set text = ${String(withoutPerson(text, known))} where id = ${id}`.execute(
      tx.sql,
    );
}

/** Holds that came to nothing are of no use to anybody after a while, nor are sessions that nobody ever booked. */
export async function dropOldHolds(tx: Transaction, before: Date): Promise<void> {
  await sql`delete from appointments where state = 'expired' and updated_at < ${before}`.execute(tx.sql);
  await sql`
    delete from session_hosts h using appointment_sessions s
    where h.session_id = s.id and not s.blocks and s.meeting_id is null and s.updated_at < ${before}
      and not exists (select from appointments a where a.session_id = s.id)`.execute(tx.sql);
  await sql`
    delete from appointment_sessions s
    where not s.blocks and s.meeting_id is null and s.updated_at < ${before}
      and not exists (select from appointments a where a.session_id = s.id)`.execute(tx.sql);
}
