import { type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Asked, Errand } from "../../../kernel/queue/errands.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import type { Delivery } from "../contract.ts";

interface DeliveryTable {
  id: string;
  organisation_id: string;
  endpoint_id: string;
  sequence: number | string;
  fact: string;
  about: string;
  body: string;
  test: boolean;
  state: Delivery["state"];
  due_at: Date | null;
  attempts: number;
  created_at: Date;
}

interface AttemptTable {
  id: string;
  organisation_id: string;
  delivery_id: string;
  at: Date;
  request_headers: JSONColumnType<Record<string, string>>;
  status: number | null;
  answer_headers: JSONColumnType<Record<string, string>> | null;
  answer: string | null;
  milliseconds: number;
  error: string | null;
}

export type DeliveryRow = Selectable<DeliveryTable>;
export type AttemptRow = Selectable<AttemptTable>;

export async function addDeliveries(
  tx: Transaction,
  rows: readonly Omit<DeliveryRow, "organisation_id" | "attempts">[],
): Promise<void> {
  if (rows.length === 0) return;
  const organisation_id = organisationOf(tx);
  const values = rows.map((row) => ({ ...row, organisation_id, attempts: 0 }));
  await deliveries(tx).insertInto("webhook_deliveries").values(values).execute();
}

/** Which deliveries are meant, of one endpoint. */
export interface Filter {
  readonly endpoint: string;
  readonly id?: string | undefined;
  readonly state?: Delivery["state"] | undefined;
  /** Names of facts as they are. */
  readonly facts?: readonly string[] | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

/** Deliveries, the latest first, before `before` (a sequence number). */
export async function deliveriesPage(
  tx: Transaction,
  filter: Filter,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<DeliveryRow[]> {
  let query = deliveries(tx).selectFrom("webhook_deliveries").selectAll().where(matching(tx, filter));
  if (before !== undefined) query = query.where("sequence", "<", before);
  return query.orderBy("sequence", "desc").limit(limit).execute();
}

export async function deliveryRow(tx: Transaction, endpoint: string, id: string): Promise<DeliveryRow> {
  const row = await deliveries(tx)
    .selectFrom("webhook_deliveries")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where("endpoint_id", "=", endpoint)
    .where("id", "=", id)
    .executeTakeFirst();
  if (row) return row;
  throw new Failure("not-found", "There is no such delivery.", {
    cure: "List them with GET /api/webhook-endpoints/{id}/deliveries; they are kept for 30 days.",
  });
}

/** A delivery that waits to be sent, which nobody else can change until this transaction ends; `undefined` if it does not wait. */
export async function lockedWaiting(tx: Transaction, id: string): Promise<DeliveryRow | undefined> {
  return deliveries(tx)
    .selectFrom("webhook_deliveries")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .forUpdate()
    .executeTakeFirst();
}

export async function attemptsOf(tx: Transaction, delivery: string): Promise<AttemptRow[]> {
  return deliveries(tx)
    .selectFrom("webhook_attempts")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where("delivery_id", "=", delivery)
    .orderBy("at")
    .execute();
}

export type NewAttempt = Omit<AttemptRow, "organisation_id" | "request_headers" | "answer_headers"> & {
  readonly request_headers: Record<string, string>;
  readonly answer_headers: Record<string, string> | null;
};

export async function addAttempt(tx: Transaction, { request_headers, answer_headers, ...row }: NewAttempt) {
  await deliveries(tx)
    .insertInto("webhook_attempts")
    .values({
      ...row,
      organisation_id: organisationOf(tx),
      request_headers: JSON.stringify(request_headers),
      answer_headers: answer_headers && JSON.stringify(answer_headers),
    })
    .execute();
}

export async function updateDelivery(
  tx: Transaction,
  id: string,
  changes: Pick<DeliveryRow, "state" | "due_at" | "attempts">,
): Promise<void> {
  await deliveries(tx)
    .updateTable("webhook_deliveries")
    .set(changes)
    .where("organisation_id", "=", organisationOf(tx))
    .where("id", "=", id)
    .execute();
}

/** Orders all deliveries anew that match. Says how many. */
export async function orderAgain(tx: Transaction, filter: Filter, now: Date): Promise<number> {
  const rows = await deliveries(tx)
    .updateTable("webhook_deliveries")
    .set({ state: "waiting", due_at: now, attempts: 0 })
    .where(matching(tx, filter))
    .returning("id")
    .execute();
  return rows.length;
}

export async function countDeliveries(tx: Transaction, filter: Filter): Promise<number> {
  const row = await deliveries(tx)
    .selectFrom("webhook_deliveries")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where(matching(tx, filter))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** What waits for an endpoint that is out of use is held until somebody asks for it. */
export async function holdWaiting(tx: Transaction, endpoint: string): Promise<void> {
  await deliveries(tx)
    .updateTable("webhook_deliveries")
    .set({ state: "held", due_at: null })
    .where(matching(tx, { endpoint, state: "waiting" }))
    .execute();
}

/** An attempt under way has this long before another makes up for it: longer than any may take. */
const LAPSES = MINUTE;
/** A process takes on more for an endpoint only while it has fewer than this in hand, and no more than this at once. */
const TO_ONE = 4;

/** Claims what is due, over all organisations: of each endpoint only as much as it may have in hand. */
export async function claimDue(tx: Transaction, { now, room, busy }: Asked): Promise<Errand[]> {
  const full = [...busy].filter(([, count]) => count >= TO_ONE).map(([endpoint]) => endpoint);
  const { rows } = await sql<{ id: string; organisation_id: string; endpoint_id: string }>`
    with endpoints as (
      select distinct d.endpoint_id as id from webhook_deliveries d
      join webhook_endpoints e on e.id = d.endpoint_id
      where d.state = 'waiting' and d.due_at <= ${now} and e.state = 'enabled'
        and (e.quiet_until is null or e.quiet_until <= ${now}) and not e.id = any(${full}::uuid[])
    ), due as (
      select d.id from endpoints
      cross join lateral (
        select id from webhook_deliveries
        where endpoint_id = endpoints.id and state = 'waiting' and due_at <= ${now}
        order by due_at, sequence limit ${TO_ONE} for update skip locked
      ) d limit ${room}
    )
    update webhook_deliveries set due_at = ${later(now, LAPSES)}
    where id in (select id from due) returning id, organisation_id, endpoint_id`.execute(tx.sql);
  return rows.map((row) => ({ id: row.id, organisation: row.organisation_id, group: row.endpoint_id }));
}

/** Forgets deliveries of all organisations that were made before a moment. */
export async function forgetDeliveries(tx: Transaction, before: Date): Promise<void> {
  await deliveries(tx).deleteFrom("webhook_deliveries").where("created_at", "<", before).execute();
}

function matching(tx: Transaction, { endpoint, id, state, facts, from, to }: Filter) {
  return sql<boolean>`${sql.join(
    [
      sql`organisation_id = ${organisationOf(tx)}`,
      sql`endpoint_id = ${endpoint}`,
      ...(id ? [sql`id = ${id}`] : []),
      ...(state ? [sql`state = ${state}`] : []),
      ...(facts ? [sql`fact = any(${facts})`] : []),
      ...(from ? [sql`created_at >= ${from}`] : []),
      ...(to ? [sql`created_at < ${to}`] : []),
    ],
    sql` and `,
  )}`;
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Deliveries belong to one organisation.");
  return tx.organisation;
}

function deliveries(tx: Transaction) {
  return tx.sql.withTables<{ webhook_deliveries: DeliveryTable; webhook_attempts: AttemptTable }>();
}
