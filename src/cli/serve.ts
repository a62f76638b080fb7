import { createServer } from "node:net";
import { Command } from "commander";
import { destination, type Logger } from "pino";
import {
  allConnections,
  anyRealConnection,
  changeSecret,
  createConnection,
  declareConnection,
  registerAddresses,
} from "../features/connection/index.ts";
import { makeOwnerLink } from "../features/users/index.ts";
import { contextFor } from "../house.ts";
import { type Config, readConfig, type SandboxAddresses } from "../kernel/config.ts";
import { startEmbedded } from "../kernel/database/embedded/index.ts";
import type { Database } from "../kernel/database/database.ts";
import { Failure } from "../kernel/errors.ts";
import { openLog } from "../kernel/log.ts";
import { mailServerFrom } from "../kernel/mail/mail-server.ts";
import { type Server, startServer } from "../main.ts";
import { bootstrapKey } from "./api-key.ts";
import { type SandboxProcess, type SandboxReady, startSandboxProcess } from "./sandbox-process.ts";

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
  await refuseBusyPorts(config);
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
  const log = openLog(config.logLevel, destination(2));
  // The sandbox takes as long to start as the database; they start side by side, and it goes again if it is not needed.
  const wanted = wantsSandbox(config)
    ? startSandboxProcess({ port: config.sandboxPort, dataFolder: config.dataFolder })
    : undefined;
  if (wanted) undo.push(wanted.stop);
  const server = await startServer({
    ...config,
    databaseUrl: config.databaseUrl ?? (await embeddedUrl(config, log, undo)),
    apiKey: await bootstrapKey(config.apiKey, config.dataFolder),
    log,
    sandbox: (database) => sandboxAddresses(config, database, wanted),
  });
  undo.push(() => server.stop(PATIENCE));
  const sandbox = server.house.sandbox ? await wanted?.ready : undefined;
  if (sandbox) await connectSandbox(server, sandbox);
  await greet(config, server, sandbox);
  if (config.connection) await declareConnection(houseContext(server), config.connection);
}

async function embeddedUrl({ dataFolder }: Config, log: Logger, undo: (() => Promise<unknown>)[]): Promise<string> {
  const onTrouble = (trouble: unknown) => log.error({ err: trouble }, "The embedded PostgreSQL is in trouble.");
  const embedded = await startEmbedded({ dataFolder, onTrouble });
  undo.push(() => embedded.stop());
  return embedded.url;
}

function wantsSandbox({ sandbox, production, outsideSandbox, connection }: Config): boolean {
  return sandbox !== "off" && !production && outsideSandbox === undefined && connection === undefined;
}

async function sandboxAddresses(
  config: Config,
  database: Database,
  wanted: SandboxProcess | undefined,
): Promise<SandboxAddresses | undefined> {
  if (wanted === undefined) return config.outsideSandbox;
  if (config.sandbox !== "on" && (await database.acrossAll(anyRealConnection))) {
    await wanted.stop();
    return undefined;
  }
  const { graph, entra, control, smtp, domain } = await wanted.ready;
  const server = mailServerFrom(smtp);
  const from = { name: "Parley", address: `parley@${domain}` };
  return { graph, login: entra, clock: `${control}/clock`, mail: server && { server, from } };
}

/** In sandbox mode the pretend tenant is connected from the first start on; its app's secret may change with its seed. */
async function connectSandbox(server: Server, { admin, tenantId }: SandboxReady): Promise<void> {
  const ctx = houseContext(server);
  const { clientId, clientSecret: secret } = admin;
  const known = (await ctx.transaction(allConnections)).find(
    (row) => row.sandbox && row.client_id === clientId.toLowerCase(),
  );
  if (known === undefined) {
    const credential = { kind: "secret", secret } as const;
    const wish = { name: "Sandbox", cloud: "global", entraTenantId: tenantId, clientId, credential } as const;
    return registerAddresses(ctx, (await createConnection(ctx, wish)).id);
  }
  await changeSecret(ctx, known.id, secret);
  await registerAddresses(ctx, known.id);
}

function houseContext({ house, organisation }: Server): ReturnType<typeof contextFor> {
  return contextFor(house, { organisation, actor: "parley" });
}

async function greet(config: Config, server: Server, sandbox: SandboxReady | undefined): Promise<void> {
  const url = config.publicUrl ?? server.url;
  const link = await makeOwnerLink(houseContext(server));
  if (sandbox) console.log(`The sandbox, a pretend Microsoft 365, is at ${new URL(sandbox.control).origin}`);
  if (config.apiKey === undefined) console.log(`The access key for scripts is in ${config.dataFolder}/api-key`);
  // Whoever sets up what stands before it has to know where to send people on.
  if (config.publicUrl !== undefined) console.log(`On this machine it listens at ${server.url}`);
  if (link) console.log(`Sign in, once and within 15 minutes, at ${url}/sign-in#${link}`);
  console.log(`Parley is ready at ${url}`);
}

/** Asked before anything is started, so that nothing has to be undone. */
async function refuseBusyPorts(config: Config): Promise<void> {
  await refuseBusyPort("PORT", config.port, config.host);
  if (wantsSandbox(config)) await refuseBusyPort("SANDBOX_PORT", config.sandboxPort, "127.0.0.1");
}

async function refuseBusyPort(setting: string, port: number, host: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (cause) => {
      const busy = "code" in cause && cause.code === "EADDRINUSE";
      const why = busy ? "is in use by another program" : `cannot be opened (${cause.message})`;
      reject(
        new Failure("unavailable", `Port ${port} ${why}.`, {
          cure: `Stop that program, or set ${setting} to another port.`,
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
