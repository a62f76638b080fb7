import type { JSONColumnType } from "kysely";
import type { OrganisationId, Transaction } from "../database/database.ts";
import type { Random } from "../random.ts";
import { later } from "../time.ts";
import { digestOf } from "./digest.ts";

type TokenTables = {
  one_time_tokens: {
    hash: Buffer;
    organisation_id: string;
    purpose: string;
    subject: string | null;
    data: JSONColumnType<Record<string, unknown>>;
    created_at: Date;
    expires_at: Date;
  };
};

/** What a token stands for. `purpose` keeps one made for one door from opening another; `subject` is whom it is about. */
export interface TokenMeaning {
  readonly organisation: OrganisationId;
  readonly purpose: string;
  readonly subject?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Making {
  readonly now: Date;
  readonly random: Random;
  /** In milliseconds. */
  readonly lasts: number;
}

/** Makes a token of 192 random bits; only its digest is kept. */
export async function makeToken(
  tx: Transaction,
  meaning: TokenMeaning,
  { now, random, lasts }: Making,
): Promise<string> {
  const token = random.bytes(24).toString("base64url");
  await tables(tx)
    .insertInto("one_time_tokens")
    .values({
      hash: digestOf(token),
      organisation_id: meaning.organisation,
      purpose: meaning.purpose,
      subject: meaning.subject ?? null,
      data: JSON.stringify(meaning.data ?? {}),
      created_at: now,
      expires_at: later(now, lasts),
    })
    .execute();
  return token;
}

interface Shown {
  readonly token: string;
  readonly purposes: readonly string[];
  readonly now: Date;
}

/** What a token stands for, if it is good for one of these purposes; it stays good. */
export async function meaningOf(tx: Transaction, { token, purposes, now }: Shown): Promise<TokenMeaning | undefined> {
  const row = await tables(tx)
    .selectFrom("one_time_tokens")
    .selectAll()
    .where("hash", "=", digestOf(token))
    .where("purpose", "in", purposes)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row && meaningIn(row);
}

/** Uses a token up: of two who bring it at once, one gets its meaning. */
export async function useToken(tx: Transaction, { token, purposes, now }: Shown): Promise<TokenMeaning | undefined> {
  const row = await tables(tx)
    .deleteFrom("one_time_tokens")
    .where("hash", "=", digestOf(token))
    .where("purpose", "in", purposes)
    .where("expires_at", ">", now)
    .returningAll()
    .executeTakeFirst();
  return row && meaningIn(row);
}

/** Ends all tokens of a purpose about somebody, such as older invitations when a new one is made. */
export async function dropTokens(tx: Transaction, purposes: readonly string[], subject: string): Promise<void> {
  await tables(tx)
    .deleteFrom("one_time_tokens")
    .where("purpose", "in", purposes)
    .where("subject", "=", subject)
    .execute();
}

/** Clears away tokens that nobody can use any more. */
export async function forgetTokens(tx: Transaction, now: Date): Promise<void> {
  await tables(tx).deleteFrom("one_time_tokens").where("expires_at", "<=", now).execute();
}

function meaningIn(row: {
  organisation_id: string;
  purpose: string;
  subject: string | null;
  data: Record<string, unknown>;
}): TokenMeaning {
  return { organisation: row.organisation_id, purpose: row.purpose, subject: row.subject ?? undefined, data: row.data };
}

function tables(tx: Transaction) {
  return tx.sql.withTables<TokenTables>();
}
