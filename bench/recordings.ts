import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { startSandbox } from "../sandbox/src/index.ts";
import { openFilmServer } from "../src/testing/microsoft/film-server.ts";
import type { Measured } from "./measured.ts";
import { call, connect, type Environment, KEY, post, speakingTo, startServing, withDatabase } from "./scene.ts";

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
  return withDatabase(async ({ environment, afterwards }) => {
    const sandbox = await startSandbox({ port: 0, seed: "campus" });
    afterwards(() => sandbox.close());
    const { ready } = sandbox;
    const films = await openFilmServer(ready.graph, FILM);
    afterwards(() => films.close());
    const { graph } = films;
    const whole = { ...environment, ...speakingTo({ ...ready, graph }), LOG_LEVEL: "warn" };
    const meeting = await served(whole, async ({ url }) => {
      await connect(url, ready, ["meetings.calendar", "meetings.recordings"]);
      return recorded(url, ready.control);
    });
    return eachAnew(whole, meeting);
  });
}

/** What a film costs on its three ways, in the order in which it can go them. */
const WAYS: Readonly<Record<string, (url: string, recording: Recording) => Promise<void>>> = {
  through: readWhole,
  copy: copied,
  read: readWhole,
};

async function eachAnew(environment: Environment, recording: Recording): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const [what, go] of Object.entries(WAYS)) {
    const found = await served(environment, async ({ url, pid }) => {
      await warmUp(url);
      return measured(what, pid, () => go(url, recording));
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
  const server = startServing(environment);
  try {
    const [, url = ""] = await server.line;
    return await work({ url, pid: server.pid });
  } finally {
    await server.stop();
  }
}

interface Recording {
  readonly meeting: string;
  readonly film: string;
}

/** A meeting with one recording; answers the ids of both. */
async function recorded(url: string, control: string): Promise<Recording> {
  // The sandbox's clock follows this machine's until somebody moves it.
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const user = "amara.okafor@campus.example";
  const body = {
    subject: "Long",
    start: inMinutes(10),
    end: inMinutes(40),
    organiser: { userPrincipalName: user },
    lane: "calendar",
  };
  const { id, joinUrl } = await call(url, "PUT", { path: "/api/meetings/long", body, wait: 20 });
  const held = { minutes: 20, participants: [{ user }], recorded: true };
  await post(`${control}/meetings/${encodeURIComponent(joinUrl)}/held`, held);
  await post(`${control}/clock`, { advance: 1800 });
  await call(url, "POST", { path: `/api/meetings/${id}/looks` });
  return { meeting: id, film: await until(async () => (await recordingOf(url, id))?.id) };
}

async function recordingOf(url: string, meeting: string) {
  const { items } = await call(url, "GET", { path: `/api/meetings/${meeting}/artifacts` });
  return items.find(({ kind }: { kind: string }) => kind === "recording");
}

const ORDINARY = 3000;

/** A server that has just begun grows with its first work, whatever that is; what a film costs is seen after that. */
async function warmUp(url: string): Promise<void> {
  for (let n = 0; n < ORDINARY; n++) await call(url, "GET", { path: "/api/meetings" });
}

async function readWhole(url: string, { film }: Recording): Promise<void> {
  const headers = { authorization: `Bearer ${KEY}` };
  const { body } = await fetch(`${url}/api/artifacts/${film}/content`, { headers });
  let bytes = 0;
  if (body) for await (const piece of body) bytes += piece.length;
  if (bytes !== FILM) throw new Error(`Of ${FILM} bytes ${bytes} came through.`);
}

async function copied(url: string, { meeting }: Recording): Promise<void> {
  await call(url, "PATCH", { path: "/api/meeting-settings", body: { downloadRecordings: true } });
  await call(url, "POST", { path: `/api/meetings/${meeting}/looks` });
  await until(async () => (await recordingOf(url, meeting)).copy?.state === "kept" || undefined);
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
