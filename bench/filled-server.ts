import pg from "pg";
import { startChild } from "./child.ts";
import { KEY, withDatabase } from "./scene.ts";

const ASKED = 100;

/** A database to fill, before questions are asked of the server on it. */
interface Filling {
  readonly url: string;
  /** As a superuser, who passes by row-level security. */
  readonly client: pg.Client;
  readonly organisation: string;
}

/** How long answers take, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** Starts our server on an embedded database, fills that and has it analysed, as PostgreSQL does by itself within a minute. */
export async function withFilledServer<T>(
  fill: (filling: Filling) => Promise<void>,
  measure: (url: string) => Promise<T>,
): Promise<T> {
  return withDatabase(async ({ environment, superuser, afterwards }) => {
    const server = startChild({ file: "bench/our-server.ts", environment, expects: /^Listens at (\S+)$/ });
    afterwards(() => server.stop());
    const [, url = ""] = await server.line;
    const client = new pg.Client({ connectionString: superuser });
    await client.connect();
    afterwards(() => client.end());
    const { rows } = await client.query<{ id: string }>("select id from organisations limit 1");
    // What is filled in refers to what is there, and to ask so for each of millions of rows takes minutes.
    const unchecked = new URL(environment["DATABASE_URL"] ?? "");
    await client.query(`grant set on parameter session_replication_role to "${unchecked.username}"`);
    unchecked.searchParams.set("options", "-c session_replication_role=replica");
    await fill({ url: unchecked.href, client, organisation: rows[0]?.id ?? "" });
    await client.query("analyze");
    return measure(url);
  });
}

/** Asks the same a hundred times, one after the other over one connection. */
export async function timesOf(url: string, path: string): Promise<Times> {
  for (let n = 0; n < 10; n++) await ask(url, path);
  const times: number[] = [];
  for (let n = 0; n < ASKED; n++) times.push((await ask(url, path)).milliseconds);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.ceil(ASKED * part) - 1] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Asks once. */
export async function ask(
  url: string,
  path: string,
): Promise<{ milliseconds: number; cursor: string | undefined; items: readonly unknown[] }> {
  const began = performance.now();
  const response = await fetch(url + path, { headers: { authorization: `Bearer ${KEY}` } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  const { cursor, items } = JSON.parse(text);
  return { milliseconds: performance.now() - began, cursor, items };
}
