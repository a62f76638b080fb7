import { request } from "undici";
import { z } from "zod";
import { Failure } from "./errors.ts";
import { between, type Clock, instantFrom, later } from "./time.ts";

const Instant = z
  .string()
  .transform((text, context) => instantFrom(text) ?? (context.addIssue("not an instant"), z.NEVER));
const Reading = z.object({ now: Instant, rate: z.number(), revision: z.number() });
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
    throw new Failure("unavailable", `The sandbox's clock at ${url} cannot be read${because(cause)}.`, {
      cure: "Start the sandbox, or correct PARLEY_CLOCK_URL.",
      cause,
    });
  });
  const sleepers = new Set<() => void>();
  let anchor = anchorAt(first);
  const now = () => later(anchor.now, (performance.now() - anchor.read) * anchor.rate);
  const changed = (reading: Reading) => {
    if (reading.revision === anchor.revision) return false;
    anchor = anchorAt(reading);
    for (const look of sleepers) look();
    return true;
  };
  const next = () => read(withRevision(url, anchor.revision), closed.signal);
  void follow({ next, changed, closed: closed.signal });
  return {
    now,
    sleep: (milliseconds, signal) =>
      sleepUntil(later(now(), milliseconds), { now, rate: () => anchor.rate, sleepers, signal }),
    close: () => closed.abort(),
  };
}

function anchorAt({ now, rate, revision }: Reading) {
  return { now, rate, revision, read: performance.now() };
}

interface Following {
  readonly next: () => Promise<Reading>;
  /** Takes a reading; false when it says nothing new. */
  readonly changed: (reading: Reading) => boolean;
  readonly closed: AbortSignal;
}

async function follow({ next, changed, closed }: Following): Promise<void> {
  while (!closed.aborted) {
    const asked = performance.now();
    // A sandbox that restarts comes back with its own revision; until then our time runs on at the last known rate.
    const news = await next().then(changed, () => false);
    // A clock that answers without waiting for a change is not asked without end.
    if (!news) await pause(LOOK_AGAIN - (performance.now() - asked));
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}

function withRevision(url: string, revision: number): string {
  const address = new URL(url);
  address.searchParams.set("after", String(revision));
  return address.href;
}

async function read(url: string, signal: AbortSignal): Promise<Reading> {
  const { statusCode, body } = await request(url, { signal, headersTimeout: 40_000, bodyTimeout: 40_000 });
  if (statusCode === 200) return Reading.parse(await body.json());
  await body.dump();
  throw new Failure("unavailable", `it answers with status ${statusCode}`);
}

function because(cause: unknown): string {
  if (cause instanceof Failure) return `: ${cause.message}`;
  return cause instanceof z.ZodError || cause instanceof SyntaxError
    ? ": it tells no time that Parley understands"
    : "";
}

interface Sleeping {
  readonly now: () => Date;
  readonly rate: () => number;
  readonly sleepers: Set<() => void>;
  readonly signal: AbortSignal | undefined;
}

function sleepUntil(until: Date, { now, rate, sleepers, signal }: Sleeping): Promise<void> {
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
      const left = between(now(), until);
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
