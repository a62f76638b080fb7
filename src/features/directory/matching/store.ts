import { type JSONColumnType, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Person } from "../contract.ts";
import { type PersonTable, shown } from "../store.ts";
import type { Account, MatchRule, Namesake, RuleSet } from "./contract.ts";
import { asRuleSet, type Known, USUAL_RULE } from "./rules.ts";

type Audience = Person["audience"];

type Tables = {
  people: PersonTable;
  match_rules: {
    organisation_id: string;
    audience: Audience;
    rules: JSONColumnType<MatchRule[]>;
    guests: boolean;
  };
  directory_looks: {
    organisation_id: string;
    connection_id: string;
    delta_link: string | null;
    how: Look["how"];
    people: number;
    changed: number;
    lost: number;
    looked_at: Date;
  };
};

/** The rules of an audience; until somebody chooses, the local e-mail is looked for among the login names. */
export async function ruleSet(tx: Transaction, audience: Audience): Promise<RuleSet> {
  const row = await tables(tx)
    .selectFrom("match_rules")
    .select(["rules", "guests"])
    .where("organisation_id", "=", organisationOf(tx))
    .where("audience", "=", audience)
    .executeTakeFirst();
  return row ? asRuleSet(row.rules, row.guests) : asRuleSet([USUAL_RULE], false);
}

/** The rules of both audiences, in their order. */
export async function rulesOfBoth(tx: Transaction): Promise<Readonly<Record<Audience, readonly MatchRule[]>>> {
  return { operator: (await ruleSet(tx, "operator")).rules, user: (await ruleSet(tx, "user")).rules };
}

export async function saveRuleSet(
  tx: Transaction,
  audience: Audience,
  { rules, guests }: { readonly rules: readonly MatchRule[]; readonly guests: boolean },
): Promise<void> {
  const columns = { rules: JSON.stringify(rules), guests };
  await tables(tx)
    .insertInto("match_rules")
    .values({ organisation_id: organisationOf(tx), audience, ...columns })
    .onConflict((conflict) => conflict.columns(["organisation_id", "audience"]).doUpdateSet(columns))
    .execute();
}

/** Who a person is, as it is written down. */
export interface MatchWriting {
  readonly account: Account & { readonly mail?: string | undefined };
  /** The Entra tenant that the account belongs to. */
  readonly tenant: string;
  readonly at: Date;
  /** The rule that matched, or who set it by hand. */
  readonly by: { readonly rule: MatchRule } | { readonly actor: string };
}

/** Writes a match, whole: nothing of an earlier one is left. */
export async function saveMatch(tx: Transaction, id: string, match: MatchWriting): Promise<void> {
  const { account, tenant, at, by } = match;
  await tables(tx)
    .updateTable("people")
    .set({
      object_id: account.objectId,
      principal_name: account.userPrincipalName,
      matched_name: account.displayName,
      matched_mail: account.mail ?? null,
      matched_at: at,
      match_tenant_id: tenant,
      match_origin: "rule" in by ? "rule" : "manual",
      match_rule: "rule" in by ? JSON.stringify(by.rule) : null,
      match_set_by: "rule" in by ? null : by.actor,
      match_lost: null,
      match_lost_at: null,
    })
    .where("id", "=", id)
    .execute();
}

export async function clearMatch(tx: Transaction, id: string): Promise<void> {
  await tables(tx)
    .updateTable("people")
    .set({
      object_id: null,
      principal_name: null,
      matched_name: null,
      matched_mail: null,
      matched_at: null,
      match_tenant_id: null,
      match_origin: null,
      match_rule: null,
      match_set_by: null,
      match_lost: null,
      match_lost_at: null,
    })
    .where("id", "=", id)
    .execute();
}

