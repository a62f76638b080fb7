import { Failure } from "../../errors.ts";
import { systemClock } from "../../time.ts";
import { guard } from "./guard.ts";
import { type Plan, isAlive, startServer, stopServer } from "./server.ts";

/** A PostgreSQL that is started again, on the same port, whenever it ends without being asked to. */
export interface Kept {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts PostgreSQL and keeps it running. `onTrouble` hears each unasked end, and each new start that fails. */
export async function keepServer(plan: Plan, onTrouble: (trouble: unknown) => void): Promise<Kept> {
  let server = await startServer(plan);
  let mended = Promise.resolve();
  let callOff = (): void => undefined;
  const asked = new AbortController();

  const mend = async (pause = 50): Promise<void> => {
    try {
      server = await startServer(plan, server.port);
      watch();
    } catch (error) {
      onTrouble(error);
      await systemClock.sleep(pause);
      if (!asked.signal.aborted) await mend(Math.min(pause * 2, 2000));
    }
  };
  const lost = (): void => {
    callOff();
    if (asked.signal.aborted) return;
    onTrouble(ended(plan.log));
    mended = mend();
  };
  const watch = (): void => {
    server.process.once("exit", lost);
    if (server.process.pid !== undefined) callOff = guard(server.process.pid, plan.account);
    // It may have ended before anybody listened.
    if (!isAlive(server.process) && server.process.off("exit", lost)) lost();
  };

  watch();
  const stop = async (): Promise<void> => {
    asked.abort();
    await mended;
    await stopServer(server);
  };
  return { port: server.port, stop };
}

function ended(log: string): Failure {
  return new Failure("unavailable", "PostgreSQL has ended without being asked to; it is being started again.", {
    cure: `See ${log} for its last words. If the machine ran out of memory, give it more.`,
  });
}
