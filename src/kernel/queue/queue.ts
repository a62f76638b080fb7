import { fromKysely, type Job, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import type { Random } from "../random.ts";
import { type Clock, later, SECOND } from "../time.ts";
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
  work(run: (work: Work) => Promise<void>): Promise<void>;
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
  /** No other server lives: what is marked as being worked on was left behind by a dead one. */
  readonly alone: boolean;
}

const NAME = "work";
/** A worker that gives no sign of life for this long has died, and its work goes to another. In seconds. */
const SIGN_OF_LIFE = 10;
const AT_ONCE = 100;
/** How many pieces of work one process does side by side; most of the time they wait for Microsoft. */
const SIDE_BY_SIDE = 8;

/** pg-boss carries "run now"; what is due later waits in `due_work` until our own clock says so. */
export async function openQueue(parts: Parts): Promise<Queue> {
  const { url, database, clock, random, log } = parts;
  const boss = new PgBoss({
    connectionString: url,
    application_name: "parley queue",
    max: 4,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on("error", (error) => log.error({ err: error }, "The queue reported an error."));
  await boss.start();
  await boss.createQueue(NAME, { heartbeatSeconds: SIGN_OF_LIFE, retryLimit: 5, retryDelay: 1, expireInSeconds: 900 });
  await database.shareSchema("pgboss");
  if (parts.alone) await takeBack(database);

  const announce = (tx: Transaction) => tx.afterCommit(() => database.pulse.announce("work"));
  const send = async (tx: Transaction, works: readonly Work[]) => {
    if (works.length === 0) return;
    await boss.insert(
      NAME,
      works.map((data) => ({ data })),
      { db: fromKysely(tx.sql) },
    );
    announce(tx);
  };

  const sweep = async () => {
    const due = await database.acrossAll(async (tx) => {
      const works = await takeDue(tx, clock.now(), AT_ONCE);
      await send(tx, works);
      return works.length;
    });
    if (due === AT_ONCE) await sweep();
  };

  const finish = async (work: Work, error: unknown) => {
    const now = clock.now();
    const outcome = outcomeOf(error, work.attempts, random.fraction());
    log.warn({ err: error, job: work.job, attempts: work.attempts + 1, outcome }, "A job did not finish.");
    await database.within(work.organisation, (tx) =>
      outcome.kind === "again"
        ? keepDue(tx, { ...work, id: random.uuid(), attempts: work.attempts + 1 }, later(now, outcome.after))
        : park(tx, { ...work, id: random.uuid() }, { at: now, reason: outcome.reason }),
    );
  };

  const cleanup: (() => void)[] = [];
  return {
    order: async (tx, order) => {
      const work = workOf(order, organisationOf(tx), random.uuid());
      if (order.at === undefined || order.at <= clock.now()) await send(tx, [work]);
      else await keepDue(tx, work, order.at);
    },
    work: async (run) => {
      const workers: string[] = [];
      const wakeAll = () => workers.forEach((id) => boss.notifyWorker(id));
      const handle = async ([job]: Job<Work>[]) => {
        if (job === undefined) return;
        await run(job.data).catch((error: unknown) => finish(job.data, error));
        // Where one piece was, there may be more: do not wait for the next look.
        wakeAll();
      };
      for (let n = 0; n < SIDE_BY_SIDE; n++) workers.push(await boss.work<Work>(NAME, { pollingIntervalSeconds: 2 }, handle));
      cleanup.push(database.pulse.on("work", wakeAll));
      cleanup.push(every(SECOND, () => sweep().catch((error: unknown) => log.error({ err: error }, "Due work could not be read."))));
    },
    sweep,
    stop: async (milliseconds) => {
      for (const stop of cleanup) stop();
      await boss.stop({ graceful: true, timeout: milliseconds, close: true });
    },
  };
}

function organisationOf(tx: Transaction): OrganisationId {
  if (tx.organisation === undefined) throw new Error("Work is ordered for one organisation: open the transaction within it.");
  return tx.organisation;
}

function workOf(order: Order, organisation: OrganisationId, id: string): Work {
  return { id, organisation, job: order.job, data: order.data, key: order.key ?? null, attempts: 0 };
}

/** Gives back to the queue what a dead process of ours still seems to be doing. */
async function takeBack(database: Database): Promise<void> {
  await database.query("update pgboss.job set state = 'retry', start_after = created_on where name = $1 and state = 'active'", [NAME]);
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
