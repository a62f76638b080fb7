import type { GeneratedAlways, JSONColumnType, Selectable } from "kysely";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Person, PersonWish } from "./contract.ts";
import { type MatchColumns, matchOf } from "./matching/shown-match.ts";

/** What of a match is a plain column; its rule is kept as JSON. */
type PlainMatchColumns = Omit<MatchColumns, "match_rule">;

export interface PersonTable extends PlainMatchColumns {
  id: string;
  organisation_id: string;
  name: string;
  email: string | null;
  fields: JSONColumnType<Record<string, string>>;
  audience: Person["audience"];
  match_rule: JSONColumnType<NonNullable<MatchColumns["match_rule"]>> | null;
  created_at: Date;
  /** What people are looked up by; the database keeps it. */
  email_key: GeneratedAlways<string | null>;
}

type Tables = {
  people: PersonTable;
};

export async function addPerson(tx: Transaction, id: string, wish: PersonWish & { at: Date }): Promise<void> {
  await directory(tx)
    .insertInto("people")
    .values({
      id,
      organisation_id: organisationOf(tx),
      name: wish.name,
      email: wish.email ?? null,
      fields: JSON.stringify(wish.fields),
      audience: wish.audience,
      created_at: wish.at,
    })
    .execute();
}

export async function changePerson(
  tx: Transaction,
  id: string,
  { name, email, audience, fields }: Pick<Person, "name" | "audience" | "fields"> & { email: string | undefined },
): Promise<void> {
  await directory(tx)
    .updateTable("people")
    .set({ name, email: email ?? null, audience, fields: JSON.stringify(fields) })
    .where("id", "=", id)
    .execute();
}

/** Whoever has this address, in any organisation that the transaction reaches. */
export async function peopleByEmail(
  tx: Transaction,
  email: string,
): Promise<{ id: string; organisation: string; name: string; email: string }[]> {
  const rows = await directory(tx)
    .selectFrom("people")
    .select(["id", "organisation_id", "name", "email"])
    .where("email_key", "=", email.toLowerCase())
    .execute();
  return rows.map(({ organisation_id: organisation, email: address, ...rest }) => ({
    ...rest,
    organisation,
    email: address ?? email,
  }));
}

/** The addresses in small letters under which people are known, by the object ids that they were matched with. */
export async function addressesOf(tx: Transaction, objectIds: readonly string[]): Promise<Map<string, string[]>> {
  if (objectIds.length === 0) return new Map();
  const rows = await directory(tx)
    .selectFrom("people")
    .select(["object_id", "email", "principal_name", "matched_mail"])
    .where("organisation_id", "=", organisationOf(tx))
    .where("object_id", "in", [...new Set(objectIds)])
    .execute();
  const found = new Map<string, string[]>();
  for (const { object_id: id, email, principal_name: login, matched_mail: mail } of rows) {
    const theirs = [email, login, mail].flatMap((address) => address?.toLowerCase() ?? []);
    found.set(id?.toLowerCase() ?? "", [...(found.get(id?.toLowerCase() ?? "") ?? []), ...theirs]);
  }
  return found;
}

/** The person, kept from being changed by others until the transaction ends. */
export async function lockedPerson(tx: Transaction, id: string): Promise<Person> {
  await directory(tx).selectFrom("people").select("id").where("id", "=", id).forUpdate().execute();
  return personOf(tx, id);
}

export async function personOf(tx: Transaction, id: string): Promise<Person> {
  const row = await directory(tx).selectFrom("people").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new Failure("not-found", "There is no such person.", { cure: "List them with GET /api/people." });
  return shown(row);
}

export async function erasePerson(tx: Transaction, id: string): Promise<void> {
  await directory(tx).deleteFrom("people").where("id", "=", id).execute();
}

/** A person as the API shows them. */
export function shown(row: Omit<Selectable<PersonTable>, "email_key">): Person {
  const { id, name, audience, fields, created_at } = row;
  const match = matchOf(row);
  return {
    id,
    name,
    audience,
    fields,
    ...(row.email !== null && { email: row.email }),
    ...(match && { match }),
    addedAt: created_at.toISOString(),
  };
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("People belong to one organisation.");
  return tx.organisation;
}

function directory(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
