import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { createGraph } from "./graph/index.ts";
import { attend } from "./attend.ts";
import { scopesOf } from "./features/users/index.ts";
import { type House, contextFor, doWork } from "./house.ts";
import { houseRoutes } from "./house-routes.ts";
import { features } from "./features.ts";
import { callersOf } from "./kernel/access/callers.ts";
import { forgetGuesses } from "./kernel/access/guesses.ts";
import { firstOrganisation } from "./kernel/access/organisations.ts";
import { forgetTokens } from "./kernel/access/one-time-tokens.ts";
import { forgetSessions } from "./kernel/access/sessions.ts";
import type { OutgoingMail, SandboxAddresses } from "./kernel/config.ts";
import { type Database, openDatabase } from "./kernel/database/database.ts";
import { migrate } from "./kernel/database/migrate.ts";
import { openHttp } from "./kernel/http/server.ts";
import { servePages } from "./kernel/http/pages.ts";
import { type Chore, keepHouse } from "./kernel/housekeeping.ts";
import { forgetOldKeys } from "./kernel/http/idempotency.ts";
import { forgetHandled } from "./kernel/inbox/inbox.ts";
import { forgetOldLeases } from "./kernel/lease/lease.ts";
import { joinServers } from "./kernel/lease/servers.ts";
import { openMetrics } from "./kernel/metrics.ts";
import type { AllowedHost } from "./kernel/outside/allowed-hosts.ts";
import { guardedOutside } from "./kernel/outside/guarded-fetch.ts";
import { ownAddress } from "./kernel/own-address.ts";
import { openQueue } from "./kernel/queue/queue.ts";
import { systemRandom } from "./kernel/random.ts";
import { masterKeys } from "./kernel/secrets/master-keys.ts";
import { secretsWith } from "./kernel/secrets/store.ts";
import { openStorage } from "./kernel/storage/open-storage.ts";
import { postSms } from "./kernel/sms/post-sms.ts";
import type { SmsSettings } from "./kernel/sms/settings.ts";
import type { BucketSettings } from "./kernel/storage/settings.ts";
import { followClock } from "./kernel/sandbox-clock.ts";
import { type Clock, systemClock } from "./kernel/time.ts";

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
  /** The mail server; in sandbox mode the sandbox takes the mail where none is set. */
  readonly mail?: OutgoingMail | undefined;
  /** Who sends text messages; nobody does while it is not set. */
  readonly sms?: SmsSettings | undefined;
  readonly log: Logger;
  /** Where people find this server, when it is another address than the one it listens on. */
  readonly publicUrl?: string | undefined;
  /** Proxies whose word on who asks is believed. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Hosts that strangers' addresses may lead to although they are not public. */
  readonly allowedHosts?: readonly AllowedHost[] | undefined;
  /** Where the identity token of this machine lies, for connections that prove themselves by it. */
  readonly federatedTokenFile?: string | undefined;
  /** The bucket that files are kept in, instead of the data folder. */
  readonly bucket?: BucketSettings | undefined;
}

/** A running server. */
export interface Server {
  readonly house: House;
  readonly organisation: string;
  readonly url: string;
  /** Takes no new work, finishes what is under way within `milliseconds`, and lets go of everything. */
  stop(milliseconds: number): Promise<void>;
}

const background = features.flatMap((feature) => feature.background ?? []);
const ROOT = join(import.meta.dirname, "..");

/** The composition root: builds the house from its parts, walks the features, listens. */
export async function startServer(blueprint: Blueprint): Promise<Server> {
  // Opened first: this is what says in a sentence why a database cannot be used.
  const database = await openDatabase(blueprint.databaseUrl);
  const undo: Undo = [() => database.close()];
  try {
    await migrate(blueprint.databaseUrl, join(ROOT, "src/migrations"));
    const house = await build(blueprint, database, undo);
    return await open(house, blueprint, undo);
  } catch (error) {
    await unwind(undo).catch((fault: unknown) =>
      blueprint.log.error({ err: fault }, "A failed start left things open."),
    );
    throw error;
  }
}

/** How to let go of what was opened, in the order of opening. */
type Undo = (() => unknown)[];

