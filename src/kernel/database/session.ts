import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import pg from "pg";
import { Failure } from "../errors.ts";

/** A statement as it goes to the database, with what stands for $1, $2 and so on. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One connection of the pool, for as long as somebody has it. */
export interface Session {
  readonly sql: Kysely<unknown>;
  /** Sends a statement that answers nothing. */
  send(statement: Statement): Promise<void>;
  /** Sends statements without parameters; answers the command that the last of them turned out to be, such as `COMMIT`. */
  run(text: string): Promise<string | undefined>;
  /** Gives the connection back, or ends it where nobody else should get it. */
  release(broken: boolean): void;
}

/**
 * Hands out the pool's connections to Kysely. Kysely's own way to a single connection sends a statement only when the one
 * before it is answered; here statements leave as they come, and PostgreSQL carries them out in that order.
 */
export function sessionsOf(pool: pg.Pool): () => Promise<Session> {
  const known = new WeakMap<pg.PoolClient, Session>();
  const nameOf = namer();
  return async () => {
    const client = await pool.connect();
    const session = known.get(client) ?? sessionOn(client, nameOf);
    known.set(client, session);
    return session;
  };
}

function sessionOn(client: pg.PoolClient, nameOf: (text: string) => string | undefined): Session {
  let outdated = false;
  const query = <R>({ text, values }: Statement): Promise<pg.QueryResult<R & pg.QueryResultRow>> => {
    const name = values.length > 0 ? nameOf(text) : undefined;
    return client
      .query<R & pg.QueryResultRow>({ ...(name && { name }), text, values: [...values] })
      .catch((error: unknown) => {
        outdated ||= isOutdated(error);
        throw isOutdated(error) ? tablesChanged(error) : error;
      });
  };
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      const answer = await query<R>({ text: sql, values: parameters });
      return { rows: answer.rows, numAffectedRows: BigInt(answer.rowCount ?? 0) };
    },
    streamQuery: () => {
      throw new Error("Rows are read all at once here: there are no cursors.");
    },
  };
  return {
    sql: kyselyOn(connection),
    send: async (statement) => void (await query(statement)),
    run: async (text) => {
      const answers = [await client.query(text)].flat();
      return answers.at(-1)?.command;
    },
    release: (broken) => client.release(broken || outdated),
  };
}

function kyselyOn(connection: DatabaseConnection): Kysely<unknown> {
  const dialect = {
    createDriver: () => new DummyDriver(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: () => {
      throw new Error("The schema is known from the migrations.");
    },
  };
  const executor = new DefaultQueryExecutor(dialect.createQueryCompiler(), dialect.createAdapter(), {
    provideConnection: (consumer) => consumer(connection),
  });
  return new Kysely<unknown>({ config: { dialect }, dialect, driver: dialect.createDriver(), executor });
}

/** Statements beyond these are planned anew each time: a query whose text keeps changing must not fill every session. */
const MOST = 300;

/**
 * The name under which a session prepares a statement, the same for the same text: planning a small statement takes
 * PostgreSQL longer than carrying it out.
 */
function namer(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size === MOST) return known;
    const name = `parley_${names.size}`;
    names.set(text, name);
    return name;
  };
}

/** PostgreSQL refuses a prepared `select *` where a migration has changed the table's columns since. */
function isOutdated(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "0A000";
}

function tablesChanged(cause: unknown): Failure {
  return new Failure("unavailable", "A newer Parley has just changed the tables.", {
    cure: "Try again.",
    retryAfter: 1,
    cause,
  });
}
