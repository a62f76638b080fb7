import type { OrganisationId, Transaction } from "../database/database.ts";
import type { Random } from "../random.ts";
import { DAY, HOUR, later, MINUTE, SECOND } from "../time.ts";
import type { Caller, Who } from "./caller.ts";
import { digestOf } from "./digest.ts";

type SessionTables = {
  sessions: {
    id: string;
    hash: Buffer;
    organisation_id: string;
    actor: string;
    scopes: string[];
    user_id: string | null;
    person_id: string | null;
    key_id: string | null;
    installation_key: Buffer | null;
    agent: string;
    created_at: Date;
    seen_at: Date;
    expires_at: Date;
  };
  users: { id: string; roles: unknown; state: string };
  api_keys: { id: string; expires_at: Date | null };
};

/** Whom a session is for. `scopes` are a key's; a member of staff has those of their roles, whatever these are by then. */
export interface Holder {
  readonly organisation: OrganisationId;
  readonly actor: string;
  readonly who: Who;
  readonly scopes: readonly string[];
  /** The access key that began it: a session of the installation's own key is good while that key is. */
  readonly key?: string;
  /** What the browser says it is, to be told apart in the list of one's sessions. */
  readonly agent: string;
}

/** A session as its owner sees it. */
export interface ShownSession {
  readonly id: string;
  readonly agent: string;
  readonly began: Date;
  readonly seen: Date;
}

/** Left alone for so long, a session ends; and after so long in any case. */
const IDLE = 8 * HOUR;
const LONGEST = 7 * DAY;
/** Noting each request would be a write for each; to the minute is enough. */
const NOTED = MINUTE;
const LONGEST_AGENT = 300;

interface Beginning {
  readonly now: Date;
  readonly random: Random;
  /** After so long it ends in any case. In milliseconds. */
  readonly longest?: number;
}

/** Begins a session: a token to be kept in a cookie for so many seconds. Only its digest is kept here. */
export async function beginSession(
  tx: Transaction,
  holder: Holder,
  { now, random, longest = LONGEST }: Beginning,
): Promise<{ token: string; seconds: number }> {
  const token = random.bytes(32).toString("base64url");
  const { who } = holder;
  await tables(tx)
    .insertInto("sessions")
    .values({
      id: random.uuid(),
      hash: digestOf(token),
      organisation_id: holder.organisation,
      actor: holder.actor,
      scopes: [...holder.scopes],
      user_id: who.kind === "user" ? who.id : null,
      person_id: who.kind === "visitor" ? who.person : null,
      key_id: who.kind === "key" ? (who.id ?? null) : null,
      installation_key: holder.key !== undefined && isInstallation(who) ? digestOf(holder.key) : null,
      agent: holder.agent.slice(0, LONGEST_AGENT),
      created_at: now,
      seen_at: now,
      expires_at: later(now, longest),
    })
    .execute();
  return { token, seconds: longest / SECOND };
}

function isInstallation(who: Who): boolean {
  return who.kind === "key" && who.id === undefined;
}

/**
 * The caller whose session a token's digest names; notes that they were seen. `installationKey` is the digest of the key of
 * the settings; `scopesOf` reads a user's roles.
 */
export async function callerBySession(
  tx: Transaction,
  { hash, now, installationKey }: { hash: Buffer; now: Date; installationKey: Buffer },
  scopesOf: (roles: unknown) => readonly string[],
): Promise<Caller | undefined> {
  const row = await tables(tx)
    .selectFrom("sessions")
    .leftJoin("users", "users.id", "sessions.user_id")
    .leftJoin("api_keys", "api_keys.id", "sessions.key_id")
    .selectAll("sessions")
    .select(["users.roles", "users.state"])
    .where("sessions.hash", "=", hash)
    .where("sessions.expires_at", ">", now)
    .where("sessions.seen_at", ">", later(now, -IDLE))
    // A session is no longer good than the key that began it.
    .where((or) => or.or([or("api_keys.expires_at", "is", null), or("api_keys.expires_at", ">", now)]))
    .executeTakeFirst();
  if (row === undefined || !isLetIn(row, installationKey)) return undefined;
  if (row.seen_at < later(now, -NOTED))
    await tables(tx).updateTable("sessions").set({ seen_at: now }).where("id", "=", row.id).execute();
  const scopes = new Set(row.user_id === null ? row.scopes : scopesOf(row.roles));
  return { organisation: row.organisation_id, actor: row.actor, scopes, who: whoOf(row), session: row.id };
}

/** Whether the session's holder may still come in: a user who is active, or the installation's key as it is now. */
function isLetIn(row: Holding & { state: string | null; installation_key: Buffer | null }, key: Buffer): boolean {
  if (row.user_id !== null) return row.state === "active";
  return !isInstallation(whoOf(row)) || row.installation_key?.equals(key) === true;
}

type Holding = Pick<SessionTables["sessions"], "user_id" | "person_id" | "key_id">;

function whoOf(row: Holding): Who {
  if (row.user_id !== null) return { kind: "user", id: row.user_id };
  if (row.person_id !== null) return { kind: "visitor", person: row.person_id };
  return { kind: "key", id: row.key_id ?? undefined };
}

/** When a session began. */
export async function whenSessionBegan(tx: Transaction, id: string): Promise<Date | undefined> {
  const row = await tables(tx).selectFrom("sessions").select("created_at").where("id", "=", id).executeTakeFirst();
  return row?.created_at;
}

/** Ends the session of a token; says whose it was. */
export async function endSession(
  tx: Transaction,
  token: string,
): Promise<Pick<Holder, "organisation" | "actor" | "who"> | undefined> {
  const row = await tables(tx)
    .deleteFrom("sessions")
    .where("hash", "=", digestOf(token))
    .returning(["organisation_id", "actor", "user_id", "person_id", "key_id"])
    .executeTakeFirst();
  return row && { organisation: row.organisation_id, actor: row.actor, who: whoOf(row) };
}

/** A user's sessions, the last seen first. */
export async function sessionsOfUser(tx: Transaction, user: string, now: Date): Promise<ShownSession[]> {
  const rows = await tables(tx)
    .selectFrom("sessions")
    .select(["id", "agent", "created_at", "seen_at"])
    .where("user_id", "=", user)
    .where("expires_at", ">", now)
    .where("seen_at", ">", later(now, -IDLE))
    .orderBy("seen_at", "desc")
    .execute();
  return rows.map(({ id, agent, created_at: began, seen_at: seen }) => ({ id, agent, began, seen }));
}

/** Ends a user's sessions: one of them, or all but one; says how many. */
export async function endSessionsOf(
  tx: Transaction,
  user: string,
  which: { readonly only: string } | { readonly except: string | undefined },
): Promise<number> {
  const theirs = tables(tx).deleteFrom("sessions").where("user_id", "=", user);
  const those =
    "only" in which
      ? theirs.where("id", "=", which.only)
      : which.except === undefined
        ? theirs
        : theirs.where("id", "<>", which.except);
  return Number((await those.executeTakeFirst()).numDeletedRows);
}

/** Clears away sessions that nobody can use any more. */
export async function forgetSessions(tx: Transaction, now: Date): Promise<void> {
  await tables(tx)
    .deleteFrom("sessions")
    .where((or) => or.or([or("expires_at", "<=", now), or("seen_at", "<=", later(now, -IDLE))]))
    .execute();
}

function tables(tx: Transaction) {
  return tx.sql.withTables<SessionTables>();
}
