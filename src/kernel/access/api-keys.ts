import { sql } from "kysely";
import type { OrganisationId, Transaction } from "../database/database.ts";
import { Failure } from "../errors.ts";
import type { Random } from "../random.ts";
import { later, MINUTE } from "../time.ts";
import type { Caller } from "./caller.ts";
import { digestOf } from "./digest.ts";

type KeyTables = {
  api_keys: {
    id: string;
    organisation_id: string;
    name: string;
    hash: Buffer;
    hint: string;
    scopes: string[];
    created_by: string;
    created_at: Date;
    expires_at: Date | null;
    used_at: Date | null;
  };
};

export interface ApiKeyWish {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdBy: string;
  readonly expires: Date | undefined;
}

/** A key as it is shown after its making: never itself, but its last characters. */
export interface ShownKey {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly createdBy: string;
  readonly created: Date;
  readonly expires: Date | undefined;
  readonly used: Date | undefined;
}

const HINT = 4;
/** Noting each use would be a write for each request; to the minute is enough. */
const NOTED = MINUTE;
/** By this name the log tells the key of the settings. */
export const INSTALLATION = "bootstrap";

/**
 * Makes a key: 256 random bits behind a prefix that scanners of leaked secrets can look for. Shown once, kept as a digest.
 * Its name is what the log calls it, so no two keys share one.
 */
export async function makeKey(tx: Transaction, wish: ApiKeyWish, { now, random }: { now: Date; random: Random }) {
  const key = `pk_${random.bytes(32).toString("base64url")}`;
  const row = {
    id: random.uuid(),
    organisation_id: wish.organisation,
    name: wish.name,
    hash: digestOf(key),
    hint: key.slice(-HINT),
    scopes: [...wish.scopes],
    created_by: wish.createdBy,
    created_at: now,
    expires_at: wish.expires ?? null,
    used_at: null,
  };
  const made =
    wish.name.toLowerCase() !== INSTALLATION &&
    (await tables(tx)
      .insertInto("api_keys")
      .values(row)
      .onConflict((conflict) => conflict.expression(sql`organisation_id, lower(name)`).doNothing())
      .returning("id")
      .executeTakeFirst());
  if (!made) throw nameTaken(wish.name);
  return { key, shown: shown(row) };
}

function nameTaken(name: string): Failure {
  return new Failure(
    "conflict",
    `There is a key with the name ${name} already, and the log tells keys by their names.`,
    {
      field: "name",
      reason: "name-taken",
      cure: "Choose another name, or end the other key first.",
    },
  );
}

/** The caller that a key's digest names; notes that it was used. */
export async function callerByKey(
  tx: Transaction,
  { hash, now }: { hash: Buffer; now: Date },
): Promise<Caller | undefined> {
  const row = await tables(tx)
    .selectFrom("api_keys")
    .selectAll()
    .where("hash", "=", hash)
    .where((or) => or.or([or("expires_at", "is", null), or("expires_at", ">", now)]))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.used_at === null || row.used_at < later(now, -NOTED))
    await tables(tx).updateTable("api_keys").set({ used_at: now }).where("id", "=", row.id).execute();
  return {
    organisation: row.organisation_id,
    actor: `key:${row.name}`,
    scopes: new Set(row.scopes),
    who: { kind: "key", id: row.id },
    session: undefined,
  };
}

/** All keys of an organisation, the newest first. */
export async function keysOf(tx: Transaction): Promise<ShownKey[]> {
  const rows = await tables(tx).selectFrom("api_keys").selectAll().orderBy("created_at", "desc").execute();
  return rows.map(shown);
}

/** Ends a key, and with it every session that it began; says which it was. */
export async function endKey(tx: Transaction, id: string): Promise<ShownKey | undefined> {
  const row = await tables(tx).deleteFrom("api_keys").where("id", "=", id).returningAll().executeTakeFirst();
  return row && shown(row);
}

function shown(row: KeyTables["api_keys"]): ShownKey {
  const { id, name, hint, scopes, created_by: createdBy, created_at: created } = row;
  return {
    id,
    name,
    hint,
    scopes,
    createdBy,
    created,
    expires: row.expires_at ?? undefined,
    used: row.used_at ?? undefined,
  };
}

function tables(tx: Transaction) {
  return tx.sql.withTables<KeyTables>();
}