/** Takes every step back, the last first, even where one fails; then throws what failed. */
async function unwind(undo: Undo): Promise<void> {
  const faults: unknown[] = [];
  for (const step of undo.toReversed()) {
    try {
      await step();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, "Not everything could be closed in order.");
}

function once(end: (milliseconds: number) => Promise<unknown>): (milliseconds: number) => Promise<void> {
  let ended: Promise<void> | undefined;
  return (milliseconds) => (ended ??= end(milliseconds).then(() => undefined));
}

type Exchanged = NonNullable<Parameters<typeof createGraph>[0]["onExchange"]>;
type Built = House & { readonly organisation: string };

async function build(blueprint: Blueprint, database: Database, undo: Undo): Promise<Built> {
  const { log, databaseUrl: url, dataFolder, federatedTokenFile } = blueprint;
  const random = systemRandom;
  const sandbox = await blueprint.sandbox(database);
  const clock = await clockOf(sandbox, undo);
  const presence = await joinServers(database, random.uuid());
  undo.push(() => presence.leave());
  const metrics = metricsOf({ database, clock });
  const exchanged: Exchanged = ({ method, status, ms }) =>
    metrics.exchanged({ method, status: status ?? 0, milliseconds: ms });
  const endpoints = sandbox && { endpointsOverride: sandbox };
  const { count: processes } = presence;
  const world = { clock, random, log, sql: database, onExchange: exchanged };
  const graph = createGraph({ ...world, processes, ...endpoints, federatedTokenFile });
  undo.push(() => graph.close());
  const queue = await openQueue({ url, database, clock, random, log, background, alone: presence.alone });
  undo.push(() => queue.stop(0));
  const organisation = await firstOrganisation(database, { id: random.uuid(), at: clock.now() });
  const bootstrap = { key: blueprint.apiKey, organisation };
  return {
    database,
    queue,
    clock,
    random,
    log,
    graph,
    metrics,
    features,
    organisation,
    secrets: secretsWith(await masterKeys(blueprint.secretKeys, dataFolder), random),
    storage: await openStorage(dataFolder, blueprint.bucket),
    ...outsideOf(blueprint),
    server: presence.id,
    sandbox: sandbox !== undefined,
    sandboxUrl: sandbox && new URL(sandbox.clock).origin,
    callers: callersOf({ database, clock, bootstrap, scopesOf }),
    address: () => blueprint.publicUrl ?? "",
    mail: blueprint.mail ?? sandbox?.mail,
  };
}

/** The guard at the door, and who is reached by way of it. */
function outsideOf({ allowedHosts, sms }: Blueprint): Pick<House, "outside" | "sms"> {
  const outside = guardedOutside({ allowed: allowedHosts ?? [] });
  return { outside, sms: sms && postSms(outside, sms) };
}

function metricsOf(parts: Pick<House, "database" | "clock">): House["metrics"] {
  const metrics = openMetrics();
  for (const measure of features.flatMap(({ measures = [] }) => measures))
    metrics.measure({ ...measure, read: () => measure.read(parts) });
  return metrics;
}

async function clockOf(sandbox: SandboxAddresses | undefined, undo: Undo): Promise<Clock> {
  if (sandbox === undefined) return systemClock;
  const followed = await followClock(sandbox.clock);
  undo.push(() => followed.close());
  return followed;
}

async function open(built: Built, blueprint: Blueprint, undo: Undo): Promise<Server> {
  const { port, host, publicUrl, trustedProxies = [] } = blueprint;
  const { organisation, callers } = built;
  let url = "";
  const house = { ...built, address: () => publicUrl ?? url };
  const leaving = new AbortController();
  const http = await openHttp({
    ...house,
    publicUrl,
    trustedProxies,
    callers,
    leaving: leaving.signal,
    routes: allRoutes(house, leaving.signal),
    contextFor: ({ caller }, keyed) =>
      contextFor(house, {
        organisation: caller?.organisation ?? organisation,
        actor: caller?.actor ?? "anyone",
        caller,
        keyed,
      }),
  });
  const close = once((milliseconds) => closeWithin(http, milliseconds));
  undo.push(() => close(0));
  await servePages(http, join(ROOT, "dist/web"));
  house.queue.work((work) => doWork(house, work));
  const attending = await attend(house);
  undo.push(() => attending(0));
  undo.push(keepHouse(choresOf(house), house.log));
  const leave = once(async (milliseconds) => {
    leaving.abort();
    await Promise.allSettled([house.queue.stop(milliseconds), close(milliseconds), attending(milliseconds)]);
    await unwind(undo);
  });
  url = await listen(http, port, host);
  return { house, organisation, url, stop: leave };
}

function allRoutes(house: House, leaving: AbortSignal) {
  const own = features.flatMap((feature) => feature.routes);
  return [...own, ...houseRoutes(house, () => !leaving.aborted)];
}

function choresOf({ database, clock, graph, storage, queue, features }: House): Chore[] {
  const parts = { database, clock, storage, order: queue.order };
  const own = features.flatMap(({ chores = [] }) => chores);
  return [
    ...own.map((chore) => ({ name: chore.name, do: () => chore.do(parts) })),
    { name: "idempotency keys", do: () => forgetOldKeys(database, clock) },
    { name: "sessions", do: () => database.acrossAll((tx) => forgetSessions(tx, clock.now())) },
    { name: "one-time links", do: () => database.acrossAll((tx) => forgetTokens(tx, clock.now())) },
    { name: "guesses", do: () => forgetGuesses(database) },
    { name: "leases", do: () => forgetOldLeases(database, clock) },
    { name: "handled deliveries", do: () => forgetHandled(database, clock) },
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
  return ownAddress(host, typeof address === "object" && address ? address.port : port);
}
