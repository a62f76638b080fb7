import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { createGraph } from "./graph/index.ts";
import { type House, contextFor, doWork } from "./house.ts";
import { houseRoutes } from "./house-routes.ts";
import { features } from "./features.ts";
import { callersOf, type Callers, forgetExpired } from "./kernel/access/callers.ts";
import { firstOrganisation } from "./kernel/access/organisations.ts";
import { accessRoutes } from "./kernel/access/routes.ts";
import type { SandboxAddresses } from "./kernel/config.ts";
import { type Database, openDatabase } from "./kernel/database/database.ts";
import { migrate } from "./kernel/database/migrate.ts";
import { openHttp } from "./kernel/http/server.ts";
import { servePages } from "./kernel/http/pages.ts";
import { type Chore, keepHouse } from "./kernel/housekeeping.ts";
import { forgetOldKeys } from "./kernel/http/idempotency.ts";
import { joinServers } from "./kernel/lease/servers.ts";
import { openMetrics } from "./kernel/metrics.ts";
import { openQueue } from "./kernel/queue/queue.ts";
import { systemRandom } from "./kernel/random.ts";
import { masterKeys } from "./kernel/secrets/master-keys.ts";
import { secretsWith } from "./kernel/secrets/store.ts";
import { folderStorage } from "./kernel/storage/storage.ts";
import { followClock } from "./kernel/sandbox-clock.ts";
import { systemClock } from "./kernel/time.ts";

/** What it takes to start one server. */
export interface Blueprint {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly apiKey: string;
  readonly secretKeys: readonly Buffer[] | undefined;
  /** Where the pretend Microsoft answers; undefined for the real one. Asked once the database is open, which may hold the answer. */
  sandbox(database: Database): Promise<SandboxAddresses | undefined>;
  readonly log: Logger;
}

/** A running server. */
export interface Server {
  readonly house: House;
  readonly callers: Callers;
  readonly organisation: string;
  readonly url: string;
  /** Takes no new work, finishes what is under way within `milliseconds`, and lets go of everything. */
  stop(milliseconds: number): Promise<void>;
}

const ROOT = join(import.meta.dirname, "..");

/** The composition root: builds the house from its parts, walks the features, listens. */
export async function startServer(blueprint: Blueprint): Promise<Server> {
  await migrate(blueprint.databaseUrl, join(ROOT, "src/migrations"));
  const database = await openDatabase(blueprint.databaseUrl);
  const undo: (() => unknown)[] = [() => database.close()];
  try {
    const house = await build(blueprint, database, undo);
    return await open(house, blueprint, undo);
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    throw error;
  }
}

async function build(blueprint: Blueprint, database: Database, undo: (() => unknown)[]): Promise<House> {
  const { log, databaseUrl: url, dataFolder } = blueprint;
  const random = systemRandom;
  const sandbox = await blueprint.sandbox(database);
  const followed = sandbox && (await followClock(sandbox.clock));
  if (followed) undo.push(() => followed.close());
  const clock = followed ?? systemClock;
  const presence = await joinServers(database, clock, random.uuid());
  undo.push(() => presence.leave());
  const metrics = openMetrics();
  const graph = createGraph({
    clock,
    random,
    log,
    sql: database,
    processes: presence.count,
    ...(sandbox && { endpointsOverride: sandbox }),
    onExchange: ({ method, status, ms }) => metrics.exchanged({ method, status: status ?? 0, milliseconds: ms }),
  });
  undo.push(() => graph.close());
  const queue = await openQueue({ url, database, clock, random, log, alone: presence.alone });
  const secrets = secretsWith(await masterKeys(blueprint.secretKeys, dataFolder), random);
  const storage = folderStorage(join(dataFolder, "files"));
  return {
    database,
    queue,
    clock,
    random,
    log,
    graph,
    secrets,
    storage,
    metrics,
    server: presence.id,
    sandbox: sandbox !== undefined,
    sandboxUrl: sandbox && new URL(sandbox.clock).origin,
    features,
  };
}

async function open(house: House, { apiKey, port, host }: Blueprint, undo: (() => unknown)[]): Promise<Server> {
  const { database, clock, random } = house;
  const organisation = await firstOrganisation(database, { id: random.uuid(), at: clock.now() });
  const callers = callersOf({ database, clock, random, bootstrap: { key: apiKey, organisation } });
  const leaving = new AbortController();
  const http = await openHttp({
    ...house,
    callers,
    leaving: leaving.signal,
    routes: allRoutes(house, callers, leaving.signal),
    contextFor: ({ caller }, keyed) =>
      contextFor(house, {
        organisation: caller?.organisation ?? organisation,
        actor: caller?.actor ?? "anyone",
        keyed,
      }),
  });
  await servePages(http, join(ROOT, "dist/web"));
  await house.queue.work((work) => doWork(house, work));
  undo.push(keepHouse(choresOf(house), house.log));
  const leave = async (milliseconds: number) => {
    leaving.abort();
    await Promise.all([house.queue.stop(milliseconds), closeWithin(http, milliseconds)]);
    for (const step of undo.toReversed()) await step();
  };
  let gone: Promise<void> | undefined;
  const url = await listen(http, port, host);
  return {
    house,
    callers,
    organisation,
    url,
    stop: (milliseconds) => (gone ??= leave(milliseconds)),
  };
}

function allRoutes(house: House, callers: Callers, leaving: AbortSignal) {
  const own = features.flatMap((feature) => feature.routes);
  return [...own, ...houseRoutes(house, () => !leaving.aborted), ...accessRoutes(callers)];
}

function choresOf({ database, clock, graph }: House): Chore[] {
  return [
    { name: "idempotency keys", do: () => forgetOldKeys(database, clock) },
    { name: "sessions and links", do: () => forgetExpired({ database, clock }) },
    { name: "budgets of Microsoft's limits", do: () => graph.tidy() },
  ];
}

/** Lets answers under way be finished; whoever takes longer is cut off. */
async function closeWithin(http: FastifyInstance, milliseconds: number): Promise<void> {
  const cut = setTimeout(() => http.server.closeAllConnections(), milliseconds);
  await http.close();
  clearTimeout(cut);
}

async function listen(http: FastifyInstance, port: number, host: string): Promise<string> {
  await http.listen({ port, host });
  const address = http.server.address();
  return `http://localhost:${typeof address === "object" && address ? address.port : port}`;
}
