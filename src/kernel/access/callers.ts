import { createHash, timingSafeEqual } from "node:crypto";
import { Failure } from "../errors.ts";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import type { Random } from "../random.ts";
import { type Clock, HOUR, later, MINUTE } from "../time.ts";
import { type Scope, SCOPES } from "../http/route.ts";

type AccessTables = {
  api_keys: { id: string; organisation_id: string; name: string; hash: Buffer; scopes: string[]; created_at: Date };
  sessions: { hash: Buffer; organisation_id: string; actor: string; scopes: string[]; created_at: Date; expires_at: Date };
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

export function callersOf({ database, clock, random, bootstrap }: Parts): Callers {
  const bootstrapHash = hashOf(bootstrap.key);
  const owner: Omit<Caller, "by"> = { organisation: bootstrap.organisation, actor: "key:bootstrap", scopes: new Set(EVERYTHING) };
  const byKey = async (key: string): Promise<Caller | undefined> => {
    const hash = hashOf(key);
    if (timingSafeEqual(hash, bootstrapHash)) return { ...owner, by: "key" };
    const row = await database.acrossAll((tx) =>
      tables(tx).selectFrom("api_keys").selectAll().where("hash", "=", hash).executeTakeFirst(),
    );
    return row && { organisation: row.organisation_id, actor: `key:${row.name}`, scopes: new Set(row.scopes), by: "key" };
  };
  const begin = async (tx: Transaction, caller: Omit<Caller, "by">) => {
    const token = random.bytes(32).toString("base64url");
    const now = clock.now();
    await tables(tx)
      .insertInto("sessions")
      .values({
        hash: hashOf(token),
        organisation_id: caller.organisation,
        actor: caller.actor,
        scopes: [...caller.scopes],
        created_at: now,
        expires_at: later(now, SESSION),
      })
      .execute();
    return { token, expiresAt: later(now, SESSION) };
  };
  return {
    byKey,
    bySession: async (token) => {
      const row = await database.acrossAll((tx) =>
        tables(tx)
          .selectFrom("sessions")
          .selectAll()
          .where("hash", "=", hashOf(token))
          .where("expires_at", ">", clock.now())
          .executeTakeFirst(),
      );
      return row && { organisation: row.organisation_id, actor: row.actor, scopes: new Set(row.scopes), by: "session" };
    },
    signIn: async (proof) => {
      if ("key" in proof) {
        const caller = await byKey(proof.key);
        if (caller === undefined) throw noSuchProof("access key");
        return database.acrossAll((tx) => begin(tx, caller));
      }
      return database.acrossAll(async (tx) => {
        const link = await tables(tx)
          .deleteFrom("sign_in_links")
          .where("hash", "=", hashOf(proof.link))
          .where("expires_at", ">", clock.now())
          .returning("organisation_id")
          .executeTakeFirst();
        if (link === undefined) throw noSuchProof("link");
        return begin(tx, { organisation: link.organisation_id, actor: "person:owner", scopes: owner.scopes });
      });
    },
    signOut: async (token) => {
      await database.acrossAll((tx) => tables(tx).deleteFrom("sessions").where("hash", "=", hashOf(token)).execute());
    },
    makeLink: async (organisation) => {
      const link = random.bytes(24).toString("base64url");
      await database.acrossAll((tx) =>
        tables(tx)
          .insertInto("sign_in_links")
          .values({ hash: hashOf(link), organisation_id: organisation, expires_at: later(clock.now(), LINK) })
          .execute(),
      );
      return link;
    },
  };
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
