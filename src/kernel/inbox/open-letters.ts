import type { Logger } from "pino";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import { makeRounds, type Rounds } from "../rounds.ts";
import { type Clock, SECOND } from "../time.ts";
import { handleWaiting, type Letter } from "./inbox.ts";

/** Somebody who understands what one source brings. */
export interface Reader {
  readonly source: string;
  take(tx: Transaction, organisation: OrganisationId, letters: readonly Letter[]): Promise<void>;
}

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
}

/** How many letters one transaction takes. */
const AT_ONCE = 200;
/** Letters whose announcement was lost are found by looking this often. */
const LOOK = 3 * SECOND;

/** Hands letters over as they come in, until stopped. Several processes may do so side by side. */
export function openLetters({ database, clock, log }: Parts, { source, take }: Reader): Rounds {
  const rounds = makeRounds({
    every: LOOK,
    failed: (error) => log.error({ err: error, source }, "What came from outside could not be read."),
    go: async (stopped) => {
      const next = () => handleWaiting({ database, clock }, { source, limit: AT_ONCE }, take);
      while (!stopped.aborted && (await next()) === AT_ONCE);
    },
  });
  const off = database.pulse.on("inbox", rounds.wake);
  return {
    wake: rounds.wake,
    stop: async () => {
      off();
      await rounds.stop();
    },
  };
}
