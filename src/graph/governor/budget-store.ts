import { z } from "zod";
import { Failure } from "../../kernel/errors.ts";
import type { Sql } from "../ports.ts";
import { freshBucket, type Bucket, type Shape } from "./governor-rules.ts";

/** What a rule makes of a bucket. */
export interface Change<T> {
  readonly bucket: Bucket;
  readonly result: T;
}

/** A budget and how it is spent. */
export interface Budget {
  readonly key: string;
  readonly shape: Shape;
}

/** Where processes meet over their budgets. */
export interface BudgetStore {
  /** Applies a pure rule to the latest bucket, as if no other process existed. The rule may run more than once. */
  change<T>(budget: Budget, now: number, rule: (bucket: Bucket) => Change<T>): Promise<T>;
  /** The latest time until which any of these budgets is closed; 0 when none ever was. Epoch milliseconds. */
  closedUntil(keys: readonly string[]): Promise<number>;
  /** Drops budgets last counted before `before`; by then they are full and open again. */
  forget(before: number): Promise<void>;
}

const Row = z.object({
  tokens: z.number(),
  counted_at: z.number(),
  factor: z.number(),
  quiet_since: z.number(),
  closed_until: z.number(),
  version: z.coerce.number(),
});

interface Seen {
  readonly bucket: Bucket;
  readonly version: number;
}

const READ = "select tokens, counted_at, factor, quiet_since, closed_until, version from graph_budgets where key = $1";
const BEGIN =
  "insert into graph_budgets (key, tokens, counted_at, factor, quiet_since, closed_until, version) values ($1, $2, $3, $4, $5, $6, 0) on conflict (key) do nothing";
const WRITE =
  "update graph_budgets set tokens = $2, counted_at = $3, factor = $4, quiet_since = $5, closed_until = $6, version = version + 1 where key = $1 and version = $7 returning version";
const CLOSED = "select coalesce(max(closed_until), 0) as until from graph_budgets where key = any($1)";
const FORGET = "delete from graph_budgets where counted_at < $1 and closed_until < $1";

// Each lost race means that somebody else's change went through, so this many in a row is a fault.
const RACES = 200;

/**
 * Budgets in PostgreSQL. A change is one UPDATE that succeeds only when nobody changed the row since it was last seen,
 * so the rules stay in one place and a process that is alone with a budget needs no other statement.
 */
export function openBudgetStore(sql: Sql): BudgetStore {
  const lastSeen = new Map<string, Seen>();

  async function read(key: string): Promise<Seen | undefined> {
    const { rows } = await sql.query(READ, [key]);
    return rows[0] === undefined ? undefined : seenOf(rows[0]);
  }

  async function begin({ key, shape }: Budget, now: number): Promise<Seen | undefined> {
    await sql.query(BEGIN, [key, ...columnsOf(freshBucket(shape, now))]);
    return await read(key);
  }

  async function change<T>(budget: Budget, now: number, rule: (bucket: Bucket) => Change<T>): Promise<T> {
    const { key } = budget;
    for (let race = 0; race < RACES; race += 1) {
      const seen = lastSeen.get(key) ?? (await read(key)) ?? (await begin(budget, now));
      if (!seen) continue;
      const { bucket, result } = rule(seen.bucket);
      // Others only ever take or close, so what is refused by an older view would be refused by the latest.
      if (bucket === seen.bucket) return result;
      const { rows } = await sql.query(WRITE, [key, ...columnsOf(bucket), seen.version]);
      if (rows.length > 0) {
        lastSeen.set(key, { bucket, version: seen.version + 1 });
        return result;
      }
      lastSeen.delete(key);
    }
    throw new Failure("unavailable", "The budget of Microsoft's limits is too contended to be used.", {
      cure: "Run fewer Parley processes on this database.",
    });
  }

  return {
    change,
    closedUntil: async (keys) => {
      const { rows } = await sql.query(CLOSED, [keys]);
      return z.number().parse(rows[0]?.["until"]);
    },
    forget: async (before) => {
      lastSeen.clear();
      await sql.query(FORGET, [before]);
    },
  };
}

function seenOf(row: Record<string, unknown>): Seen {
  const { version, tokens, factor, ...times } = Row.parse(row);
  const { counted_at: countedAt, quiet_since: quietSince, closed_until: closedUntil } = times;
  return { version, bucket: { tokens, factor, countedAt, quietSince, closedUntil } };
}

function columnsOf({ tokens, countedAt, factor, quietSince, closedUntil }: Bucket): number[] {
  return [tokens, countedAt, factor, quietSince, closedUntil];
}
