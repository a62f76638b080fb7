import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "../src/kernel/database/embedded/index.ts";
import { startChild } from "./child.ts";
import type { Measured } from "./measured.ts";

const KEY = "pk_for-benchmarks-and-for-nothing-else";
const ROWS = 100_000;
const ASKED = 100;

/** What people ask of lists: the first page, one further on, a search, another order. `CURSOR` is the first page's own. */
const QUESTIONS: readonly string[] = [
  "/api/people",
  "/api/people?cursor=CURSOR",
  "/api/people?search=Person%2099",
  "/api/people?search=nobody-has-this",
  "/api/clients",
  "/api/clients?search=Client%2099",
  "/api/meetings",
  "/api/meetings?cursor=CURSOR",
  "/api/meetings?search=Advice%2099",
  "/api/facts",
  "/api/facts?cursor=CURSOR",
  "/api/facts?what=person.*",
  "/api/facts?text=nobody-has-this",
  "/api/mails",
  "/api/users",
];

/**
 * How long lists take at 100,000 rows each, asked one after the other over one connection: the 95th percentile of 100
 * answers, in milliseconds. The rows are written by SQL and analysed, as PostgreSQL does by itself within a minute.
 */
export async function measureLists(): Promise<Measured[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), "parley-bench-"));
  // Under root, PostgreSQL runs as nobody and has to be able to pass through.
  await chmod(dataFolder, 0o711);
  const undo: (() => Promise<unknown>)[] = [() => rm(dataFolder, { recursive: true, force: true })];
  try {
    const postgres = await startEmbedded({ dataFolder });
    undo.push(() => postgres.stop());
    const environment = { DATABASE_URL: postgres.url, PARLEY_DATA: dataFolder, PARLEY_API_KEY: KEY };
    const server = startChild({ file: "bench/our-server.ts", environment, expects: /^Listens at (\S+)$/ });
    undo.push(() => server.stop());
    const [, url = ""] = await server.line;
    await fill(postgres);
    const measured: Measured[] = [];
    for (const question of QUESTIONS)
      measured.push({ what: question, unit: "ms p95", figure: await p95(url, question) });
    return measured;
  } finally {
    for (const step of undo.toReversed()) await step();
  }
}

async function p95(url: string, question: string): Promise<number> {
  const first = await ask(url, question.split("?")[0] ?? "");
  const path = question.replace("CURSOR", encodeURIComponent(first.cursor ?? ""));
  for (let n = 0; n < 10; n++) await ask(url, path);
  const times: number[] = [];
  for (let n = 0; n < ASKED; n++) times.push((await ask(url, path)).milliseconds);
  return times.toSorted((a, b) => a - b)[Math.ceil(ASKED * 0.95) - 1] ?? Number.NaN;
}

async function ask(url: string, path: string): Promise<{ milliseconds: number; cursor: string | undefined }> {
  const began = performance.now();
  const response = await fetch(url + path, { headers: { authorization: `Bearer ${KEY}` } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return { milliseconds: performance.now() - began, cursor: JSON.parse(text).cursor };
}

/** As a superuser, who passes by row-level security. */
async function fill({ url, adminUrl }: { url: string; adminUrl: string }): Promise<void> {
  const superuser = new URL(adminUrl);
  superuser.pathname = new URL(url).pathname;
  const client = new pg.Client({ connectionString: superuser.href });
  await client.connect();
  for (const statement of await statements(client)) await client.query(statement);
  await client.query("analyze");
  await client.end();
}

/** Rows of every list, made by PostgreSQL itself. */
async function statements(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>("select id from organisations limit 1");
  const organisation = `'${rows[0]?.id}'::uuid`;
  const n = `generate_series(1, ${ROWS}) n`;
  const at = "now() - n * interval '1 minute'";
  return [
    `insert into people (id, organisation_id, name, email, fields, audience, created_at)
       select gen_random_uuid(), ${organisation}, 'Person ' || n, 'person' || n || '@example.org', jsonb_build_object('number', 'S' || n), 'user', ${at} from ${n}`,
    `insert into users (id, organisation_id, name, email, roles, state, created_at, updated_at)
       select gen_random_uuid(), ${organisation}, 'User ' || n, 'user' || n || '@example.org', '[{"role":"viewer"}]', 'active', ${at}, ${at} from ${n}`,
    `insert into clients (id, organisation_id, name, fields, created_at, updated_at)
       select gen_random_uuid(), ${organisation}, 'Client ' || n, '{}', ${at}, ${at} from ${n}`,
    `insert into facts (organisation_id, what, about, actor, data, at)
       select ${organisation}, (array['person.added','meeting.opened','session.began'])[1 + n % 3], gen_random_uuid()::text, 'key:bootstrap', '{"audience":"user"}', ${at} from ${n}`,
    `insert into meetings (id, organisation_id, key, connection_id, lane, organiser, wish, wish_revision, cancelled, settled_revision, state, starts_at, ends_at, created_by, created_at, updated_at)
       select gen_random_uuid(), ${organisation}, 'key-' || n, c.id, 'calendar', '{"userPrincipalName":"a@example.org"}',
         jsonb_build_object('subject', 'Advice ' || n, 'start', to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'end', to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'organiser', '{"userPrincipalName":"a@example.org"}'::jsonb, 'lane', 'calendar', 'attendees', '[]'::jsonb),
         1, false, 1, 'open', ${at}, ${at}, 'key:bootstrap', ${at}, ${at} from ${n}, (select id from connections limit 1) c`,
  ];
}