/** Lets nobody else be given this account until the transaction ends. */
export async function holdAccount(tx: Transaction, objectId: string): Promise<void> {
  const name = `account ${organisationOf(tx)} ${objectId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx.sql);
}

/** Who of an audience is matched with any of these accounts. */
export async function matchedWith(
  tx: Transaction,
  audience: Audience,
  objectIds: readonly string[],
): Promise<{ readonly person: Namesake; readonly objectId: string }[]> {
  if (objectIds.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom("people")
    .select(["id", "name", "object_id"])
    .where("organisation_id", "=", organisationOf(tx))
    .where("audience", "=", audience)
    .where("object_id", "in", [...objectIds])
    .execute();
  return rows.flatMap(({ id, name, object_id: objectId }) =>
    objectId === null ? [] : [{ person: { id, name }, objectId }],
  );
}

/** Whether the account that a person is matched with is this tenant's; where the tenant was not kept yet, it is taken so. */
export async function isMatchedIn(tx: Transaction, id: string, tenant: string): Promise<boolean> {
  const row = await tables(tx).selectFrom("people").select("match_tenant_id").where("id", "=", id).executeTakeFirst();
  return (row?.match_tenant_id ?? tenant) === tenant;
}

/** Somebody who is matched, as a look at the directory needs them. */
export interface MatchedPerson {
  readonly id: string;
  readonly objectId: string;
  readonly known: Known;
}

/**
 * Everybody who is matched with an account of this tenant, after `after` in the order of ids, at most `limit`. Where the
 * tenant was not kept yet, it is taken for this one.
 */
export async function matchedPeople(
  tx: Transaction,
  { tenant, objectIds, after, limit }: { tenant: string; objectIds?: readonly string[]; after?: string; limit: number },
): Promise<MatchedPerson[]> {
  const rows = await tables(tx)
    .selectFrom("people")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where((eb) => eb.or([eb("match_tenant_id", "=", tenant), eb("match_tenant_id", "is", null)]))
    .where("object_id", "is not", null)
    .$if(after !== undefined, (query) => query.where("id", ">", after ?? ""))
    .$if(objectIds !== undefined, (query) => query.where("object_id", "in", [...(objectIds ?? [])]))
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.flatMap((row) => matchedIn(shown(row)));
}

function matchedIn({ id, match }: Person): MatchedPerson[] {
  if (match === undefined) return [];
  const { objectId, userPrincipalName, displayName, mail, lost } = match;
  return [{ id, objectId, known: { userPrincipalName, displayName, mail, lost: lost?.reason } }];
}

/**
 * Keeps what a look has shown of the account that a person is matched with. Says whether anything was written: whoever
 * was matched with another account meanwhile stays as they are.
 */
export async function saveKnown(
  tx: Transaction,
  { id, objectId, known, at }: MatchedPerson & { readonly at: Date },
): Promise<boolean> {
  const result = await tables(tx)
    .updateTable("people")
    .set((eb) => ({
      principal_name: known.userPrincipalName,
      matched_name: known.displayName,
      matched_mail: known.mail ?? null,
      match_lost: known.lost ?? null,
      match_lost_at: known.lost === undefined ? null : eb.fn.coalesce("match_lost_at", sql<Date>`${at}::timestamptz`),
    }))
    .where("id", "=", id)
    .where("object_id", "=", objectId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** How far a connection's directory was looked through, and what that brought. */
export interface Look {
  readonly how: "changes" | "re-read";
  /** Where Microsoft goes on telling changes; undefined while the app may not ask for them. */
  readonly link: string | undefined;
  readonly people: number;
  readonly changed: number;
  readonly lost: number;
}

export async function lastLook(tx: Transaction, connection: string): Promise<(Look & { at: Date }) | undefined> {
  const row = await tables(tx)
    .selectFrom("directory_looks")
    .selectAll()
    .where("connection_id", "=", connection)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { how, delta_link: link, people, changed, lost, looked_at: at } = row;
  return { how, link: link ?? undefined, people, changed, lost, at };
}

export async function saveLook(tx: Transaction, connection: string, look: Look & { readonly at: Date }): Promise<void> {
  const { how, link, people, changed, lost, at } = look;
  const columns = { how, delta_link: link ?? null, people, changed, lost, looked_at: at };
  await tables(tx)
    .insertInto("directory_looks")
    .values({ organisation_id: organisationOf(tx), connection_id: connection, ...columns })
    .onConflict((conflict) => conflict.columns(["organisation_id", "connection_id"]).doUpdateSet(columns))
    .execute();
}

/** Whether anybody is matched at all. */
export async function anyMatched(tx: Transaction): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom("people")
    .select("id")
    .where("organisation_id", "=", organisationOf(tx))
    .where("object_id", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Matches belong to one organisation.");
  return tx.organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
