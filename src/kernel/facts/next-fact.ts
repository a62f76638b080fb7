import type { Pulse } from "../database/pulse.ts";

/** Resolves at the next announcement of facts, or after this many milliseconds: an announcement may be lost. */
export function nextFact(pulse: Pulse, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      off();
      clearTimeout(timer);
      resolve();
    };
    const off = pulse.on("facts", done);
    const timer = setTimeout(done, milliseconds);
  });
}
