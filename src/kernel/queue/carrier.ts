import { CompiledQuery } from "kysely";
import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Database, Transaction } from "../database/database.ts";
import { Hands } from "./hands.ts";
import type { Work } from "./store.ts";

/** pg-boss, which carries "run now" from a transaction to a worker of any process. */
export interface Carrier {
  send(tx: Transaction, works: readonly Work[]): Promise<void>;
  /** Starts taking work. What `run` rejects is tried again after a while. */
  work(run: (work: Work) => Promise<void>): void;
  stop(milliseconds: number): Promise<void>;
}

interface Parts {
  readonly url: string;
  readonly database: Database;
  readonly log: Logger;
  /** Jobs that all others overtake. */
  readonly background: readonly string[];
  /** No other server lives: what is marked as being worked on was left behind by a dead one. */
  readonly alone: boolean;
}

const NAME = "work";
/** The name of the one queue, for whoever reads its table. */
export const workName = NAME;
/** A worker that gives no sign of life for this long has died, and its work goes to another. In seconds. */
const SIGN_OF_LIFE = 10;
/** How often a worker may die over one piece of work before it counts as lost; whether to try again is for `outcomeOf`. */
const DEATHS = 10_000;
/** Seconds between a worker's death and the next try. */
const PAUSE = 1;
/** Seconds after which work counts as dead, whatever signs of life its worker gives. */
const LONGEST = 900;

/** pg-boss documents its table for plain inserts; those of its own, made for every option it has, cost twice as much. */
const SEND = `
  insert into pgboss.job (name, data, priority, policy, retry_limit, retry_delay, expire_seconds, heartbeat_seconds)
  select '${NAME}', work, case when work->>'job' = any($2) then -1 else 0 end, 'standard', ${DEATHS}, ${PAUSE}, ${LONGEST}, ${SIGN_OF_LIFE}
  from jsonb_array_elements($1::jsonb) as work`;

export async function openCarrier(parts: Parts): Promise<Carrier> {
  const { database, log, background } = parts;
  const boss = await startBoss(parts);
  let hands: Hands | undefined;
  let forget: (() => void) | undefined;
  return {
    send: async (tx, works) => {
      if (works.length === 0) return;
      await tx.sql.executeQuery(CompiledQuery.raw(SEND, [JSON.stringify(works), background]));
      tx.afterCommit(() => database.pulse.announce("work"));
    },
    work: (run) => {
      const busy = new Hands({
        boss,
        log,
        name: NAME,
        signOfLife: SIGN_OF_LIFE,
        longest: LONGEST,
        precedence: database.precedence,
        run,
      });
      forget = database.pulse.on("work", () => busy.wake());
      hands = busy;
    },
    stop: async (milliseconds) => {
      forget?.();
      const busy = hands;
      hands = undefined;
      try {
        await busy?.stop(milliseconds);
      } finally {
        await boss.stop({ graceful: false, close: true });
      }
    },
  };
}

async function startBoss({ url, database, log, alone }: Parts): Promise<PgBoss> {
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
  try {
    await prepare(boss, database);
    if (alone) await takeBack(database);
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false, close: true });
    throw error;
  }
}

async function prepare(boss: PgBoss, database: Database): Promise<void> {
  await boss.createQueue(NAME, {
    heartbeatSeconds: SIGN_OF_LIFE,
    retryLimit: DEATHS,
    retryDelay: PAUSE,
    expireInSeconds: LONGEST,
  });
  await database.shareSchema("pgboss");
}

/** Gives back to the queue what a dead process of ours still seems to be doing. */
async function takeBack(database: Database): Promise<void> {
  await database.query(
    "update pgboss.job set state = 'retry', start_after = created_on where name = $1 and state = 'active'",
    [NAME],
  );
}
