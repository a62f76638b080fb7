import type { JSONColumnType, Selectable } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { WholeService } from "./contract.ts";

interface ServiceTable {
  id: string;
  organisation_id: string;
  slug: string;
  wish: JSONColumnType<WholeService>;
  archived_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

export type ServiceRow = Selectable<ServiceTable>;

/** All services of the organisation, by name; archived ones only where asked for. */
export async function allServices(tx: Transaction, { archived = false } = {}): Promise<ServiceRow[]> {
  let query = tables(tx).selectFrom("services").selectAll().where("organisation_id", "=", organisationOf(tx));
  if (!archived) query = query.where("archived_at", "is", null);
  return query
    .orderBy((eb) => eb.fn("lower", [eb.ref("wish", "->>").key("name")]))
    .orderBy("id")
    .execute();
}

/** Throws a `Failure` where there is none. */
export async function serviceRow(tx: Transaction, id: string): Promise<ServiceRow> {
  const row = await tables(tx).selectFrom("services").selectAll().where("id", "=", id).executeTakeFirst();
  if (row) return row;
  throw noService();
}

export function noService(): Failure {
  return new Failure("not-found", "There is no such service.", { cure: "List them with GET /api/services." });
}

export async function serviceBySlug(tx: Transaction, slug: string): Promise<ServiceRow | undefined> {
  return tables(tx)
    .selectFrom("services")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where("slug", "=", slug)
    .executeTakeFirst();
}

export async function lockService(tx: Transaction, id: string): Promise<void> {
  await tables(tx).selectFrom("services").select("id").where("id", "=", id).forUpdate().execute();
}

/** Keeps a new service. Where its address is taken, the transaction fails with an error that `isSlugTaken` knows. */
export async function insertService(
  tx: Transaction,
  id: string,
  { wish, at }: { wish: WholeService; at: Date },
): Promise<void> {
  await tables(tx)
    .insertInto("services")
    .values({
      id,
      organisation_id: organisationOf(tx),
      slug: wish.slug,
      wish: JSON.stringify(wish),
      archived_at: null,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

export async function updateService(
  tx: Transaction,
  id: string,
  { wish, at }: { wish: WholeService; at: Date },
): Promise<void> {
  const columns = { wish: JSON.stringify(wish), slug: wish.slug, updated_at: at };
  await tables(tx).updateTable("services").set(columns).where("id", "=", id).execute();
}

export async function setArchived(
  tx: Transaction,
  id: string,
  { since, at }: { since: Date | null; at: Date },
): Promise<void> {
  await tables(tx).updateTable("services").set({ archived_at: since, updated_at: at }).where("id", "=", id).execute();
}

export function isSlugTaken(error: unknown): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === "services_organisation_id_slug_key";
}

/** The zone that the organisation plans by, where it has said so. */
export async function zoneOfOrganisation(tx: Transaction): Promise<string | undefined> {
  const query = tables(tx).selectFrom("organisations").select("time_zone").where("id", "=", organisationOf(tx));
  return (await query.executeTakeFirst())?.time_zone ?? undefined;
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Services belong to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<{ services: ServiceTable; organisations: { id: string; time_zone: string | null } }>();
}
