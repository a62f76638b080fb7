import { createServer } from "node:net";
import { Command } from "commander";
import { destination } from "pino";
import {
  allConnections,
  anyRealConnection,
  createConnection,
  replaceCredential,
} from "../features/connection/index.ts";
import { contextFor } from "../house.ts";
import { type Config, readConfig, type SandboxAddresses } from "../kernel/config.ts";
import { startEmbedded } from "../kernel/database/embedded/index.ts";
import type { Database } from "../kernel/database/database.ts";
import { Failure } from "../kernel/errors.ts";
import { openLog } from "../kernel/log.ts";
import { type Server, startServer } from "../main.ts";
import { bootstrapKey } from "./api-key.ts";
import { type SandboxProcess, startSandboxProcess } from "./sandbox-process.ts";

/** How long what is under way may take after the first Ctrl-C. In milliseconds. */
const PATIENCE = 25_000;
const SAME_SIGNAL = 500;

export function serveCommand(): Command {
  return new Command("serve")
    .description("start the server, with its database and, until a tenant is connected, the sandbox")
    .action(serve);
}

async function serve(): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  await refuseBusyPort(config);
  const undo: (() => Promise<unknown>)[] = [];
  const leave = once(async () => {
    for (const step of undo.toReversed()) await step();
  });
  leaveOnSignal(leave);
  try {
    await start(config, undo);
  } catch (error) {
    await leave();
    throw error;
  }
}

async function start(config: Config, undo: (() => Promise<unknown>)[]): Promise<void> {
  // The sandbox takes as long to start as the database; they start side by side, and it goes again if it is not needed.
  const wanted = wantsSandbox(config)
    ? startSandboxProcess({ port: config.sandboxPort, dataFolder: config.dataFolder })
    : undefined;
  undo.push(async () => (await wanted?.catch(() => undefined))?.stop());
  const server = await startServer({
    ...config,
    databaseUrl: config.databaseUrl ?? (await embeddedUrl(config, undo)),
    apiKey: await bootstrapKey(config.apiKey, config.dataFolder),
    log: openLog(config.logLevel, destination(2)),
    sandbox: (database) => sandboxAddresses(config, database, wanted),
  });
  undo.push(() => server.stop(PATIENCE));
  const sandbox = await wanted;
  if (sandbox && server.house.sandbox) await connectSandbox(server, sandbox);
  await greet(config, server, sandbox);
}

async function embeddedUrl({ dataFolder }: Config, undo: (() => Promise<unknown>)[]): Promise<string> {
  const embedded = await startEmbedded({ dataFolder });
  undo.push(() => embedded.stop());
  return embedded.url;
}

function wantsSandbox({ sandbox, production, outsideSandbox }: Config): boolean {
  return sandbox !== "off" && !production && outsideSandbox === undefined;
}

async function sandboxAddresses(
  config: Config,
  database: Database,
  wanted: Promise<SandboxProcess> | undefined,
): Promise<SandboxAddresses | undefined> {
  if (wanted === undefined) return config.outsideSandbox;
  const sandbox = await wanted;
  if (config.sandbox !== "on" && (await database.acrossAll(anyRealConnection))) {
    await sandbox.stop();
    return undefined;
  }
  const { graph, entra, control } = sandbox.ready;
  return { graph, login: entra, clock: `${control}/clock` };
}

/** In sandbox mode the pretend tenant is connected from the first start on; its app's secret may change with its seed. */
async function connectSandbox(server: Server, { ready }: SandboxProcess): Promise<void> {
  const ctx = contextFor(server.house, { organisation: server.organisation, actor: "parley" });
  const { clientId, clientSecret: secret } = ready.admin;
  const known = (await ctx.transaction(allConnections)).find(
    (row) => row.sandbox && row.client_id === clientId.toLowerCase(),
  );
  if (known === undefined) {
    const credential = { kind: "secret", secret } as const;
    await createConnection(ctx, {
      name: "Sandbox",
      cloud: "global",
      entraTenantId: ready.tenantId,
      clientId,
      credential,
    });
    return;
  }
  await ctx.transaction(async (tx) => {
    if (known.credential_kind !== "secret" || (await ctx.secrets.open(tx, known.credential_secret_id)) === secret)
      return;
    const kept = await ctx.secrets.keep(tx, "client-secret", secret);
    await replaceCredential(tx, known.id, {
      credential_kind: "secret",
      credential_secret_id: kept,
      certificate: null,
      updated_at: ctx.now,
    });
    await ctx.secrets.drop(tx, known.credential_secret_id);
  });
}

async function greet(config: Config, server: Server, sandbox: SandboxProcess | undefined): Promise<void> {
  const link = await server.callers.makeLink(server.organisation);
  const url = config.publicUrl ?? server.url;
  if (sandbox && server.house.sandbox)
    console.log(`The sandbox, a pretend Microsoft 365, is at ${new URL(sandbox.ready.control).origin}`);
  if (config.apiKey === undefined) console.log(`The access key for scripts is in ${config.dataFolder}/api-key`);
  console.log(`Sign in, once and within 15 minutes, at ${url}/sign-in#${link}`);
  console.log(`Parley is ready at ${url}`);
}

/** Asked before anything is started, so that nothing has to be undone. */
async function refuseBusyPort({ port, host }: Config): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (cause) => {
      const busy = "code" in cause && cause.code === "EADDRINUSE";
      const why = busy ? "is in use by another program" : `cannot be opened (${cause.message})`;
      reject(
        new Failure("unavailable", `Port ${port} ${why}.`, {
          cure: "Stop that program, or set PORT to another port.",
          cause,
        }),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function leaveOnSignal(leave: () => Promise<void>): void {
  let asked: number | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // The second signal means now; but one Ctrl-C may arrive twice, from the terminal and from npm.
      if (asked !== undefined && performance.now() - asked > SAME_SIGNAL) process.exit(1);
      if (asked !== undefined) return;
      asked = performance.now();
      void leave().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
