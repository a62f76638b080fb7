import type { Logger } from "pino";
import type { Context } from "./context.ts";
import type { Feature } from "./feature.ts";
import type { Graph } from "./graph/index.ts";
import { postOfficeOf } from "./post-office.ts";
import type { Caller } from "./kernel/access/caller.ts";
import type { Callers } from "./kernel/access/callers.ts";
import { gateOf } from "./kernel/access/gate.ts";
import type { OutgoingMail } from "./kernel/config.ts";
import { type Database, type OrganisationId, together, type Transaction } from "./kernel/database/database.ts";
import { type Fact, type Hand, recordFact, recordFacts } from "./kernel/facts/record.ts";
import { keyCommitted, type KeyedRequest } from "./kernel/http/idempotency.ts";
import { keepMail } from "./kernel/mail/outbox.ts";
import type { MailWish } from "./kernel/mail/wish.ts";
import type { Metrics } from "./kernel/metrics.ts";
import type { Outside } from "./kernel/outside/guarded-fetch.ts";
import type { Queue } from "./kernel/queue/queue.ts";
import type { Work } from "./kernel/queue/store.ts";
import type { Random } from "./kernel/random.ts";
import type { Secrets } from "./kernel/secrets/store.ts";
import type { SmsSender } from "./kernel/sms/sms-sender.ts";
import type { Storage } from "./kernel/storage/storage.ts";
import type { Clock } from "./kernel/time.ts";

/** The parts of a running Parley, before anybody asks anything of it. */
export interface House {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly graph: Graph;
  readonly secrets: Secrets;
  readonly storage: Storage;
  readonly outside: Outside;
  readonly metrics: Metrics;
  readonly server: string;
  readonly sandbox: boolean;
  /** Where people find the sandbox's screens. */
  readonly sandboxUrl: string | undefined;
  readonly callers: Callers;
  /** Where people find this server; known once it listens. */
  address(): string;
  readonly features: readonly Feature[];
  /** The mail server of the installation; undefined while none is set. */
  readonly mail?: OutgoingMail | undefined;
  /** Who sends text messages; undefined while nobody does. */
  readonly sms?: SmsSender | undefined;
}

/** Who a context is for. `keyed` is the request's idempotency key, to be marked in the transaction that does the work. */
export interface For {
  readonly organisation: OrganisationId;
  readonly actor: string;
  readonly keyed?: KeyedRequest | undefined;
  readonly caller?: Caller | undefined;
}

/** What a verb gets to work with, for one request or one job. */
export function contextFor(house: House, { organisation, actor, keyed, caller }: For): Context {
  const { database, queue, clock } = house;
  const now = clock.now();
  // A transaction that only read has done nothing that a repetition could do twice.
  const wrote = new WeakSet<Transaction>();
  return {
    ...partsOf(house),
    address: house.address(),
    organisation,
    actor,
    caller,
    now,
    gate: gateOf(house, (whose, who) => contextFor(house, { organisation: whose, actor: who, keyed: undefined })),
    transaction: (work) =>
      database.within(organisation, async (tx) => {
        const result = await work(tx);
        if (keyed && wrote.has(tx)) await keyCommitted(tx, keyed);
        return result;
      }),
    record: async (tx, fact) => {
      wrote.add(tx);
      await keepFacts(house, tx, { facts: [fact], hand: { actor, at: now } });
    },
    recordAll: async (tx, facts) => {
      if (facts.length === 0) return;
      wrote.add(tx);
      await keepFacts(house, tx, { facts, hand: { actor, at: now } });
    },
    get postOffice() {
      return postOfficeOf(house, this);
    },
    mail: async (tx, wish) => {
      wrote.add(tx);
      await orderMail(house, tx, { wish, now });
    },
    order: async (tx, order) => {
      wrote.add(tx);
      await queue.order(tx, order);
    },
  };
}

const PARTS = new WeakMap<House, ReturnType<typeof gatheredFrom>>();

