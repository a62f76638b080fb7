import { setImmediate as others } from "node:timers/promises";
import { ScriptError } from "./scanner.ts";

const MOST_STATEMENTS = 500_000;
const BREATH = 2000;

/** Counts what a script does, so that one without end ends, and lets everybody else have their turn. */
export class Meter {
  #count = 0;
  #line = 1;

  /** Of the statement that was begun last. */
  get line(): number {
    return this.#line;
  }

  async tick(line: number): Promise<void> {
    this.#count += 1;
    this.#line = line;
    if (this.#count > MOST_STATEMENTS) {
      throw new ScriptError(line, `The sandbox runs no more than ${MOST_STATEMENTS} statements of a script.`);
    }
    if (this.#count % BREATH === 0) await others();
  }
}
