import { Failure } from "../errors.ts";
import { MINUTE, SECOND } from "../time.ts";
import { networkOf } from "./network.ts";

/** Counts bad proofs by the network they come from, so that guessing costs the database nothing. */
export interface Attempts {
  /** Throws while `from` has brought too many bad proofs; a proof that was good before may always be shown again. */
  refuse(from: string, proof: Buffer): void;
  good(proof: Buffer): void;
  bad(from: string): void;
}

/** Bad proofs that one address may bring in a minute. */
const ALLOWED = 30;
/** The most addresses and good proofs to remember; of more, the oldest are forgotten. */
const REMEMBERED = 10_000;

interface Minute {
  readonly began: number;
  readonly bad: number;
}

/** Only digests of proofs are kept. `milliseconds` is a clock that never goes back nor jumps, such as `performance.now`. */
export function countAttempts(milliseconds: () => number): Attempts {
  const minutes = new Map<string, Minute>();
  const known = new Map<string, true>();
  const minuteOf = (from: string): Minute => {
    const minute = minutes.get(from);
    return minute && milliseconds() - minute.began < MINUTE ? minute : { began: milliseconds(), bad: 0 };
  };
  return {
    refuse: (from, proof) => {
      const { began, bad } = minuteOf(networkOf(from));
      if (bad < ALLOWED || known.has(nameOf(proof))) return;
      throw tooMany((began + MINUTE - milliseconds()) / SECOND);
    },
    good: (proof) => remember(known, nameOf(proof), true),
    bad: (from) => {
      const network = networkOf(from);
      const { began, bad } = minuteOf(network);
      remember(minutes, network, { began, bad: bad + 1 });
    },
  };
}

/**
 * Counts what one address asks for in a minute where each time costs us something, whoever it is: `most` are let through.
 * Answers the seconds to wait, or none.
 */
export function countAsked(most: number, milliseconds: () => number): (from: string) => number {
  const minutes = new Map<string, { readonly began: number; readonly asked: number }>();
  return (from) => {
    const network = networkOf(from);
    const minute = minutes.get(network);
    const now = milliseconds();
    const { began, asked } = minute && now - minute.began < MINUTE ? minute : { began: now, asked: 0 };
    if (asked >= most) return (began + MINUTE - now) / SECOND;
    remember(minutes, network, { began, asked: asked + 1 });
    return 0;
  };
}

function nameOf(proof: Buffer): string {
  return proof.toString("base64url");
}

function remember<T>(map: Map<string, T>, name: string, value: T): void {
  map.delete(name);
  map.set(name, value);
  const [oldest] = map.keys();
  if (map.size > REMEMBERED && oldest !== undefined) map.delete(oldest);
}

function tooMany(seconds: number): Failure {
  return new Failure(
    "too-many-requests",
    "Too many keys, sessions or links that are not valid came from this address.",
    {
      cure: "Try again in a minute: a link that is good stays good, and keys that were used before keep working meanwhile.",
      retryAfter: Math.max(1, Math.ceil(seconds)),
    },
  );
}
