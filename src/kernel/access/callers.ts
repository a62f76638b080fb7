import { createHash, timingSafeEqual } from "node:crypto";
import { Failure } from "../errors.ts";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import type { Random } from "../random.ts";
import { type Clock, HOUR, later, MINUTE, SECOND } from "../time.ts";
import { type Scope, SCOPES } from "../http/route.ts";
import { type Attempts, countAttempts } from "./attempts.ts";

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

/** `from` is the address that a proof comes from: whoever brings many bad ones is refused for a while, with 429. */
export interface Callers {
  /** The caller that a bearer key names; `undefined` when it names nobody. */
  byKey(key: string, from: string): Promise<Caller | undefined>;
  /** The caller that a session cookie names. */
  bySession(token: string, from: string): Promise<Caller | undefined>;
  /** Exchanges an API key or a one-time link for a session: a token to be kept in a cookie for so many seconds. */
  signIn(proof: { key: string } | { link: string }, from: string): Promise<{ token: string; seconds: number }>;
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
  readonly bootstrapHash: Buffer;
  /** Of keys and sign-in links. */
  readonly proofs: Attempts;
  /** Counted apart: a forgotten tab with an old cookie keeps nobody from signing in. */
  readonly sessions: Attempts;
}

const SESSION = 12 * HOUR;
const LINK = 15 * MINUTE;
const EVERYTHING: readonly Scope[] = SCOPES;

export function callersOf(given: Pick<Parts, "database" | "clock" | "random" | "bootstrap">): Callers {
  // People who guess are measured by this machine's time, whatever time a sandbox plays.
  const attempts = () => countAttempts(() => performance.now());
  const parts = {
    ...given,
    bootstrapHash: hashOf(given.bootstrap.key),
    proofs: attempts(),
    sessions: attempts(),
  };
  const { database } = parts;
  return {
    byKey: (key, from) => byKey(parts, key, from),
    bySession: (token, from) => bySession(parts, token, from),
    signIn: async (proof, from) => {
      if ("link" in proof) return signInByLink(parts, proof.link, from);
      const caller = await byKey(parts, proof.key, from);
      if (caller === undefined) throw noSuchProof("access key");
      return database.acrossAll((tx) => beginSession(tx, parts, caller));
    },
    signOut: async (token) => {
      await database.acrossAll((tx) => tables(tx).deleteFrom("sessions").where("hash", "=", hashOf(token)).execute());
    },
    makeLink: (organisation) => makeLink(parts, organisation),
  };
}

async function byKey(parts: Parts, key: string, from: string): Promise<Caller | undefined> {
  const { database, bootstrap, bootstrapHash, proofs } = parts;
  const hash = hashOf(key);
  if (timingSafeEqual(hash, bootstrapHash)) {
    return { organisation: bootstrap.organisation, actor: "key:bootstrap", scopes: new Set(EVERYTHING), by: "key" };
  }
  const row = await tried(proofs, { hash, from }, () =>
    database.acrossAll((tx) =>
      tables(tx).selectFrom("api_keys").selectAll().where("hash", "=", hash).executeTakeFirst(),
    ),
  );
  return row && { organisation: row.organisation_id, actor: `key:${row.name}`, scopes: new Set(row.scopes), by: "key" };
}

async function bySession(parts: Parts, token: string, from: string): Promise<Caller | undefined> {
  const { database, clock, sessions } = parts;
  const hash = hashOf(token);
  const row = await tried(sessions, { hash, from }, () =>
    database.acrossAll((tx) =>
      tables(tx)
        .selectFrom("sessions")
        .selectAll()
        .where("hash", "=", hash)
        .where("expires_at", ">", clock.now())
        .executeTakeFirst(),
    ),
  );
  return row && { organisation: row.organisation_id, actor: row.actor, scopes: new Set(row.scopes), by: "session" };
}

/** Looks a proof up, unless its address has brought too many bad ones; counts it when it is one. */
async function tried<T>(
  attempts: Attempts,
  { hash, from }: { hash: Buffer; from: string },
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  attempts.refuse(from, hash);
  const found = await look();
  if (found === undefined) attempts.bad(from);
  else attempts.good(hash);
  return found;
}

async function signInByLink(parts: Parts, link: string, from: string) {
  const session = await tried(parts.proofs, { hash: hashOf(link), from }, () =>
    parts.database.acrossAll(async (tx) => {
      const owner = await useLink(tx, parts, link);
      return owner && beginSession(tx, parts, owner);
    }),
  );
  if (session === undefined) throw noSuchProof("link");
  return session;
}

async function beginSession(tx: Transaction, { clock, random }: Parts, caller: Omit<Caller, "by">) {
  const token = random.bytes(32).toString("base64url");
  const now = clock.now();
  const { organisation, actor, scopes } = caller;
  await tables(tx)
    .insertInto("sessions")
    .values({
      hash: hashOf(token),
      organisation_id: organisation,
      actor,
      scopes: [...scopes],
      created_at: now,
      expires_at: later(now, SESSION),
    })
    .execute();
  return { token, seconds: SESSION / SECOND };
}

/** A link is gone with its first use. */
async function useLink(tx: Transaction, { clock }: Parts, link: string): Promise<Omit<Caller, "by"> | undefined> {
  const row = await tables(tx)
    .deleteFrom("sign_in_links")
    .where("hash", "=", hashOf(link))
    .where("expires_at", ">", clock.now())
    .returning("organisation_id")
    .executeTakeFirst();
  return row && { organisation: row.organisation_id, actor: "person:owner", scopes: new Set(EVERYTHING) };
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
