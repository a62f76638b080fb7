import { readFile, mkdtemp, chmod, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startSandbox } from "../sandbox/src/index.ts";
import { startEmbedded } from "../src/kernel/database/embedded/index.ts";
import { startChild } from "./child.ts";
import { openFilmServer } from "../src/testing/microsoft/film-server.ts";
import type { Measured } from "./measured.ts";

const KEY = "pk_for-benchmarks-and-for-nothing-else";
const GIBIBYTE = 1024 ** 3;
const MEBIBYTE = 1024 ** 2;
const FILM = 2 * GIBIBYTE;
/** What a film may cost in memory, whatever its size. */
const MOST = 64 * MEBIBYTE;

/**
 * How much more memory a server that has worked for a while holds while a film of 2 GiB is passed on from Microsoft, copied
 * to its own storage, and read from there. Each is asked of a server begun anew, since what one left unused would hide what
 * the next one takes. `ratio` is the 64 MiB it may take to what it took.
 */
export async function measureRecordings(): Promise<Measured[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), "parley-bench-"));
  // Under root, PostgreSQL runs as nobody and has to be able to pass through.
  await chmod(dataFolder, 0o711);
  const undo: (() => Promise<unknown>)[] = [() => rm(dataFolder, { recursive: true, force: true })];
  try {
    const postgres = await startEmbedded({ dataFolder });
    undo.push(() => postgres.stop());
    const sandbox = await startSandbox({ port: 0, seed: "campus" });
    undo.push(() => sandbox.close());
    const films = await openFilmServer(sandbox.ready.graph, FILM);
    undo.push(() => films.close());
    const environment = {
      NODE_ENV: "test",
      PORT: "0",
      DATABASE_URL: postgres.url,
      PARLEY_DATA: dataFolder,
      PARLEY_API_KEY: KEY,
      PARLEY_GRAPH_URL: films.graph,
      PARLEY_LOGIN_URL: sandbox.ready.entra,
      PARLEY_CLOCK_URL: `${sandbox.ready.control}/clock`,
      LOG_LEVEL: "warn",
    };
    const { control: at } = sandbox.ready;
    const meeting = await served(environment, async ({ url }) => {
      const place = { url, control: at };
      await connected(place, sandbox.ready);
      return recorded(place);
    });
    return await eachAnew(environment, meeting);
  } finally {
    for (const step of undo.toReversed()) await step();
  }
}

type Environment = Readonly<Record<string, string>>;

/** What a film costs on its three ways, in the order in which it can go them. */
const WAYS: Readonly<Record<string, (place: Address, recording: Recording) => Promise<void>>> = {
  through: readWhole,
  copy: copied,
  read: readWhole,
};

async function eachAnew(environment: Environment, recording: Recording): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const [what, go] of Object.entries(WAYS)) {
    const found = await served(environment, async ({ url, pid }) => {
      await warmUp({ url });
      return measured(what, pid, () => go({ url }, recording));
    });
    all.push(...found);
  }
  return all;
}

/** Does something with a server that is begun for it and ended after it. */
async function served<T>(
  environment: Environment,
  work: (server: { url: string; pid: number }) => Promise<T>,
): Promise<T> {
  const server = startChild({
    file: "src/cli/main.ts",
    args: ["serve"],
    environment,
    expects: /^Parley is ready at (\S+)$/,
  });
  try {
    const [, url = ""] = await server.line;
    return await work({ url, pid: server.pid });
  } finally {
    await server.stop();
  }
}

interface Address {
  readonly url: string;
}

interface Recording {
  readonly meeting: string;
  readonly film: string;
}

interface Place extends Address {
  readonly control: string;
}

// oxlint-disable-next-line typescript/no-explicit-any -- answers of every shape are looked into
async function call({ url }: Address, method: string, path: string, body?: unknown): Promise<any> {
  const response = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${KEY}`,
      prefer: "wait=20",
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}

async function control({ control: at }: Place, path: string, body: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(at + path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`The sandbox refused ${path}: ${await response.text()}`);
}

async function connected(
  place: Place,
  { tenantId, admin }: { tenantId: string; admin: { clientId: string; clientSecret: string } },
): Promise<void> {
  await call(place, "PUT", "/api/abilities", { on: ["meetings.calendar", "meetings.recordings"] });
  const credential = { kind: "secret", secret: admin.clientSecret };
  const wish = { entraTenantId: tenantId, clientId: admin.clientId, credential };
  const { id } = await call(place, "POST", "/api/connections", wish);
  await call(place, "POST", `/api/connections/${id}/findings`);
}

/** A meeting with one recording; answers the ids of both. */
async function recorded(place: Place): Promise<Recording> {
  // The sandbox's clock follows this machine's until somebody moves it.
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const user = "amara.okafor@campus.example";
  const wish = {
    subject: "Long",
    start: inMinutes(10),
    end: inMinutes(40),
    organiser: { userPrincipalName: user },
    lane: "calendar",
  };
  const { id, joinUrl } = await call(place, "PUT", "/api/meetings/long", wish);
  const held = { minutes: 20, participants: [{ user }], recorded: true };
  await control(place, `/meetings/${encodeURIComponent(joinUrl)}/held`, held);
  await control(place, "/clock", { advance: 1800 });
  await call(place, "POST", `/api/meetings/${id}/looks`);
  return { meeting: id, film: await until(async () => (await recordingOf(place, id))?.id) };
}

async function recordingOf(place: Address, meeting: string) {
  const { items } = await call(place, "GET", `/api/meetings/${meeting}/artifacts`);
  return items.find(({ kind }: { kind: string }) => kind === "recording");
}

const ORDINARY = 3000;

/** A server that has just begun grows with its first work, whatever that is; what a film costs is seen after that. */
async function warmUp(place: Address): Promise<void> {
  for (let n = 0; n < ORDINARY; n++) await call(place, "GET", "/api/meetings");
}

async function readWhole({ url }: Address, { film }: Recording): Promise<void> {
  const headers = { authorization: `Bearer ${KEY}` };
  const { body } = await fetch(`${url}/api/artifacts/${film}/content`, { headers });
  let bytes = 0;
  if (body) for await (const piece of body) bytes += piece.length;
  if (bytes !== FILM) throw new Error(`Of ${FILM} bytes ${bytes} came through.`);
}

async function copied(place: Address, { meeting }: Recording): Promise<void> {
  await call(place, "PATCH", "/api/meeting-settings", { downloadRecordings: true });
  await call(place, "POST", `/api/meetings/${meeting}/looks`);
  await until(async () => (await recordingOf(place, meeting)).copy?.state === "kept" || undefined);
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(250);
  }
}

/** The most memory that the process held meanwhile beyond what it held before, and how fast the film went. */
async function measured(what: string, pid: number, work: () => Promise<void>): Promise<Measured[]> {
  const before = await memoryOf(pid);
  let most = before;
  const watching = setInterval(() => void memoryOf(pid).then((now) => (most = Math.max(most, now))), 50);
  const began = performance.now();
  try {
    await work();
  } finally {
    clearInterval(watching);
  }
  const seconds = (performance.now() - began) / 1000;
  const extra = Math.max(most - before, 1);
  return [
    { what: `${what}/memory`, figure: extra / MEBIBYTE, unit: "MiB more", ratio: MOST / extra },
    { what: `${what}/speed`, figure: FILM / MEBIBYTE / seconds, unit: "MiB/s" },
  ];
}

/** What Linux says the process holds in memory. */
async function memoryOf(pid: number): Promise<number> {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}
