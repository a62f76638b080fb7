import type { ColumnType, JSONColumnType, Selectable } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Finding } from "../../connection/contract.ts";
import type { Availability, Host } from "./contract.ts";

interface HostTable {
  id: string;
  organisation_id: string;
  /** Nobody, once they were erased. */
  person_id: string | null;
  priority: number;
  availability: JSONColumnType<Availability>;
  feed_revision: ColumnType<number, undefined>;
  feed_open: ColumnType<boolean, undefined>;
  archived_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

type Tables = {
  hosts: HostTable;
  people: { id: string; name: string; email: string | null; matched_mail: string | null; object_id: string | null };
  host_calendars: {
    host_id: string;
    read_at: Date;
    from_at: Date;
    to_at: Date;
    finding: JSONColumnType<Finding> | null;
  };
};

/** A host, with whom they are. */
export interface HostRow extends Selectable<HostTable> {
  readonly name: string;
  readonly email: string | null;
  readonly matched_mail: string | null;
  readonly object_id: string | null;
  readonly read_at: Date | null;
  readonly finding: Finding | null;
}

function joined(tx: Transaction) {
  return tables(tx)
    .selectFrom("hosts")
    .leftJoin("people", "people.id", "hosts.person_id")
    .leftJoin("host_calendars", "host_calendars.host_id", "hosts.id")
    .selectAll("hosts")
    .select((eb) => eb.fn.coalesce("people.name", eb.val("")).as("name"))
    .select(["people.email", "people.matched_mail", "people.object_id"])
    .select(["host_calendars.read_at", "host_calendars.finding"]);
}

/** All hosts of the organisation, by name; archived ones only where asked for. */
export async function allHosts(tx: Transaction, { archived = false } = {}): Promise<HostRow[]> {
  let query = joined(tx)
    .where("hosts.organisation_id", "=", organisationOf(tx))
    .orderBy("people.name")
    .orderBy("hosts.id");
  if (!archived) query = query.where("hosts.archived_at", "is", null);
  return query.execute();
}

/** These hosts, archived ones too; those that there are not are left out. */
export async function hostsById(tx: Transaction, ids: readonly string[]): Promise<HostRow[]> {
  if (ids.length === 0) return [];
  return joined(tx)
    .where("hosts.id", "in", [...ids])
    .orderBy("hosts.id")
    .execute();
}

/** Throws a `Failure` where there is none. */
export async function hostRow(tx: Transaction, id: string): Promise<HostRow> {
  const [row] = await hostsById(tx, [id]);
  if (row) return row;
  throw new Failure("not-found", "There is no such host.", { cure: "List them with GET /api/hosts." });
}

export async function lockHost(tx: Transaction, id: string): Promise<void> {
  await tables(tx).selectFrom("hosts").select("id").where("id", "=", id).forUpdate().execute();
}

/** The host that a person is; undefined where they are none. */
export async function hostOfPerson(tx: Transaction, person: string): Promise<string | undefined> {
  const query = tables(tx).selectFrom("hosts").select("id").where("person_id", "=", person);
  return (await query.where("organisation_id", "=", organisationOf(tx)).executeTakeFirst())?.id;
}

interface NewHost extends Pick<HostTable, "id" | "person_id" | "priority"> {
  readonly availability: Availability;
  readonly at: Date;
}

export async function insertHost(tx: Transaction, { at, availability, ...host }: NewHost): Promise<void> {
  await tables(tx)
    .insertInto("hosts")
    .values({
      ...host,
      organisation_id: organisationOf(tx),
      availability: JSON.stringify(availability),
      archived_at: null,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

interface HostPatch {
  readonly priority?: number;
  readonly availability?: Availability;
  readonly archivedAt?: Date | null;
  readonly at: Date;
}

export async function updateHost(tx: Transaction, id: string, patch: HostPatch): Promise<void> {
  const { priority, availability, archivedAt, at } = patch;
  await tables(tx)
    .updateTable("hosts")
    .set({
      updated_at: at,
      ...(priority !== undefined && { priority }),
      ...(availability && { availability: JSON.stringify(availability) }),
      ...(archivedAt !== undefined && { archived_at: archivedAt }),
    })
    .where("id", "=", id)
    .execute();
}

/** A host as the API shows them. */
export function hostInApi(row: HostRow): Host {
  const { id, person_id: person, name, priority, availability, feed_open: feed, archived_at } = row;
  const email = row.email ?? row.matched_mail;
  return {
    id,
    ...(person !== null && { person }),
    name,
    priority,
    availability,
    feed,
    ...(email !== null && { email }),
    ...calendarIn(row),
    ...(archived_at && { archivedAt: archived_at.toISOString() }),
  };
}

function calendarIn({ read_at, finding }: HostRow): Pick<Host, "calendar"> {
  if (read_at === null && finding === null) return {};
  return { calendar: { ...(read_at && { readAt: read_at.toISOString() }), ...(finding && { finding }) } };
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Hosts belong to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
