import type { JSONColumnType, Selectable } from "kysely";
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
    organisation_id: string;
    issuer: string;
    subject: string;
    user_id: string | null;
    person_id: string | null;
    linked_at: Date;
  };
};

export type ProviderRow = Selectable<ProviderTable>;

export async function addProviderRow(tx: Transaction, row: ProviderRow): Promise<void> {
  await tables(tx)
    .insertInto("identity_providers")
    .values({ ...row, claims: JSON.stringify(row.claims) })
    .execute();
}

export async function providersOf(tx: Transaction, audience?: Provider["audience"]): Promise<ProviderRow[]> {
  const all = tables(tx).selectFrom("identity_providers").selectAll().orderBy("name");
  return (audience === undefined ? all : all.where("audience", "=", audience)).execute();
}

export async function providerOf(tx: Transaction, id: string): Promise<ProviderRow> {
  const row = await tables(tx).selectFrom("identity_providers").selectAll().where("id", "=", id).executeTakeFirst();
  if (row) return row;
  throw new Failure("not-found", "There is no such provider of identities.", {
    cure: "List them with GET /api/identity-providers.",
  });
}

export async function removeProviderRow(tx: Transaction, id: string): Promise<void> {
  await tables(tx).deleteFrom("identity_providers").where("id", "=", id).execute();
}

/** Whose identity it is, by its issuer and subject. */
export async function holderOf(
  tx: Transaction,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<{ user: string | undefined; person: string | undefined } | undefined> {
  const row = await tables(tx)
    .selectFrom("identities")
    .select(["user_id", "person_id"])
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return row && { user: row.user_id ?? undefined, person: row.person_id ?? undefined };
}

/** Links an identity to one of ours. An identity that is somebody's already stays theirs: a database error says so. */
export async function linkIdentity(
  tx: Transaction,
  identity: { issuer: string; subject: string; user?: string; person?: string; at: Date },
): Promise<void> {
  await tables(tx)
    .insertInto("identities")
    .values({
      organisation_id: tx.organisation ?? "",
      issuer: identity.issuer,
      subject: identity.subject,
      user_id: identity.user ?? null,
      person_id: identity.person ?? null,
      linked_at: identity.at,
    })
    .execute();
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
