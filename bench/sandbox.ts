// The sandbox alone in a process, asked by another: reads, writes, notifications, and a large tenant planted. For reading only:
// its figures say what tests may expect of it, not how fast Microsoft is.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startChild } from "./child.ts";
import type { Measured } from "./measured.ts";

const CONNECTIONS = 8;
const SECONDS = 4;
const NOBODY = "50000000-0000-4000-8000-";

interface Stage {
  readonly origin: string;
  readonly token: string;
  readonly pid: number;
}

interface Load {
  readonly what: string;
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export async function measureSandbox(): Promise<Measured[]> {
  const began = performance.now();
  const sandbox = startChild({
    file: "sandbox/src/main.ts",
    args: ["--port", "0", "--limits", "0", "--seed", "crowd"],
    expects: /^(\{"ready".*\})$/,
  });
  const ready = JSON.parse((await sandbox.line)[1] ?? "{}");
  const planted = performance.now() - began;
  const { pid } = sandbox;
  const starting = [
    { what: "start with 100,000 people and 10,000 groups", figure: planted / 1000, unit: "s" },
    { what: "the same, of a core's time", figure: coreSeconds(pid), unit: "s" },
    { what: "memory after that", figure: residentMegabytes(pid), unit: "MB" },
  ];
  const stage = { origin: ready.entra, token: await tokenAt(ready.entra), pid };
  const loads = LOADS.flatMap((wish) => figuresOf(wish, load(stage, wish)));
  const notifications = { what: "notifications taken", figure: await notified(stage), unit: "per second" };
  await sandbox.stop();
  return [...starting, ...loads, notifications];
}

/** Who asks takes a core as well; what the sandbox's own time would do is said beside what was seen. */
function figuresOf({ what }: Load, { answered, seconds, core }: Loaded): Measured[] {
  return [
    { what, figure: answered / seconds, unit: "per second" },
    { what: `${what}, on one core`, figure: answered / core, unit: "per second of a core's time" },
  ];
}

const EVENTS = "/v1.0/users/praman2@campus.example/events";
const EVENT = JSON.stringify({
  subject: "Advice {n}",
  transactionId: "bench-{n}",
  start: { dateTime: "2030-01-07T10:00:00", timeZone: "UTC" },
  end: { dateTime: "2030-01-07T10:30:00", timeZone: "UTC" },
});

const PERSON = `/v1.0/users/${NOBODY}{n}`;
const CHANGE: Load = { what: "writes of a person", method: "PATCH", path: PERSON, body: '{"jobTitle":"Dean {n}"}' };
const LOADS: readonly Load[] = [
  { what: "reads of a person", method: "GET", path: PERSON, body: "" },
  { what: "reads of a calendar's events", method: "GET", path: EVENTS, body: "" },
  CHANGE,
  { what: "new events", method: "POST", path: EVENTS, body: EVENT },
];

async function tokenAt(origin: string): Promise<string> {
  const response = await fetch(`${origin}/_control/tokens`, { method: "POST", body: "{}" });
  return JSON.parse(await response.text()).access_token;
}

interface Loaded {
  readonly answered: number;
  readonly seconds: number;
  /** Seconds that the sandbox was on a core. */
  readonly core: number;
}

function load({ origin, token, pid }: Stage, { method, path, body }: Load): Loaded {
  const file = join(import.meta.dirname, "sandbox-load.ts");
  const args = [file, origin, token, method, path, body, String(CONNECTIONS), String(SECONDS)];
  const before = coreSeconds(pid);
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const [, answered, milliseconds] = /Answered (\d+) in (\d+) ms/.exec(stdout) ?? [];
  if (answered === undefined) throw new Error(`${method} ${path} could not be measured: ${stderr}`);
  return { answered: Number(answered), seconds: Number(milliseconds) / 1000, core: coreSeconds(pid) - before };
}

/** Changes of people, made as fast as they can be, and told to a receiver; those told a second. */
async function notified(stage: Stage): Promise<number> {
  const receiver = startChild({ file: "bench/sandbox-receiver.ts", expects: /^(?:Receives at|Took) (\d+)/ });
  const [, port] = await receiver.line;
  const body = JSON.stringify({
    changeType: "updated",
    resource: "/users",
    notificationUrl: `http://127.0.0.1:${port}/`,
    expirationDateTime: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const headers = { authorization: `Bearer ${stage.token}`, "content-type": "application/json" };
  const made = await fetch(`${stage.origin}/v1.0/subscriptions`, { method: "POST", headers, body });
  if (made.status !== 201) throw new Error(`No subscription: ${await made.text()}`);
  await fetch(`${stage.origin}/_control/notifications`, { method: "PATCH", body: '{"isPaused":true}' });
  load(stage, CHANGE);
  const waiting = await waitingAt(stage.origin);
  const began = performance.now();
  await fetch(`${stage.origin}/_control/notifications`, { method: "PATCH", body: '{"isPaused":false}' });
  while ((await waitingAt(stage.origin)) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const seconds = (performance.now() - began) / 1000;
  await receiver.stop();
  return waiting / seconds;
}

async function waitingAt(origin: string): Promise<number> {
  const response = await fetch(`${origin}/_control/notifications?count=1`);
  return JSON.parse(await response.text()).waitingCount;
}

/** Time that a process was on a core, in the kernel's hundredths of seconds. */
function coreSeconds(pid: number): number {
  const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const fields = rest.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}
