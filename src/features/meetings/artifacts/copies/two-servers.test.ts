import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { migratedDatabase } from "../../../../testing/databases.ts";
import { openFilmServer } from "../../../../testing/microsoft/film-server.ts";
import { AMARA, PATIENCE } from "../../../../testing/microsoft/held.ts";
import { stage } from "../../../../testing/process.ts";
import { connect, testSandbox } from "../../../../testing/sandbox.ts";
import { callAt } from "../../../../testing/server.ts";

const PART = 8 * 1024 * 1024;
/** More than one turn of work fetches, so that either server may go on with what the other began. */
const FILM = 18 * PART + 12_345;

/** So much is not fetched in a moment. */
const LONG = { ...PATIENCE, timeout: 300_000 };

/** What a queue may do that delivers at least once: the work that is under way is handed out again. */
async function handOutAgain(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      insert into pgboss.job (name, data, policy, retry_limit, retry_delay, expire_seconds, heartbeat_seconds)
      select name, data || jsonb_build_object('id', gen_random_uuid()), policy, retry_limit, retry_delay, expire_seconds, heartbeat_seconds
      from pgboss.job where data->>'job' = 'artifacts.copy' limit 1`);
  } finally {
    await client.end();
  }
}

test("two servers that copy one recording at once make one file of it, and ask Microsoft for each part once", async () => {
  const sandbox = await testSandbox();
  const databaseUrl = await migratedDatabase();
  const { start } = await stage(databaseUrl, sandbox);
  const films = await openFilmServer(sandbox.ready.graph, FILM);
  onTestFinished(() => films.close());
  const folder = await mkdtemp(join(tmpdir(), "parley-copies-"));
  const data = { PARLEY_DATA: folder, PARLEY_GRAPH_URL: films.graph };
  const servers = await Promise.all([start(data), start(data)]);
  const [{ url }] = servers;
  const call = (method: string, path: string, asked = {}) => callAt(url, { method, path, ...asked });
  await call("PUT", "/api/abilities", { body: { on: ["meetings.calendar", "meetings.recordings"] } });
  await connect({ call }, sandbox.ready);
  const { now } = await sandbox.control("GET", "/clock");
  const inMinutes = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
  const organiser = { userPrincipalName: AMARA };
  const body = { subject: "Advice", start: inMinutes(10), end: inMinutes(40), organiser };
  const { body: meeting } = await call("PUT", "/api/meetings/a", { body, headers: { prefer: "wait=20" } });
  const held = { minutes: 60, participants: [{ user: AMARA }], recorded: true };
  await sandbox.control("POST", `/meetings/${encodeURIComponent(meeting.joinUrl)}/held`, held);
  await call("PATCH", "/api/meeting-settings", { body: { downloadRecordings: true } });
  await sandbox.control("POST", "/clock", { advance: 3600 });
  const looks = `/api/meetings/${meeting.id}/looks`;
  await Promise.all(servers.map((server) => callAt(server.url, { method: "POST", path: looks })));
  await vi.waitFor(() => expect(films.ranges).not.toEqual([]), PATIENCE);
  await handOutAgain(databaseUrl);
  const copy = await vi.waitFor(async () => {
    const { items } = (await call("GET", `/api/meetings/${meeting.id}/artifacts`)).body;
    const recordings = items.filter(({ kind }: { kind: string }) => kind === "recording");
    expect(recordings).toMatchObject([{ copy: { state: "kept" } }]);
    return recordings[0].copy;
  }, LONG);
  expect(films.mostAtOnce()).toBe(1);
  expect(films.ranges).toEqual(
    Array.from({ length: 19 }, (_, part) => `bytes=${part * PART}-${(part + 1) * PART - 1}`),
  );
  const files = (await readdir(join(folder, "files"), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  expect(files).toHaveLength(1);
  const bytes = await readFile(join(files[0]?.parentPath ?? "", files[0]?.name ?? ""));
  expect([bytes.length, createHash("sha256").update(bytes).digest("hex")]).toEqual([FILM, copy.sha256]);
});
