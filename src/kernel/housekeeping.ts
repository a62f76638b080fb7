import type { Logger } from "pino";
import { HOUR } from "./time.ts";

/** Clearing away what has lost its use; the name is for the log. */
export interface Chore {
  readonly name: string;
  do(): Promise<unknown>;
}

/** Does all chores now and then every hour; returns how to stop. A chore that fails is logged and tried the next time. */
export function keepHouse(chores: readonly Chore[], log: Logger): () => void {
  const round = () => {
    for (const chore of chores) {
      chore
        .do()
        .catch((error: unknown) => log.error({ err: error, chore: chore.name }, "A chore of housekeeping failed."));
    }
  };
  round();
  const timer = setInterval(round, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
