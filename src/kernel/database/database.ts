import { AsyncLocalStorage } from "node:async_hooks";
import type { Kysely } from "kysely";
import pg from "pg";
import { Failure } from "../errors.ts";
import { gatheredSocket } from "./gathered-socket.ts";
import { Precedence } from "./precedence.ts";
import { openPulse, type Pulse } from "./pulse.ts";
import { type Session, sessionsOf, type Statement } from "./session.ts";

/** The tables are each feature's own affair: a store narrows this with `withTables<…>()`. */
export type Sql = Kysely<unknown>;

/** The id of the organisation that every row of a transaction belongs to: a UUID. */
export type OrganisationId = string;

/** One open transaction, bound to one organisation, or to the whole installation where `organisation` is undefined. */
export interface Transaction {
  readonly sql: Sql;
  readonly organisation: OrganisationId | undefined;
  /** Runs once the transaction is durable; never when it rolls back. */
  afterCommit(work: () => void): void;
}

/** PostgreSQL, embedded or external, behind one type. */
export interface Database {
  readonly pulse: Pulse;
  readonly precedence: Precedence;
  /** A transaction that sees and writes one organisation's rows only; row-level security keeps it there. */
  within<T>(organisation: OrganisationId, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** A transaction over all organisations: for the queue, sign-in and clean-up, never for a verb. */
  acrossAll<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * One transaction over all organisations whose statements are known beforehand and answer nothing: they leave together
   * with the commit, so that the database goes on from each to the next by itself.
   */
  carryOut(statements: readonly Statement[]): Promise<void>;
  /** One statement outside any transaction, as the login itself: for what belongs to no organisation. */
  query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /** Lets transactions use a schema that a library keeps, such as the queue's. */
  shareSchema(schema: "pgboss"): Promise<void>;
  close(): Promise<void>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Opens a pool on `url`, having checked that this PostgreSQL keeps what it acknowledges. */
export async function openDatabase(url: string, connections = 20): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: "parley",
    // Statements that do not wait for one another's results leave together.
    pipeline: true,
    stream: gatheredSocket,
    connectionTimeoutMillis: 5000,
    // A statement that hangs must not hold a caller, nor a forgotten transaction its locks. In milliseconds.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // A connection that dies is replaced by the pool; the query that needed it reports its own error. The pool itself
  // listens only while a connection is idle, and an error that nobody hears would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    const role = await checkServer(pool);
    const pulse = await openPulse(url, pool);
    return databaseOf({ pool, pulse, role, precedence: new Precedence() });
  } catch (error) {
    await pool.end();
    throw error instanceof Failure ? error : unreachable(url, error);
  }
}

interface Parts {
  readonly precedence: Precedence;
  readonly pool: pg.Pool;
  readonly pulse: Pulse;
  /** The role to become inside transactions, where the login itself would pass row-level security by. */
  readonly role: string | undefined;
}

function databaseOf(parts: Parts): Database {
  const { pool, pulse, role, precedence } = parts;
  const transact = transactor(parts);
  return {
    pulse,
    precedence,
    within: (organisation, work) => {
      if (!UUID.test(organisation)) throw new Error(`Not an organisation's id: ${organisation}`);
      return transact(`set local app.organisation = '${organisation}'`, stepByStep({ organisation, work }));
    },
    acrossAll: (work) => transact(EVERYTHING, stepByStep({ organisation: undefined, work })),
    carryOut: (statements) => transact(EVERYTHING, allAtOnce(statements)),
    query: async (text, values = []) => {
      const { rows } = await pool.query<Record<string, unknown>>(text, [...values]);
      return { rows };
    },
    shareSchema: async (schema) => {
      if (role === undefined) return;
      await pool.query(
        `grant usage on schema ${schema} to ${role}; grant all on all tables in schema ${schema} to ${role}`,
      );
    },
    close: async () => {
      await pulse.close();
      await pool.end();
    },
  };
}

const EVERYTHING = "set local app.scope = 'everything'";

/** Carries a transaction out that `begin` opens. */
type Carry<T> = (session: Session, begin: string) => Promise<Committed<T>>;
type Transact = <T>(settings: string, carry: Carry<T>) => Promise<T>;

function transactor({ pool, role, precedence }: Parts): Transact {
  const become = role === undefined ? "" : `set local role ${role};`;
  const open = new AsyncLocalStorage<true>();
  const takeSession = sessionsOf(pool);
  return async (settings, carry) => {
    // A second connection taken while one is held is how pools starve; the verb should pass its `tx` on.
    if (open.getStore())
      throw new Error("A transaction is already open here: pass its tx on instead of opening another.");
    const once = () =>
      open.run(true, async () => {
        const session = await precedence.take(takeSession);
        return releasing(session, () => carry(session, `begin;${become}${settings}`));
      });
    return settle(unlessInTheWay(once));
  };
}

