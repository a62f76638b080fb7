import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { ARTIFACT_CRASH_POINTS } from "../../../../kernel/crash-points.ts";
import { migratedDatabase } from "../../../../testing/databases.ts";
import { openFilmServer } from "../../../../testing/microsoft/film-server.ts";
import { AMARA, PATIENCE } from "../../../../testing/microsoft/held.ts";
import { type ServerProcess, stage } from "../../../../testing/process.ts";
import { type S3Server, s3Server } from "../../../../testing/s3/s3-server.ts";
import { connect, testSandbox } from "../../../../testing/sandbox.ts";
import { callAt } from "../../../../testing/server.ts";

const PART = 8 * 1024 * 1024;
/** Three parts, the last one smaller. */
const FILM = 2 * PART + 12_345;

type Point = (typeof ARTIFACT_CRASH_POINTS)[number];

const FROM_THE_START = `bytes=0-${PART - 1}`;
/** What Microsoft is asked for first after the crash: what was safely kept is not fetched again. */
const FIRST_AFTER: Readonly<Record<Point, string | undefined>> = {
  "artifact-found": FROM_THE_START,
  "copy-begun": FROM_THE_START,
  "copy-grown": FROM_THE_START,
  "copy-recorded": `bytes=${PART}-${2 * PART - 1}`,
  "copy-in-place": FROM_THE_START,
  "copy-kept": undefined,
};

/** All points with copies in a folder, and those that the storage has a part in with copies in a bucket, too. */
const STORIES: readonly [Point, string, (() => Promise<S3Server>)?][] = [
  ...ARTIFACT_CRASH_POINTS.map((point): [Point, string] => [point, "a folder"]),
  ["copy-grown", "a bucket", s3Server],
  ["copy-recorded", "a bucket", s3Server],
  ["copy-in-place", "a bucket", s3Server],
];

/** What is kept, finished or not, by its name. */
async function filesIn(folder: string, s3: S3Server | undefined): Promise<[name: string, content: Buffer][]> {
  if (s3) {
    const unfinished = [...s3.bucket.uploads.values()].map(({ key }): [string, Buffer] => [`${key}.part`, Buffer.of()]);
    const objects = [...s3.bucket.objects].map(([key, content]): [string, Buffer] => [basename(key), content]);
    return [...objects, ...unfinished];
  }
  const entries = await readdir(join(folder, "files"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map(async ({ name, parentPath }) => [name, await readFile(join(parentPath, name))]));
}

test.for(STORIES)(
  "a server killed at %s leaves one recording and one whole copy of it in %s",
  async ([point, , openS3]) => {
    const sandbox = await testSandbox();
    const folder = await mkdtemp(join(tmpdir(), "parley-copies-"));
    const { start } = await stage(await migratedDatabase(), sandbox);
    const films = await openFilmServer(sandbox.ready.graph, FILM);
    onTestFinished(() => films.close());
    const s3 = await openS3?.();
    const data = { PARLEY_DATA: folder, PARLEY_GRAPH_URL: films.graph, ...s3?.environment };
    const doomed = await start({ ...data, PARLEY_CRASH_AT: point });
    const call = (server: ServerProcess, method: string, path: string, asked = {}) =>
      callAt(server.url, { method, path, ...asked });
    const on = ["meetings.calendar", "meetings.recordings"];
    await call(doomed, "PUT", "/api/abilities", { body: { on } });
    await call(doomed, "PATCH", "/api/meeting-settings", { body: { downloadRecordings: true } });
    await connect({ call: (method, path, asked) => call(doomed, method, path, asked) }, sandbox.ready);
    const { now } = await sandbox.control("GET", "/clock");
    const inMinutes = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
    const organiser = { userPrincipalName: AMARA };
    const body = { subject: "Advice", start: inMinutes(10), end: inMinutes(40), organiser };
    const { body: meeting } = await call(doomed, "PUT", "/api/meetings/a", { body, headers: { prefer: "wait=20" } });
    const participants = [{ user: AMARA }];
    const held = { minutes: 60, participants, recorded: true };
    await sandbox.control("POST", `/meetings/${encodeURIComponent(meeting.joinUrl)}/held`, held);
    await sandbox.control("POST", "/clock", { advance: 3600 });
    expect(await doomed.ended).toBe("SIGKILL");
    const before = films.ranges.length;

    const next = await start(data);
    const found = await vi.waitFor(async () => {
      const { items } = (await call(next, "GET", `/api/meetings/${meeting.id}/artifacts`)).body;
      const recordings = items.filter(({ kind }: { kind: string }) => kind === "recording");
      expect(recordings).toMatchObject([{ copy: { state: "kept" } }]);
      return recordings[0];
    }, PATIENCE);
    const files = await filesIn(folder, s3);
    expect(files.map(([name]) => name)).toEqual([found.id]);
    const [[, bytes] = ["", Buffer.of()]] = files;
    expect([bytes.length, createHash("sha256").update(bytes).digest("hex")]).toEqual([
      found.copy.bytes,
      found.copy.sha256,
    ]);
    expect(bytes.length).toBe(FILM);
    expect(films.ranges.slice(before)[0]).toBe(FIRST_AFTER[point]);
    expect(await next.kill("SIGTERM")).toBe("0");
  },
);
