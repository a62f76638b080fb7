import { request } from "undici";
import { z } from "zod";
import { Failure } from "./errors.ts";
import type { Clock } from "./time.ts";

const Reading = z.object({ now: z.iso.datetime({ offset: true }), rate: z.number(), revision: z.number() });
type Reading = z.infer<typeof Reading>;

/** Real time between two looks when the sandbox does not answer. In milliseconds. */
const LOOK_AGAIN = 500;

/** A clock that follows the sandbox's: time there may stand still, run faster or jump. */
export interface FollowedClock extends Clock {
  close(): void;
}

/** Reads the sandbox's clock at `url` and follows it from then on. Throws when it cannot be read at all. */
export async function followClock(url: string): Promise<FollowedClock> {
  const closed = new AbortController();
  const first = await read(url, closed.signal).catch((cause: unknown) => {
    throw new Failure("unavailable", `The sandbox's clock at ${url} cannot be read.`, { cure: "Start the sandbox, or correct PARLEY_CLOCK_URL.", cause });
  });
  const sleepers = new Set<() => void>();
  let anchor = anchorAt(first);
  const now = () => new Date(anchor.now + (performance.now() - anchor.read) * anchor.rate);
  void follow(url, closed.signal, first.revision, (reading) => {
    anchor = anchorAt(reading);
    for (const look of sleepers) look();
  });
  return {
    now,
    sleep: (milliseconds, signal) => sleepUntil(now().getTime() + milliseconds, { now, rate: () => anchor.rate, sleepers, signal }),
    close: () => closed.abort(),
  };
}

function anchorAt(reading: Reading) {
  return { now: Date.parse(reading.now), read: performance.now(), rate: reading.rate };
}

async function follow(url: string, closed: AbortSignal, revision: number, changed: (reading: Reading) => void): Promise<void> {
  let known = revision;
  while (!closed.aborted) {
    try {
      const reading = await read(`${url}?after=${known}`, closed);
      if (reading.revision !== known) changed(reading);
      known = reading.revision;
    } catch {
      // A sandbox that restarts comes back with its own revision; until then our time runs on at the last known rate.
      await new Promise((again) => setTimeout(again, LOOK_AGAIN));
    }
  }
}

async function read(url: string, signal: AbortSignal): Promise<Reading> {
  const { body } = await request(url, { signal, headersTimeout: 40_000, bodyTimeout: 40_000 });
  return Reading.parse(await body.json());
}

interface Sleeping {
  readonly now: () => Date;
  readonly rate: () => number;
  readonly sleepers: Set<() => void>;
  readonly signal: AbortSignal | undefined;
}

function sleepUntil(until: number, { now, rate, sleepers, signal }: Sleeping): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const done = (settle: () => void) => {
      clearTimeout(timer);
      sleepers.delete(look);
      signal?.removeEventListener("abort", abort);
      settle();
    };
    const abort = () => done(() => reject(new DOMException("The wait was given up.", "AbortError")));
    const look = () => {
      clearTimeout(timer);
      const left = until - now().getTime();
      if (left <= 0) return done(resolve);
      // Where time stands still nothing but a jump ends the sleep.
      if (rate() > 0) timer = setTimeout(look, Math.min(left / rate(), 60_000));
      return undefined;
    };
    sleepers.add(look);
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
    else look();
  });
}
