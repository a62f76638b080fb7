import { SECOND } from "../../kernel/time.ts";

/** What went wrong with one try. */
export interface Trouble {
  /** The HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  /** Milliseconds for which Microsoft wants to be left alone; 0 when it did not say. */
  readonly closedMs: number;
}

/** How the call has gone so far. */
export interface Journey {
  /** Tries made, the failed one included. */
  readonly tries: number;
  readonly idempotent: boolean;
  readonly tokenRenewed: boolean;
  /** Milliseconds since the call began. */
  readonly spentMs: number;
  /** Milliseconds that the caller is still willing to wait for a closed budget. */
  readonly patienceMs: number;
  /** In [0, 1): spreads a crowd. */
  readonly chance: number;
}

export type Step =
  | { readonly kind: "stop" }
  | { readonly kind: "again"; readonly afterMs: number; readonly renewToken: boolean };

const TRIES = 3;
const LONGEST_MS = 20 * SECOND;
const FIRST_MS = 500;
const PASSING = new Set<number | undefined>([undefined, 502, 503, 504]);
const STOP: Step = { kind: "stop" };

/** Whether to try again, and when. Waiting out a 429 is the governor's work, so such a step has no delay of its own. */
export function nextStep(trouble: Trouble, journey: Journey): Step {
  const { status, closedMs } = trouble;
  if (status === 401) return journey.tokenRenewed ? STOP : { kind: "again", afterMs: 0, renewToken: true };
  if (journey.tries >= TRIES || closedMs > journey.patienceMs) return STOP;
  // A throttled request was not processed, so even one that must not be repeated may be sent again.
  if (status === 429) return { kind: "again", afterMs: 0, renewToken: false };
  return PASSING.has(status) && journey.idempotent ? later(closedMs, journey) : STOP;
}

function later(closedMs: number, { tries, chance, spentMs }: Journey): Step {
  const afterMs = Math.max(FIRST_MS * 2 ** (tries - 1) * (1 + chance), closedMs);
  return spentMs + afterMs > LONGEST_MS ? STOP : { kind: "again", afterMs, renewToken: false };
}
