import { type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Organisation, OrganisationChange, Role, User } from "./contract.ts";

interface UserTable {
  id: string;
  organisation_id: string;
  name: string;
  email: string | null;
  roles: JSONColumnType<Role[]>;
  state: User["state"];
  password_hash: string | null;
  second_factor_secret_id: string | null;
  second_factor_step: string | null;
  created_at: Date;
  updated_at: Date;
  seen_at: Date | null;
}

type Tables = {
  users: UserTable;
  identities: { organisation_id: string; issuer: string; user_id: string | null };
  identity_providers: { id: string; organisation_id: string; issuer: string; audience: string };
  recovery_codes: { organisation_id: string; user_id: string; hash: Buffer };
  organisations: { id: string; name: string; time_zone: string | null };
};

/** A user's row, with whether a provider of identities that is there may sign them in. */
export type UserRow = Selectable<UserTable> & { has_provider: boolean };

export async function addUser(
  tx: Transaction,
  user: Pick<UserRow, "id" | "name" | "email" | "roles" | "state">,
  at: Date,
): Promise<void> {
  await users(tx)
    .insertInto("users")
    .values({
      ...user,
      organisation_id: organisationOf(tx),
      roles: JSON.stringify(user.roles),
      password_hash: null,
      second_factor_secret_id: null,
      second_factor_step: null,
      created_at: at,
      updated_at: at,
      seen_at: null,
    })
    .execute();
}

export async function changeUser(
  tx: Transaction,
  id: string,
  { roles, ...change }: Partial<Omit<UserRow, "id" | "organisation_id" | "has_provider">>,
): Promise<void> {
  await users(tx)
    .updateTable("users")
    .set({ ...change, ...(roles && { roles: JSON.stringify(roles) }) })
    .where("id", "=", id)
    .execute();
}

/** The user of an id. */
export async function userOf(tx: Transaction, id: string): Promise<UserRow> {
  return found(await rows(tx).where("users.id", "=", id).executeTakeFirst());
}

/** The user, held until the transaction ends, so that two changes do not pass each other. */
export async function holdUser(tx: Transaction, id: string): Promise<UserRow> {
  return found(await rows(tx).where("users.id", "=", id).forUpdate("users").executeTakeFirst());
}

function found(row: UserRow | undefined): UserRow {
  if (row) return row;
  throw new Failure("not-found", "There is no such user.", { cure: "List them with GET /api/users." });
}

/** Whoever has this address, in any organisation that the transaction reaches; people write it in capitals or not. */
export async function usersByEmail(tx: Transaction, email: string): Promise<UserRow[]> {
  return rows(tx)
    .where(sql`lower(users.email)`, "=", email.toLowerCase())
    .orderBy("users.created_at")
    .execute();
}

/** The address of somebody of the staff; undefined where they have none. */
export async function emailOfUser(tx: Transaction, id: string): Promise<string | undefined> {
  const row = await rows(tx).where("users.id", "=", id).executeTakeFirst();
  return row?.email ?? undefined;
}

/** Users by name, after the one with the id `after`, at most `limit`. */
export async function usersPage(
  tx: Transaction,
  { search, after, limit }: { search?: string | undefined; after?: string | undefined; limit: number },
): Promise<UserRow[]> {
  let query = rows(tx)
    // Named besides being kept to by row-level security: the index by name begins with it.
    .where("users.organisation_id", "=", organisationOf(tx))
    .orderBy("users.name")
    .orderBy("users.id")
    .limit(limit);
  if (search !== undefined) {
    const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
    query = query.where((or) => or.or([or("users.name", "ilike", like), or("users.email", "ilike", like)]));
  }
  if (after !== undefined)
    query = query.where(sql<boolean>`(users.name, users.id) > (select name, id from users where id = ${after})`);
  return query.execute();
}

/** The ids of all who own the organisation and may sign in. Held, so that two do not resign at once. */
export async function ownersOf(tx: Transaction): Promise<string[]> {
  const owners = await users(tx)
    .selectFrom("users")
    .select("id")
    .where("state", "=", "active")
    .where(sql<boolean>`roles @> '[{"role":"owner"}]'`)
    .forUpdate()
    .execute();
  return owners.map(({ id }) => id);
}

/** Replaces the codes of the last resort by these digests. */
export async function setRecoveryCodes(tx: Transaction, user: string, hashes: readonly Buffer[]): Promise<void> {
  await users(tx).deleteFrom("recovery_codes").where("user_id", "=", user).execute();
  if (hashes.length === 0) return;
  await users(tx)
    .insertInto("recovery_codes")
    .values(hashes.map((hash) => ({ organisation_id: organisationOf(tx), user_id: user, hash })))
    .execute();
}

/** Uses a recovery code up; whether it was one. */
export async function useRecoveryCode(tx: Transaction, user: string, hash: Buffer): Promise<boolean> {
  const gone = await users(tx)
    .deleteFrom("recovery_codes")
    .where("user_id", "=", user)
    .where("hash", "=", hash)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** An organisation by its id: what it is called, and the zone that it plans by once somebody said so. */
export async function organisationNamed(tx: Transaction, id: string): Promise<Organisation & { id: string }> {
  const row = await users(tx)
    .selectFrom("organisations")
    .select(["name", "time_zone"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { id, name: row.name, ...(row.time_zone !== null && { timeZone: row.time_zone }) };
}

export async function keepOrganisation(tx: Transaction, { name, timeZone }: OrganisationChange): Promise<void> {
  await users(tx)
    .updateTable("organisations")
    .set({ ...(name !== undefined && { name }), ...(timeZone !== undefined && { time_zone: timeZone }) })
    .where("id", "=", organisationOf(tx))
    .execute();
}

/** A user as the API shows them. */
export function shown(row: UserRow): User {
  const ways: [User["signsInBy"][number], boolean][] = [
    ["password", row.password_hash !== null],
    ["second-factor", row.second_factor_secret_id !== null],
    ["provider", row.has_provider],
  ];
  return {
    id: row.id,
    name: row.name,
    ...(row.email !== null && { email: row.email }),
    roles: row.roles,
    state: row.state,
    signsInBy: ways.filter(([, has]) => has).map(([way]) => way),
    createdAt: row.created_at.toISOString(),
    ...(row.seen_at && { seenAt: row.seen_at.toISOString() }),
  };
}

function rows(tx: Transaction) {
  return users(tx)
    .selectFrom("users")
    .selectAll("users")
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("identities")
            .innerJoin("identity_providers as provider", (join) =>
              join
                .onRef("provider.organisation_id", "=", "identities.organisation_id")
                .onRef("provider.issuer", "=", "identities.issuer")
                .on("provider.audience", "=", "staff"),
            )
            .select("provider.id")
            .whereRef("identities.user_id", "=", "users.id"),
        )
        .$castTo<boolean>()
        .as("has_provider"),
    );
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Users belong to one organisation.");
  return tx.organisation;
}

function users(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
