import { type JSONColumnType, type Selectable, sql, type Updateable } from "kysely";
import type { OrganisationId, Transaction } from "../../../kernel/database/database.ts";
import type { Finding } from "../contract.ts";
import type { SUBSCRIPTION_STATES } from "./contract.ts";

interface SubscriptionTable {
  id: string;
  organisation_id: string;
  connection_id: string;
  listening: string | null;
  resource: string;
  change_type: string;
  state: (typeof SUBSCRIPTION_STATES)[number];
  address: string;
  secret_digest: Buffer | null;
  asked_at: Date | null;
  microsoft_id: string | null;
  renewed_at: Date | null;
  expires_at: Date | null;
  due_at: Date | null;
  refusals: number;
  heard_at: Date | null;
  finding: JSONColumnType<Finding> | null;
  created_at: Date;
  with_data: boolean;
  key_id: string | null;
  /** In whose name it is; null: the app's own. */
  account_id: string | null;
}

type Tables = {
  graph_subscriptions: SubscriptionTable;
  connections: { id: string; subscriptions_seen_at: Date | null };
};

export type SubscriptionRow = Selectable<SubscriptionTable>;

const NOT_YET = {
  secret_digest: null,
  asked_at: null,
  microsoft_id: null,
  renewed_at: null,
  expires_at: null,
  refusals: 0,
  heard_at: null,
  finding: null,
  key_id: null,
} as const;

type New = Omit<SubscriptionRow, keyof typeof NOT_YET | "organisation_id" | "state" | "due_at">;

/** Keeps what is wanted from now on; what is kept already stays as it is. */
export async function addWanted(tx: Transaction, rows: readonly New[]): Promise<void> {
  if (rows.length === 0) return;
  const whole = rows.map((row) => ({
    ...row,
    ...NOT_YET,
    organisation_id: organisationOf(tx),
    state: "wanted" as const,
    due_at: row.created_at,
  }));
  await tables(tx)
    .insertInto("graph_subscriptions")
    .values(whole)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those that other programs made with the same app, in place of those that were known before. */
export async function keepStrangers(
  tx: Transaction,
  connectionId: string,
  strangers: readonly (Omit<New, "listening"> & Pick<SubscriptionRow, "microsoft_id" | "expires_at">)[],
): Promise<void> {
  await tables(tx)
    .deleteFrom("graph_subscriptions")
    .where("connection_id", "=", connectionId)
    .where("state", "=", "stranger")
    .execute();
  if (strangers.length === 0) return;
  const rows = strangers.map((each) => ({
    ...NOT_YET,
    ...each,
    organisation_id: organisationOf(tx),
    listening: null,
    state: "stranger" as const,
    due_at: null,
  }));
  await tables(tx).insertInto("graph_subscriptions").values(rows).execute();
}

export async function subscriptionsOf(tx: Transaction, connectionId: string): Promise<SubscriptionRow[]> {
  return tables(tx)
    .selectFrom("graph_subscriptions")
    .selectAll()
    .where("connection_id", "=", connectionId)
    .orderBy("created_at")
    .orderBy("resource")
    .execute();
}

export async function allSubscriptions(tx: Transaction): Promise<SubscriptionRow[]> {
  return tables(tx)
    .selectFrom("graph_subscriptions")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .orderBy("connection_id")
    .orderBy("resource")
    .orderBy("id")
    .execute();
}

/** Those of these ids that there are. */
export async function subscriptionsNamed(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SubscriptionRow>> {
  const rows = await tables(tx)
    .selectFrom("graph_subscriptions")
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** How many there are in each state, and when the first of the live ones ends; what is refused is told apart. */
export async function statesOfAll(tx: Transaction): Promise<{ state: string; count: number; ends: Date | null }[]> {
  const { rows } = await sql<{ state: string; count: number; ends: Date | null }>`
    select case when refusals > 0 then 'refused' else state end as state, count(*)::integer as count,
      min(expires_at) filter (where state = 'live') as ends
    from graph_subscriptions group by 1 order by 1`.execute(tx.sql);
  return rows;
}

/** By which connection each is listened to; those that are gone are missing. */
export async function connectionsOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tables(tx)
    .selectFrom("graph_subscriptions")
    .select(["id", "connection_id"])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, connection_id: connection }) => [id, connection]));
}

/** Notes that something was heard by them; where another is noting the same, once is enough. */
export async function noteHeard(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  await sql`
    update graph_subscriptions set heard_at = greatest(heard_at, ${at}) where id in (
      select id from graph_subscriptions where id = any(${[...ids]}::uuid[]) for update skip locked)`.execute(tx.sql);
}

/** Whose a subscription is, and what proves that something is announced for it. */
export interface Proof {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly digest: Buffer | null;
}

/** The proofs of these, over all organisations. */
export async function proofsOf(tx: Transaction, ids: readonly string[]): Promise<Proof[]> {
  if (ids.length === 0) return [];
  return tables(tx)
    .selectFrom("graph_subscriptions")
    .select(["id", "organisation_id as organisation", "secret_digest as digest"])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
}

export async function changeSubscription(
  tx: Transaction,
  id: string,
  { finding, ...change }: Omit<Updateable<SubscriptionTable>, "id" | "finding"> & { finding?: Finding | null },
): Promise<void> {
  const told = finding === undefined ? {} : { finding: finding && JSON.stringify(finding) };
  await tables(tx)
    .updateTable("graph_subscriptions")
    .set({ ...change, ...told })
    .where("id", "=", id)
    .execute();
}

export async function dropSubscription(tx: Transaction, id: string): Promise<void> {
  await tables(tx).deleteFrom("graph_subscriptions").where("id", "=", id).execute();
}

/** Whether Microsoft announces what happens to something now. */
export async function isAnnounced(
  tx: Transaction,
  { connection, resource }: { readonly connection: string; readonly resource: string },
): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom("graph_subscriptions")
    .select("id")
    .where("connection_id", "=", connection)
    .where("resource", "=", resource)
    .where("state", "=", "live")
    .executeTakeFirst();
  return row !== undefined;
}

/** How far each resource has come that is listened to by a name, but for what is about to end. */
export async function progressOf(
  tx: Transaction,
  { connection, listening }: { readonly connection: string; readonly listening: string },
): Promise<ReadonlyMap<string, "live" | "refused" | "wanted">> {
  const rows = await tables(tx)
    .selectFrom("graph_subscriptions")
    .select(["resource", "state", "finding"])
    .where("connection_id", "=", connection)
    .where("listening", "=", listening)
    .where("state", "!=", "leaving")
    .execute();
  return new Map(
    rows.map(({ resource, state, finding }) => {
      if (state === "live") return [resource, "live"];
      return [resource, finding?.level === "bad" ? "refused" : "wanted"];
    }),
  );
}

/** When it was last compared with what Microsoft has. */
export async function seenAt(tx: Transaction, connectionId: string): Promise<Date | undefined> {
  const row = await tables(tx)
    .selectFrom("connections")
    .select("subscriptions_seen_at")
    .where("id", "=", connectionId)
    .executeTakeFirst();
  return row?.subscriptions_seen_at ?? undefined;
}

export async function setSeenAt(tx: Transaction, connectionId: string, at: Date): Promise<void> {
  await tables(tx)
    .updateTable("connections")
    .set({ subscriptions_seen_at: at })
    .where("id", "=", connectionId)
    .execute();
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Subscriptions belong to one organisation.");
  return tx.organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
