import type { Logger } from "pino";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import type { Random } from "../random.ts";
import { type Clock, later, SECOND } from "../time.ts";
import { openCarrier } from "./carrier.ts";
import { outcomeOf } from "./retry-rules.ts";
import { keepDue, park, takeDue, type Work } from "./store.ts";

/** What a verb asks for: a job by name, now or at a time. `key` makes waiting work of the same key one piece. */
export interface Order {
  readonly job: string;
  readonly data: Record<string, unknown>;
  readonly at?: Date | undefined;
  readonly key?: string | undefined;
}

export interface Queue {
  /** Orders work in the caller's transaction: it will be done if, and only if, that commits. */
  order(tx: Transaction, order: Order): Promise<void>;
  /** Starts taking work. `run` does one piece; it may be asked to do the same piece twice. */
  work(run: (work: Work) => Promise<void>): void;
  /** Looks for due work now, without waiting for the next second. */
  sweep(): Promise<void>;
  /** Takes no more work, waits for what is under way at most `milliseconds`. */
  stop(milliseconds: number): Promise<void>;
}

interface Parts {
  readonly url: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  /** Jobs that all others overtake: what nobody waits for must not hold up what somebody does. */
  readonly background: readonly string[];
  /** No other server lives, so nothing can be under way elsewhere. */
  readonly alone: boolean;
}

/** How much due work one look takes. */
const AT_ONCE = 100;

/** Work from verbs to workers: now by the carrier, later by way of `due_work`, until our own clock says so. */
export async function openQueue(parts: Parts): Promise<Queue> {
  const { database, clock, random, log } = parts;
  const carrier = await openCarrier(parts);
  let stopSweeping: (() => void) | undefined;

  const sweep = async () => {
    const taken = await database.acrossAll(async (tx) => {
      const works = await takeDue(tx, clock.now(), AT_ONCE);
      await carrier.send(tx, works);
      return works.length;
    });
    if (taken === AT_ONCE) await sweep();
  };
  return {
    order: async (tx, order) => {
      const work = workOf(order, organisationOf(tx), random.uuid());
      if (order.at === undefined || order.at <= clock.now()) await carrier.send(tx, [work]);
      else await keepDue(tx, work, order.at);
    },
    work: (run) => {
      carrier.work((work) => run(work).catch((error: unknown) => putAside(parts, work, error)));
      stopSweeping = every(SECOND, () =>
        sweep().catch((error: unknown) => log.error({ err: error }, "Due work could not be read.")),
      );
    },
    sweep,
    stop: async (milliseconds) => {
      stopSweeping?.();
      await carrier.stop(milliseconds);
    },
  };
}

/** What did not finish is tried again later, or waits for a person. */
async function putAside({ database, clock, random, log }: Parts, work: Work, error: unknown): Promise<void> {
  const now = clock.now();
  const outcome = outcomeOf(error, work.attempts, random.fraction());
  log.warn({ err: error, job: work.job, attempts: work.attempts + 1, outcome }, "A job did not finish.");
  const next = { ...work, id: random.uuid() };
  await database.within(work.organisation, (tx) =>
    outcome.kind === "again"
      ? keepDue(tx, { ...next, attempts: work.attempts + 1 }, later(now, outcome.after))
      : park(tx, next, { at: now, reason: outcome.reason }),
  );
}

function organisationOf(tx: Transaction): OrganisationId {
  if (tx.organisation === undefined)
    throw new Error("Work is ordered for one organisation: open the transaction within it.");
  return tx.organisation;
}

function workOf(order: Order, organisation: OrganisationId, id: string): Work {
  return { id, organisation, job: order.job, data: order.data, key: order.key ?? null, attempts: 0 };
}

/** Real seconds, not the virtual clock's: it only decides how often we look, never what is due. */
function every(milliseconds: number, look: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const tick = () => {
    void look().finally(() => {
      if (!stopped) timer = setTimeout(tick, milliseconds);
    });
  };
  timer = setTimeout(tick, 0);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
