import { MOST_PROBLEMS } from "../contract.ts";
import type { Reason } from "../problem-words.ts";

/** What is wrong with a roster and where, before it is said in words. */
export interface Fault {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly field: string;
  readonly reason: Reason;
  /** What stands there, or what it is about. */
  readonly value?: string | undefined;
  /** Is told, and keeps nothing from being taken. */
  readonly remark?: true;
}

const LONGEST_VALUE = 120;

/** Gathers what is wrong: all is counted, as much as anybody reads is kept, bad lines before remarks. */
export class Faults {
  readonly #faults: Fault[] = [];
  readonly #remarks: Fault[] = [];
  /** Bad lines; with one of them nothing is taken. */
  count = 0;
  remarks = 0;

  add(fault: Fault): void {
    if (fault.remark) this.remarks += 1;
    else this.count += 1;
    const kept = fault.remark ? this.#remarks : this.#faults;
    if (kept.length < MOST_PROBLEMS) kept.push({ ...fault, ...shortened(fault.value) });
  }

  get kept(): readonly Fault[] {
    return [...this.#faults, ...this.#remarks].slice(0, MOST_PROBLEMS);
  }
}

/** What is wrong where it is one thing only. */
export function only(fault: Fault): Faults {
  const faults = new Faults();
  faults.add(fault);
  return faults;
}

function shortened(value: string | undefined): Pick<Fault, "value"> {
  if (value === undefined || value === "") return { value: undefined };
  return { value: value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value };
}
