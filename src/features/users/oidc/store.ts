import { type Generated, type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Provider } from "./contract.ts";

interface ProviderTable {
  id: string;
  organisation_id: string;
  name: string;
  issuer: string;
  client_id: string;
  secret_id: string;
  audience: Provider["audience"];
  claims: JSONColumnType<Record<string, string>>;
  created_at: Date;
}

type Tables = {
  identity_providers: ProviderTable;
  identities: {
    id: Generated<string>;
    organisation_id: string;
    issuer: string;
    subject: string;
    user_id: string | null;
    person_id: string | null;
    linked_at: Date;
  };
};

export type ProviderRow = Selectable<ProviderTable>;

/** Adds a provider; false where there is one of this issuer, client and audience already. */
export async function addProviderRow(tx: Transaction, row: ProviderRow): Promise<boolean> {
  const added = await tables(tx)
    .insertInto("identity_providers")
    .values({ ...row, claims: JSON.stringify(row.claims) })
    .onConflict((conflict) => conflict.columns(["organisation_id", "issuer", "client_id", "audience"]).doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function providersOf(tx: Transaction, audience?: Provider["audience"]): Promise<ProviderRow[]> {
  const all = tables(tx).selectFrom("identity_providers").selectAll().orderBy("name");
  return (audience === undefined ? all : all.where("audience", "=", audience)).execute();
}

export async function providerOf(tx: Transaction, id: string): Promise<ProviderRow> {
  // The id may come out of an address that somebody typed.
  const rows = tables(tx)
    .selectFrom("identity_providers")
    .selectAll()
    .where(sql`id::text`, "=", id.toLowerCase());
  const row = await rows.executeTakeFirst();
  if (row) return row;
  throw new Failure("not-found", "There is no such provider of identities.", {
    cure: "List them with GET /api/identity-providers.",
  });
}

export async function removeProviderRow(tx: Transaction, id: string): Promise<void> {
  await tables(tx).deleteFrom("identity_providers").where("id", "=", id).execute();
}

/**
 * Whose identity it is, by its issuer and subject: one of the staff, a visitor, or both. Held until the transaction ends,
 * so that somebody who comes twice at once for the first time is one person.
 */
export async function holderOf(
  tx: Transaction,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<{ user: string | undefined; person: string | undefined } | undefined> {
  const name = JSON.stringify([tx.organisation, issuer, subject]);
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx.sql);
  const rows = await tables(tx)
    .selectFrom("identities")
    .select(["user_id", "person_id"])
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .execute();
  if (rows.length === 0) return undefined;
  const [user, person] = [rows.find(({ user_id: id }) => id !== null), rows.find(({ person_id: id }) => id !== null)];
  return { user: user?.user_id ?? undefined, person: person?.person_id ?? undefined };
}

/** Links an identity to one of ours. An identity that is somebody's already stays theirs. */
export async function linkIdentity(
  tx: Transaction,
  identity: { issuer: string; subject: string; user?: string; person?: string; at: Date },
): Promise<void> {
  const linked = await tables(tx)
    .insertInto("identities")
    .values({
      organisation_id: tx.organisation ?? "",
      issuer: identity.issuer,
      subject: identity.subject,
      user_id: identity.user ?? null,
      person_id: identity.person ?? null,
      linked_at: identity.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (linked === undefined) throw identityTaken();
}

/** An identity that was brought to link it, and is another user's. */
export function identityTaken(): Failure {
  return new Failure("conflict", "This identity is linked with somebody else here already.", {
    reason: "identity-taken",
    cure: "Sign in by that identity and unlink it under Account, or choose another identity at the provider.",
  });
}

/** The identities of one of the staff, the newest first, with the provider's name where there still is one. */
export async function identitiesOf(tx: Transaction, user: string) {
  return tables(tx)
    .selectFrom("identities")
    .select(["id", "issuer", "subject", "linked_at"])
    .select((eb) =>
      eb
        .selectFrom("identity_providers as provider")
        .select("provider.name")
        .whereRef("provider.issuer", "=", "identities.issuer")
        .where("provider.audience", "=", "staff")
        .limit(1)
        .as("provider"),
    )
    .where("user_id", "=", user)
    .orderBy("linked_at", "desc")
    .execute();
}

/** Unlinks an identity of one of the staff; says of which issuer it was. */
export async function removeIdentity(tx: Transaction, user: string, id: string): Promise<string | undefined> {
  const gone = await tables(tx)
    .deleteFrom("identities")
    .where("id", "=", id)
    .where("user_id", "=", user)
    .returning("issuer")
    .executeTakeFirst();
  return gone?.issuer;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