interface Piece<T> {
  readonly organisation: OrganisationId | undefined;
  readonly work: (tx: Transaction) => Promise<T>;
}

interface Committed<T> {
  readonly result: T;
  readonly afterwards: readonly (() => void)[];
}

/** Two transactions that got into each other's way: PostgreSQL has undone one, which may simply be done again. */
const IN_THE_WAY = new Set(["40P01", "40001"]);
const TRIES = 3;

async function unlessInTheWay<T>(once: () => Promise<T>, tries = TRIES): Promise<T> {
  try {
    return await once();
  } catch (error) {
    if (tries > 1 && error instanceof pg.DatabaseError && IN_THE_WAY.has(error.code ?? ""))
      return unlessInTheWay(once, tries - 1);
    throw error;
  }
}

/** What follows a commit runs outside it, so that it may open transactions of its own. */
async function settle<T>(committed: Promise<Committed<T>>): Promise<T> {
  const { result, afterwards } = await committed;
  for (const next of afterwards) next();
  return result;
}

/** Gives the connection back, whatever came of the work. */
async function releasing<T>(session: Session, work: () => Promise<T>): Promise<T> {
  let broken = false;
  try {
    return await work();
  } catch (error) {
    broken = await rollBack(session);
    throw error;
  } finally {
    session.release(broken);
  }
}

function stepByStep<T>({ organisation, work }: Piece<T>): Carry<T> {
  return async (session, begin) => {
    const { sql } = session;
    const afterwards: (() => void)[] = [];
    // Opening the transaction and binding it leaves together with the work's first statement, so it costs no round trip.
    // Should it fail, PostgreSQL refuses what follows in the same transaction, and its own error is the one thrown.
    const begun = session.run(begin);
    const [, result] = await together(begun, work({ sql, organisation, afterCommit: (next) => afterwards.push(next) }));
    await commit(session);
    return { result, afterwards };
  };
}

function allAtOnce(statements: readonly Statement[]): Carry<void> {
  return async (session, begin) => {
    const begun = session.run(begin);
    await together(begun, ...statements.map((statement) => session.send(statement)), commit(session));
    return { result: undefined, afterwards: [] };
  };
}

/**
 * Statements of one transaction that need not wait for one another. All of them have ended when it throws the error of the
 * one that failed: none can reach the connection after it has gone to somebody else.
 */
export async function together<T extends readonly Promise<unknown>[]>(
  ...works: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const ends = await Promise.allSettled(works);
  const faults = ends.flatMap((end) => (end.status === "rejected" ? [{ reason: end.reason }] : []));
  const cause = faults.find(({ reason }) => !isSequel(reason)) ?? faults[0];
  if (cause) throw cause.reason;
  return Promise.all(works);
}

/** What follows a statement that failed is refused for its sake, whatever came first in the writing. */
function isSequel(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "25P02";
}

/** PostgreSQL answers a commit with a rollback where a statement had failed and the work went on regardless. */
async function commit(session: Session): Promise<void> {
  if ((await session.run("commit")) !== "COMMIT")
    throw new Error("The transaction was rolled back: an error in it was overlooked.");
}

/**
 * Whether the connection is beyond use. The first error is the one to report: where the rollback fails too, the
 * connection is gone and PostgreSQL has rolled back by itself.
 */
async function rollBack(session: Session): Promise<boolean> {
  return session.run("rollback").then(
    () => false,
    () => true,
  );
}

/** Refuses a server that may forget what it acknowledged; returns the role to take where the login bypasses row-level security. */
async function checkServer(pool: pg.Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ fsync: string; commit: string; bypasses: boolean; version: string }>(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
            current_setting('server_version_num') as version,
            (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypasses`,
  );
  const [server] = rows;
  if (server === undefined) throw new Failure("unavailable", "PostgreSQL gave no answer about its settings.");
  refuseForgetful("fsync", server.fsync);
  refuseForgetful("synchronous_commit", server.commit);
  if (Number(server.version) < 150_000) {
    throw new Failure("unavailable", `Parley needs PostgreSQL 15 or newer; this server is ${server.version}.`, {
      cure: "Upgrade the server that DATABASE_URL names, or leave DATABASE_URL out to use the embedded one.",
    });
  }
  return server.bypasses ? "parley_app" : undefined;
}

function refuseForgetful(setting: string, value: string): void {
  if (value !== "off") return;
  throw new Failure("unavailable", `PostgreSQL runs with ${setting}=off, so it may lose what it has acknowledged.`, {
    cure: `Set ${setting} = on for this server, database or role, and start Parley again.`,
    reason: "database-forgets",
  });
}

function unreachable(url: string, cause: unknown): Failure {
  const { hostname, port } = new URL(url);
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Failure("unavailable", `PostgreSQL at ${hostname}:${port || "5432"} cannot be used: ${why}`, {
    cure: "Check that the server runs and that DATABASE_URL names the right host, user, password and database.",
    cause,
  });
}
