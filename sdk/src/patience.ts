import type { Answer } from "./answer.ts";
import { httpDate, millisecondsNow } from "./clock.ts";
import { ParleyUnreachable } from "./problem.ts";

/** In milliseconds. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 20_000;

/** Whether repeating it cannot do it twice. A POST carries its key. */
const REPEATABLE = new Set(["GET", "PUT", "DELETE", "POST"]);
/** The server did nothing and says that it may later. */
const BUSY = new Set([429, 503]);
/** With `Retry-After`: the try before this one is still being carried out. */
const STILL_RUNNING = 409;

export interface Trial {
  readonly method: string;
  readonly url: string;
  readonly retries: number;
  /** Milliseconds for each try. */
  readonly timeout: number;
  /** Milliseconds. Whoever is asked to wait longer gets the answer that says so. */
  readonly longestPause: number;
  readonly signal: AbortSignal | undefined;
  /** Makes one try; an answer that breaks off has not arrived. */
  readonly ask: (signal: AbortSignal) => Promise<Answer>;
}

/** The answer of the last try. Rejects as `ParleyUnreachable` when none was answered, or with the signal's reason. */
export async function askPatiently(trial: Trial): Promise<Answer> {
  const most = REPEATABLE.has(trial.method) ? trial.retries : 0;
  for (let tried = 0; ; tried += 1) {
    const last = await askOnce(trial);
    const pause = tried < most ? pauseAfter(last, tried) : undefined;
    if (pause === undefined || pause > trial.longestPause) return answered(last, trial.url);
    await sleep(pause, trial.signal);
  }
}

type Tried = { readonly answer: Answer } | { readonly trouble: unknown };

async function askOnce({ ask, timeout, signal }: Trial): Promise<Tried> {
  const limit = AbortSignal.timeout(timeout);
  try {
    return { answer: await ask(signal ? AbortSignal.any([signal, limit]) : limit) };
  } catch (trouble) {
    if (signal?.aborted) throw signal.reason;
    return { trouble };
  }
}

function answered(tried: Tried, url: string): Answer {
  if ("answer" in tried) return tried.answer;
  throw new ParleyUnreachable(url, tried.trouble);
}

/** Milliseconds until the next try; `undefined` where this answer is final. */
function pauseAfter(tried: Tried, tries: number): number | undefined {
  if ("trouble" in tried) return backOff(tries, Math.random());
  const { status, headers } = tried.answer;
  const asked = pauseAsked(headers.get("retry-after"), millisecondsNow());
  if (!BUSY.has(status) && !(status === STILL_RUNNING && asked !== undefined)) return undefined;
  return asked ?? backOff(tries, Math.random());
}

/** Doubles from try to try, and by `chance` (0 to 1) is up to half as long, so that callers do not come back together. */
export function backOff(tries: number, chance: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tries) * (1 - chance / 2);
}

/** What `Retry-After` asks for, in seconds or as a date; `undefined` where it asks for nothing. */
export function pauseAsked(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const until = httpDate(retryAfter);
  return until === undefined ? undefined : Math.max(0, until - now);
}

async function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", aborted);

    function done() {
      signal?.removeEventListener("abort", aborted);
      resolve();
    }
    function aborted() {
      clearTimeout(timer);
      reject(signal?.reason);
    }
  });
}
