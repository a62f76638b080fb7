import { type ColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Endpoint } from "./contract.ts";

interface EndpointTable {
  id: string;
  organisation_id: string;
  url: string;
  description: string;
  facts: string[];
  contact: string | null;
  state: Endpoint["state"];
  disabled_because: Exclude<Endpoint["disabledBecause"], undefined> | null;
  secret_id: string;
  old_secret_id: string | null;
  old_secret_until: Date | null;
  sequence: ColumnType<string, number, unknown>;
  failing_since: Date | null;
  failures: number;
  quiet_until: Date | null;
  created_at: Date;
  updated_at: Date;
}

export type EndpointRow = Selectable<EndpointTable>;

/** A new endpoint; it is in use from its first moment on. */
export type NewEndpoint = Pick<EndpointRow, "id" | "url" | "description" | "facts" | "contact" | "secret_id"> & {
  readonly at: Date;
};

export async function addEndpoint(tx: Transaction, { at, ...wish }: NewEndpoint): Promise<EndpointRow> {
  return endpoints(tx)
    .insertInto("webhook_endpoints")
    .values({
      ...wish,
      organisation_id: organisationOf(tx),
      state: "enabled",
      sequence: 0,
      failures: 0,
      created_at: at,
      updated_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function endpointRow(tx: Transaction, id: string): Promise<EndpointRow> {
  return existing(await oneEndpoint(tx, id).executeTakeFirst());
}

/** The endpoint, which nobody else can change until this transaction ends. */
export async function lockedEndpoint(tx: Transaction, id: string): Promise<EndpointRow> {
  return existing(await lockedIfThere(tx, id));
}

/** The same; `undefined` where it has been deleted. */
export async function lockedIfThere(tx: Transaction, id: string): Promise<EndpointRow | undefined> {
  return oneEndpoint(tx, id).forUpdate().executeTakeFirst();
}

/** Endpoints by age, oldest first, after `after` (the id of the last one seen). */
export async function endpointsPage(
  tx: Transaction,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<EndpointRow[]> {
  let query = allEndpoints(tx);
  if (after) {
    const last = endpoints(tx).selectFrom("webhook_endpoints").where("id", "=", after);
    query = query.where((eb) =>
      eb(eb.refTuple("created_at", "id"), ">", eb.tuple(last.select("created_at"), last.select("id"))),
    );
  }
  return query.orderBy("created_at").orderBy("id").limit(limit).execute();
}

/** What a fact has to be shown to. */
export async function listeningEndpoints(tx: Transaction): Promise<Pick<EndpointRow, "id" | "facts" | "state">[]> {
  return allEndpoints(tx).clearSelect().select(["id", "facts", "state"]).orderBy("id").execute();
}

/** Whether any organisation has an endpoint. */
export async function anyEndpoint(tx: Transaction): Promise<boolean> {
  return (await endpoints(tx).selectFrom("webhook_endpoints").select("id").limit(1).executeTakeFirst()) !== undefined;
}

export async function updateEndpoint(
  tx: Transaction,
  id: string,
  changes: Partial<Omit<EndpointRow, "id" | "organisation_id" | "sequence" | "created_at">>,
): Promise<EndpointRow> {
  return existing(
    await endpoints(tx)
      .updateTable("webhook_endpoints")
      .set(changes)
      .where("organisation_id", "=", organisationOf(tx))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirst(),
  );
}

/** Draws the next numbers of an endpoint's deliveries, without a gap; answers the first of them. */
export async function takeNumbers(tx: Transaction, id: string, count: number): Promise<number> {
  const row = await endpoints(tx)
    .updateTable("webhook_endpoints")
    .set({ sequence: sql`sequence + ${count}` })
    .where("organisation_id", "=", organisationOf(tx))
    .where("id", "=", id)
    .returning("sequence")
    .executeTakeFirst();
  return Number(existing(row).sequence) - count + 1;
}

/** Deletes an endpoint with all of its deliveries; answers with what it was, for its secrets are to go as well. */
export async function deleteEndpoint(tx: Transaction, id: string): Promise<EndpointRow> {
  return existing(
    await endpoints(tx)
      .deleteFrom("webhook_endpoints")
      .where("organisation_id", "=", organisationOf(tx))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirst(),
  );
}

function existing<T>(row: T | undefined): T {
  if (row) return row;
  throw new Failure("not-found", "There is no such webhook endpoint.", {
    cure: "List them with GET /api/webhook-endpoints.",
  });
}

function oneEndpoint(tx: Transaction, id: string) {
  return allEndpoints(tx).where("id", "=", id);
}

function allEndpoints(tx: Transaction) {
  return endpoints(tx).selectFrom("webhook_endpoints").selectAll().where("organisation_id", "=", organisationOf(tx));
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Webhook endpoints belong to one organisation.");
  return tx.organisation;
}

function endpoints(tx: Transaction) {
  return tx.sql.withTables<{ webhook_endpoints: EndpointTable }>();
}
