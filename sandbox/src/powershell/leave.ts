import type { Json } from "../kernel/json.ts";
import type { Leaving } from "./syntax.ts";

/** A block is left before its end, with what it had put out until then. */
export class Leave extends Error {
  readonly how: Leaving;
  readonly output: readonly Json[];
  /** What the script exits with. */
  readonly code: string;

  constructor(how: Leaving, output: readonly Json[], code = "") {
    super(how);
    this.how = how;
    this.output = output;
    this.code = code;
  }

  /** The same, after what was put out before. */
  after(output: readonly Json[]): Leave {
    return new Leave(this.how, [...output, ...this.output], this.code);
  }
}
