import type { Clock } from "../kernel/time.ts";
import type { Random } from "../kernel/random.ts";

/** The three voices of a pino logger. */
export interface Log {
  debug(detail: object, message: string): void;
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
}

/** The one thing the budgets need of a database: a statement outside any transaction. */
export interface Sql {
  query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** One request and its answer, without ids in the path, bodies or tokens: for metrics and history. */
export interface Exchange {
  readonly tenantId: string;
  readonly clientId: string;
  readonly method: string;
  /** The path with `{}` in place of every value. */
  readonly template: string;
  /** The HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  readonly ms: number;
  /** 1 for the first try of a call. */
  readonly attempt: number;
  readonly requestId: string | undefined;
  readonly clientRequestId: string;
}

/** What this room takes from the house. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly sql: Sql;
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
}
