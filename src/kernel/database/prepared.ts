import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import pg from "pg";
import { Failure } from "../errors.ts";

/** Statements beyond these are planned anew each time: a query whose text keeps changing must not fill every session. */
const MOST = 300;
/** PostgreSQL's `feature_not_supported`, also its answer where a table's columns changed under a prepared statement. */
const OUTDATED = "0A000";

/**
 * The pool, for Kysely, with every statement that has parameters prepared once a session: planning a small statement takes
 * PostgreSQL longer than carrying it out.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const nameOf = namer();
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const before = known.get(client);
      if (before) return before;
      const session = preparingClient(client, nameOf);
      known.set(client, session);
      return session;
    },
  };
}

function preparingClient(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  let outdated = false;
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: string | object, values: readonly unknown[] = []): unknown {
    if (typeof text !== "string") throw new Error("Rows are read all at once here: there are no cursors.");
    if (values.length === 0) return client.query(text);
    return client.query({ name: nameOf(text), text, values: [...values] }).catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError) || error.code !== OUTDATED) throw error;
      outdated = true;
      throw new Failure("unavailable", "A table has just been changed by a newer Parley.", {
        cure: "Try again.",
        retryAfter: 1,
        cause: error,
      });
    });
  }
  return {
    query,
    // A session whose statements are outdated is of no use to whoever comes next.
    release: (destroy) => client.release(destroy === true || outdated),
  };
}

/** The same name for the same text, in every session. */
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
