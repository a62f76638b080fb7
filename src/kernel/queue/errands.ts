import type { Logger } from "pino";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import { makeRounds } from "../rounds.ts";
import { type Clock, SECOND } from "../time.ts";

/** One piece of work for somebody outside. Pieces of one group stand in one another's way only. */
export interface Errand {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly group: string;
}

/**
 * Work for outsiders who may be slow. It waits in a table of its feature and has hands of its own, so that it holds up no
 * job, and one slow outsider holds up no other.
 */
export interface Errands {
  /**
   * Claims what is due, over all organisations, at most `room` pieces; `busy` says how many pieces of each group are in
   * hand here. A claim must lapse by itself, for whoever claimed may die.
   */
  claim(tx: Transaction, asked: Asked): Promise<readonly Errand[]>;
  /** Does one piece; it may be asked to do the same piece twice. */
  run(errand: Errand): Promise<void>;
}

export interface Asked {
  readonly now: Date;
  readonly room: number;
  readonly busy: ReadonlyMap<string, number>;
}

export interface Runner {
  /** Takes nothing more on, waits for what is under way at most `milliseconds`. */
  stop(milliseconds: number): Promise<void>;
}

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
}

/** How many errands one process runs side by side; nearly all of the time they wait. */
const SIDE_BY_SIDE = 64;

export function runErrands({ database, clock, log }: Parts, { claim, run }: Errands): Runner {
  const inHand = new Map<Errand, Promise<void>>();
  const begin = (errand: Errand) => {
    const done = database.precedence
      .aside(() => run(errand))
      .catch((error: unknown) => log.error({ err: error, errand: errand.id }, "An errand was not finished."))
      .finally(() => {
        inHand.delete(errand);
        rounds.wake();
      });
    inHand.set(errand, done);
  };
  const rounds = makeRounds({
    every: SECOND,
    failed: (error) => log.error({ err: error }, "Errands could not be read."),
    go: async () => {
      const room = SIDE_BY_SIDE - inHand.size;
      if (room === 0) return;
      const busy = counted([...inHand.keys()].map(({ group }) => group));
      const claimed = () => database.acrossAll((tx) => claim(tx, { now: clock.now(), room, busy }));
      const errands = await database.precedence.aside(claimed);
      errands.forEach(begin);
    },
  });
  const off = database.pulse.on("work", rounds.wake);
  return {
    stop: async (milliseconds) => {
      off();
      await rounds.stop();
      await Promise.race([Promise.all(inHand.values()), pause(milliseconds)]);
    },
  };
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
