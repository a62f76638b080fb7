import pg from "pg";
import { startChild } from "./child.ts";
import type { Measured } from "./measured.ts";
import { type Environment, KEY, withDatabase } from "./scene.ts";

const ROUNDS = 5;
const SECONDS = 3;
const WARM_UP = 8;
const CONNECTIONS = 32;

/**
 * New meetings a second by `PUT /api/meetings/{key}` (no `Prefer`, a new key each), compared with the least that could
 * keep the same rows: `bench/bare-server.ts`.
 *
 * Both servers are processes of their own on one embedded PostgreSQL with its usual settings (fsync on), and both write
 * to the same tables, with the same indexes and foreign keys. The load comes from a third process over 32 keep-alive
 * connections. Only one side is loaded at a time, in turns, so that a noisy machine disturbs both; the ratio is the median
 * of the turns' ratios. Ours authenticates, validates, looks for the key and the connection, stays within its
 * organisation, records the fact, orders the work and measures itself. What it leaves out is the settling with
 * Microsoft: nobody takes the ordered work, since that would compete for the same cores and has no counterpart.
 *
 * After the warm-up the tables are analysed, as PostgreSQL does by itself within a minute: statements planned while they
 * were empty may have taken the wrong index.
 */
export async function measurePutMeeting(): Promise<Measured[]> {
  return withDatabase(async ({ environment, superuser, afterwards }) => {
    const started = async (file: string, database: Environment) => {
      const server = startChild({ file, environment: database, expects: /^Listens at (\S+)$/ });
      afterwards(() => server.stop());
      return (await server.line)[1] ?? "";
    };
    // Ours first: it makes the tables that the bare one writes to, which is spared row-level security.
    const ours = await started("bench/our-server.ts", environment);
    const bare = await started("bench/bare-server.ts", { DATABASE_URL: superuser });
    for (const url of [bare, ours]) await throughput(url, WARM_UP);
    await analyse(superuser);
    return compare(ours, bare);
  });
}

async function compare(ours: string, bare: string): Promise<Measured[]> {
  const turns: { bare: number; ours: number; ratio: number }[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    const turn = { bare: await throughput(bare, SECONDS), ours: await throughput(ours, SECONDS) };
    turns.push({ ...turn, ratio: turn.ours / turn.bare });
    console.error(`  ${n + 1}/${ROUNDS}: bare ${turn.bare.toFixed(0)}/s, ours ${turn.ours.toFixed(0)}/s`);
  }
  return [
    {
      figure: median(turns.map((turn) => turn.ours)),
      unit: "meetings/s",
      ratio: median(turns.map(({ ratio }) => ratio)),
    },
    { what: "bare", figure: median(turns.map((turn) => turn.bare)), unit: "meetings/s" },
  ];
}

async function analyse(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("analyze");
  await client.end();
}

async function throughput(url: string, seconds: number): Promise<number> {
  const load = startChild({
    file: "bench/load.ts",
    args: [url, KEY, String(CONNECTIONS), String(seconds)],
    expects: /^Answered (\d+) in (\d+) ms$/,
  });
  const [, answered, milliseconds] = await load.line;
  return (Number(answered) / Number(milliseconds)) * 1000;
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