/** The parts of the house that verbs see: the same for every request, so gathered once. */
function partsOf(house: House): ReturnType<typeof gatheredFrom> {
  const known = PARTS.get(house) ?? gatheredFrom(house);
  PARTS.set(house, known);
  return known;
}

function gatheredFrom({
  clock,
  random,
  log,
  graph,
  secrets,
  storage,
  outside,
  metrics,
  server,
  sandbox,
  ...rest
}: House) {
  const { database, features, sms } = rest;
  return {
    sms,
    clock,
    random,
    log,
    graph,
    secrets,
    storage,
    outside,
    metrics,
    server,
    sandbox,
    pulse: database.pulse,
    factNames: features.flatMap(({ facts }) => facts),
    abilities: features.flatMap(({ abilities }) => abilities),
    noOperators: features.flatMap(({ noOperators }) => noOperators ?? []),
    listenings: features.flatMap(({ listenings }) => listenings ?? []),
    personalData: features.flatMap(({ personalData }) => personalData),
  };
}

async function keepFacts(
  house: House,
  tx: Transaction,
  { facts, hand }: { readonly facts: readonly Fact[]; readonly hand: Hand },
): Promise<void> {
  const { features, database } = house;
  const unknown = facts.find(({ what }) => !features.some((feature) => feature.facts.includes(what)));
  if (unknown) throw new Error(`No feature declares the fact ${unknown.what}.`);
  const [first, ...more] = facts;
  const recorded = first && more.length === 0 ? recordFact(tx, first, hand) : recordFacts(tx, facts, hand);
  tx.afterCommit(() => database.pulse.announce("facts"));
  await together(recorded, orderReactions(house, tx, facts));
}

async function orderMail(house: House, tx: Transaction, { wish, now }: { wish: MailWish; now: Date }): Promise<void> {
  const { features, secrets, random, queue } = house;
  const templates = features.flatMap(({ mails = [] }) => mails);
  const id = await keepMail(tx, { templates, secrets, random, now }, wish);
  if (id !== undefined) await queue.order(tx, { job: "notifications.send", data: { id } });
}

async function orderReactions({ features, queue }: House, tx: Transaction, facts: readonly Fact[]): Promise<void> {
  for (const fact of facts) {
    for (const { name } of features.filter(({ reactions }) => fact.what in reactions))
      await queue.order(tx, { job: `reaction/${name}`, data: { ...fact } });
  }
}

/** Does one piece of work from the queue: a job of a feature, or a feature's reaction to a fact. */
export async function doWork(house: House, work: Work): Promise<void> {
  const verb = jobOf(house.features, work.job);
  try {
    await verb(contextFor(house, { organisation: work.organisation, actor: "parley" }), work.data);
    house.metrics.job(work.job, "done");
  } catch (error) {
    house.metrics.job(work.job, "failed");
    throw error;
  }
}

type Verb = (context: Context, data: Record<string, unknown>) => Promise<void>;

function jobOf(features: readonly Feature[], name: string): Verb {
  const [reaction, feature] = name.split("/");
  if (reaction === "reaction") return (context, data) => react(features, feature, { context, data });
  const job = features.flatMap((each) => Object.entries(each.jobs)).find(([known]) => known === name)?.[1];
  if (job === undefined) throw new Error(`No feature knows the job ${name}.`);
  return job;
}

async function react(
  features: readonly Feature[],
  name: string | undefined,
  { context, data }: { context: Context; data: Record<string, unknown> },
) {
  const { what, about, data: details } = readFact(data);
  const reaction = features.find((feature) => feature.name === name)?.reactions[what];
  // A reaction that a newer version has dropped has nothing left to do.
  if (reaction) await reaction(context, { about, data: details });
}

function readFact(data: Record<string, unknown>) {
  const { what, about, data: details } = data;
  if (typeof what !== "string" || typeof about !== "string" || !isRecord(details))
    throw new Error("A reaction was ordered without its fact.");
  return { what, about, data: details };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
