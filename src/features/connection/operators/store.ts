import type { JSONColumnType } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Operators, OperatorsKept, OperatorsWish } from "./contract.ts";

/** Whom the operators' group holds: those who are tried, and how many there are in all. */
export interface Membership {
  readonly logins: readonly string[];
  readonly people: number;
  /** Whether there may be more people than were counted. */
  readonly more: boolean;
}

type Tables = {
  operators: {
    connection_id: string;
    organisation_id: string;
    operators: JSONColumnType<Operators>;
    outside: string | null;
    members: JSONColumnType<Membership> | null;
    set_at: Date;
  };
};

/** Whom Parley may act for through a connection; empty while nobody has chosen. */
export async function operatorsOf(tx: Transaction, connectionId: string): Promise<OperatorsKept> {
  const row = await tables(tx)
    .selectFrom("operators")
    .selectAll()
    .where("connection_id", "=", connectionId)
    .executeTakeFirst();
  if (row === undefined) return {};
  const { operators, outside, set_at: setAt } = row;
  return { operators, ...(outside !== null && { outside }), setAt: setAt.toISOString() };
}

export async function keepOperators(
  tx: Transaction,
  ids: { readonly connectionId: string; readonly organisation: string },
  { operators, outside, at }: OperatorsWish & { readonly at: Date },
): Promise<void> {
  // Whom another group holds is not known yet.
  const chosen = { operators: JSON.stringify(operators), outside: outside ?? null, set_at: at, members: null };
  await tables(tx)
    .insertInto("operators")
    .values({ connection_id: ids.connectionId, organisation_id: ids.organisation, ...chosen })
    .onConflict((conflict) => conflict.column("connection_id").doUpdateSet(chosen))
    .execute();
}

/** Whom the operators' group holds, as Microsoft last told it; undefined where that is not known. */
export async function membershipOf(tx: Transaction, connectionId: string): Promise<Membership | undefined> {
  const row = await tables(tx)
    .selectFrom("operators")
    .select("members")
    .where("connection_id", "=", connectionId)
    .executeTakeFirst();
  return row?.members ?? undefined;
}

export async function keepMembership(
  tx: Transaction,
  connectionId: string,
  membership: Membership | undefined,
): Promise<void> {
  const members = membership === undefined ? null : JSON.stringify(membership);
  await tables(tx).updateTable("operators").set({ members }).where("connection_id", "=", connectionId).execute();
}

/** Takes a login out of every choice of operators. Where nobody is left, nobody is chosen any more. */
export async function forgetLogin(tx: Transaction, login: string): Promise<void> {
  const gone = login.toLowerCase();
  const rows = await tables(tx).selectFrom("operators").selectAll().execute();
  for (const { connection_id: id, operators, outside, members } of rows) {
    const left = withoutLogin(operators, gone);
    const one = tables(tx);
    if (left === undefined) {
      await one.deleteFrom("operators").where("connection_id", "=", id).execute();
    } else {
      const kept = {
        operators: JSON.stringify(left),
        outside: outside?.toLowerCase() === gone ? null : outside,
        members: members === null ? null : JSON.stringify(withoutMember(members, gone)),
      };
      await one.updateTable("operators").set(kept).where("connection_id", "=", id).execute();
    }
  }
}

/** Those who are left; undefined where nobody is. */
export function withoutLogin(operators: Operators, gone: string): Operators | undefined {
  if (operators.kind !== "people") return operators;
  const logins = operators.logins.filter((login) => login.toLowerCase() !== gone);
  return logins.length === 0 ? undefined : { kind: "people", logins };
}

function withoutMember(members: Membership, gone: string): Membership {
  return { ...members, logins: members.logins.filter((login) => login.toLowerCase() !== gone) };
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
