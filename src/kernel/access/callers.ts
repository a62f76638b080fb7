import { createHash, timingSafeEqual } from "node:crypto";
import { Failure } from "../errors.ts";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import type { Random } from "../random.ts";
import { type Clock, HOUR, later, MINUTE } from "../time.ts";
import { type Scope, SCOPES } from "../http/route.ts";

type AccessTables = {
  api_keys: { id: string; organisation_id: string; name: string; hash: Buffer; scopes: string[]; created_at: Date };
  sessions: {
    hash: Buffer;
    organisation_id: string;
    actor: string;
    scopes: string[];
    created_at: Date;
    expires_at: Date;
  };
  sign_in_links: { hash: Buffer; organisation_id: string; expires_at: Date };
};

/** Who calls, for which organisation, and what they may do. */
export interface Caller {
  readonly organisation: OrganisationId;
  /** As facts show it: `key:bootstrap`, `person:…`. */
  readonly actor: string;
  readonly scopes: ReadonlySet<string>;
  readonly by: "key" | "session";
}

export interface Callers {
  /** The caller that a bearer key names; `undefined` when it names nobody. */
  byKey(key: string): Promise<Caller | undefined>;
  /** The caller that a session cookie names. */
  bySession(token: string): Promise<Caller | undefined>;
  /** Exchanges an API key or a one-time link for a session: a token to be kept in a cookie, shown to nobody. */
  signIn(proof: { key: string } | { link: string }): Promise<{ token: string; expiresAt: Date }>;
  signOut(token: string): Promise<void>;
  /** A link that signs one person in, once, within 15 minutes. Returns its secret part. */
  makeLink(organisation: OrganisationId): Promise<string>;
}

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly random: Random;
  /** The key of the settings, which stands for the first organisation with every right. */
  readonly bootstrap: { readonly key: string; readonly organisation: OrganisationId };
}

const SESSION = 12 * HOUR;
const LINK = 15 * MINUTE;
const EVERYTHING: readonly Scope[] = SCOPES;

export function callersOf(parts: Parts): Callers {
  const { database } = parts;
  return {
    byKey: (key) => byKey(parts, key),
    bySession: (token) => bySession(parts, token),
    signIn: async (proof) => {
      const caller = "key" in proof ? await byKey(parts, proof.key) : undefined;
      if ("key" in proof && caller === undefined) throw noSuchProof("access key");
      return database.acrossAll(async (tx) =>
        beginSession(tx, parts, caller ?? (await useLink(tx, parts, "link" in proof ? proof.link : ""))),
      );
    },
    signOut: async (token) => {
      await database.acrossAll((tx) => tables(tx).deleteFrom("sessions").where("hash", "=", hashOf(token)).execute());
    },
    makeLink: (organisation) => makeLink(parts, organisation),
  };
}

async function byKey({ database, bootstrap }: Parts, key: string): Promise<Caller | undefined> {
  const hash = hashOf(key);
  if (timingSafeEqual(hash, hashOf(bootstrap.key))) {
    return { organisation: bootstrap.organisation, actor: "key:bootstrap", scopes: new Set(EVERYTHING), by: "key" };
  }
  const row = await database.acrossAll((tx) =>
    tables(tx).selectFrom("api_keys").selectAll().where("hash", "=", hash).executeTakeFirst(),
  );
  return row && { organisation: row.organisation_id, actor: `key:${row.name}`, scopes: new Set(row.scopes), by: "key" };
}

async function bySession({ database, clock }: Parts, token: string): Promise<Caller | undefined> {
  const row = await database.acrossAll((tx) =>
    tables(tx)
      .selectFrom("sessions")
      .selectAll()
      .where("hash", "=", hashOf(token))
      .where("expires_at", ">", clock.now())
      .executeTakeFirst(),
  );
  return row && { organisation: row.organisation_id, actor: row.actor, scopes: new Set(row.scopes), by: "session" };
}

async function beginSession(tx: Transaction, { clock, random }: Parts, caller: Omit<Caller, "by">) {
  const token = random.bytes(32).toString("base64url");
  const now = clock.now();
  const expiresAt = later(now, SESSION);
  const { organisation, actor, scopes } = caller;
  await tables(tx)
    .insertInto("sessions")
    .values({
      hash: hashOf(token),
      organisation_id: organisation,
      actor,
      scopes: [...scopes],
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

/** A link is gone with its first use. */
async function useLink(tx: Transaction, { clock }: Parts, link: string): Promise<Omit<Caller, "by">> {
  const row = await tables(tx)
    .deleteFrom("sign_in_links")
    .where("hash", "=", hashOf(link))
    .where("expires_at", ">", clock.now())
    .returning("organisation_id")
    .executeTakeFirst();
  if (row === undefined) throw noSuchProof("link");
  return { organisation: row.organisation_id, actor: "person:owner", scopes: new Set(EVERYTHING) };
}

async function makeLink({ database, clock, random }: Parts, organisation: OrganisationId): Promise<string> {
  const link = random.bytes(24).toString("base64url");
  const expires = later(clock.now(), LINK);
  await database.acrossAll((tx) =>
    tables(tx)
      .insertInto("sign_in_links")
      .values({ hash: hashOf(link), organisation_id: organisation, expires_at: expires })
      .execute(),
  );
  return link;
}

/** Clears away sessions and links that nobody can use any more. */
export async function forgetExpired({ database, clock }: Pick<Parts, "database" | "clock">): Promise<void> {
  const now = clock.now();
  await database.acrossAll(async (tx) => {
    await tables(tx).deleteFrom("sessions").where("expires_at", "<=", now).execute();
    await tables(tx).deleteFrom("sign_in_links").where("expires_at", "<=", now).execute();
  });
}

/** Keys and tokens are long and random, so a plain digest of them cannot be guessed back. */
function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function noSuchProof(what: string): Failure {
  return new Failure("not-signed-in", `This ${what} is not valid, was used already or has expired.`, {
    cure: "Use the access key, or start Parley again for a new link.",
  });
}

function tables(tx: Transaction) {
  return tx.sql.withTables<AccessTables>();
}
