import type { Fault } from "../../reading/faults.ts";
import type { Reason } from "../../problem-words.ts";

/** Why a service cannot be read, before it is said in words. */
export class Trouble extends Error {
  override readonly name = "Trouble";
  readonly reason: Reason;
  /** What it answered, or what kept us from an answer. */
  readonly value: string;
  /** With which status it answered, where it did. */
  readonly status: number | undefined;

  constructor(reason: Reason, value: string, { cause, status }: { cause?: unknown; status?: number } = {}) {
    super(`${reason}: ${value}`, { cause });
    this.reason = reason;
    this.value = value;
    this.status = status;
  }

  /** The same as something that is wrong with a roster; `where` is the page or the step at which it happened. */
  faultAt(where: string): Fault {
    return { field: where, reason: this.reason, value: this.value };
  }
}
