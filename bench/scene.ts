import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "../src/kernel/database/embedded/index.ts";
import { type Child, startChild } from "./child.ts";

/** A step that lets go of something that was opened for a benchmark. */
type Step = () => Promise<unknown>;

/** A folder of its own, and how to say what has to be let go of before it is removed; the last said goes first. */
export interface Scene {
  readonly folder: string;
  afterwards(step: Step): void;
}

/** A scene with an embedded PostgreSQL. */
export interface DatabaseScene extends Scene {
  /** The same database as a superuser, who passes by row-level security. */
  readonly superuser: string;
  /** What tells a server of ours where it keeps its things, and who may ask it. */
  readonly environment: Environment;
}

export type Environment = Readonly<Record<string, string>>;

/** The key that every server of a benchmark takes. */
export const KEY = "pk_for-benchmarks-and-for-nothing-else";

/** Everything that a benchmark opens is let go of again, however it ends. */
export async function withFolder<T>(work: (scene: Scene) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
  const steps: Step[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    // Under root, PostgreSQL runs as nobody and has to be able to pass through.
    await chmod(folder, 0o711);
    return await work({ folder, afterwards: (step) => steps.push(step) });
  } finally {
    for (const step of steps.toReversed()) await step();
  }
}

export async function withDatabase<T>(work: (scene: DatabaseScene) => Promise<T>): Promise<T> {
  return withFolder(async (scene) => {
    const { folder: dataFolder } = scene;
    const { url, adminUrl, stop } = await startEmbedded({ dataFolder });
    scene.afterwards(stop);
    const superuser = new URL(adminUrl);
    superuser.pathname = new URL(url).pathname;
    const environment = { DATABASE_URL: url, PARLEY_DATA: dataFolder, PARLEY_API_KEY: KEY };
    return work({ ...scene, superuser: superuser.href, environment });
  });
}

/** What the sandbox says when it is ready, as far as benchmarks care. */
export interface Sandbox {
  readonly graph: string;
  readonly entra: string;
  readonly control: string;
  readonly tenantId: string;
  readonly admin: { readonly clientId: string; readonly clientSecret: string };
}

/** What tells a server of ours where its Microsoft is. */
export function speakingTo({ graph, entra, control }: Pick<Sandbox, "graph" | "entra" | "control">): Environment {
  return {
    NODE_ENV: "test",
    PARLEY_GRAPH_URL: graph,
    PARLEY_LOGIN_URL: entra,
    PARLEY_CLOCK_URL: `${control}/clock`,
  };
}

/** `parley serve` in a process of its own. */
export function startServing(environment: Environment, expects = /^Parley is ready at (\S+)$/): Child {
  return startChild({ file: "src/cli/main.ts", args: ["serve"], environment: { PORT: "0", ...environment }, expects });
}

/** Connects our server to a sandbox and has it test the connection. */
export async function connect(url: string, { tenantId, admin }: Sandbox, abilities: readonly string[]): Promise<void> {
  await call(url, "PUT", { path: "/api/abilities", body: { on: abilities } });
  const credential = { kind: "secret", secret: admin.clientSecret };
  const body = { entraTenantId: tenantId, clientId: admin.clientId, credential };
  const { id } = await call(url, "POST", { path: "/api/connections", body });
  await call(url, "POST", { path: `/api/connections/${id}/findings` });
}

interface Asked {
  readonly path: string;
  readonly body?: object;
  /** Seconds until an answer that does not wait for Microsoft any longer. */
  readonly wait?: number;
}

/** Asks our server; refusals are thrown. */
export async function call(url: string, method: string, { path, body, wait }: Asked): Promise<Answer> {
  const headers = { authorization: `Bearer ${KEY}`, ...(wait !== undefined && { prefer: `wait=${wait}` }) };
  return asked(url + path, { method, headers, body });
}

/** Asks the sandbox, which wants no key; refusals are thrown. */
export async function post(to: string, body: object): Promise<Answer> {
  return asked(to, { method: "POST", headers: {}, body });
}

// oxlint-disable-next-line typescript/no-explicit-any -- answers of every shape are looked into
type Answer = any;

interface Letter {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object | undefined;
}

async function asked(to: string, { method, headers, body }: Letter): Promise<Answer> {
  const response = await fetch(to, {
    method,
    headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${to} answered ${response.status}: ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}
