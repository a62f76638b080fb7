import { DAY, MINUTE, SECOND } from "../../kernel/time.ts";

/** A documented limit: at most `requests` in any `seconds`. */
export interface Limit {
  readonly requests: number;
  readonly seconds: number;
}

/** How a limit is spent: a token bucket that hands out chunks which lapse. */
export interface Shape {
  /** Tokens that a full bucket holds. */
  readonly burst: number;
  /** Tokens that flow in per millisecond while the factor is 1. */
  readonly perMs: number;
  /** Most tokens that one process takes home at once. */
  readonly chunk: number;
  /** Milliseconds after which a chunk's unspent rest is void. */
  readonly lifeMs: number;
  /** Tokens that background work leaves for people. */
  readonly reserve: number;
}

/** What all processes know of one budget. Times are epoch milliseconds. */
export interface Bucket {
  readonly tokens: number;
  /** When `tokens` was counted. After a refusal this is the end of the wait, so nothing flows in before it. */
  readonly countedAt: number;
  /** Share of the documented rate that Microsoft has lately put up with: 0.1 to 1. */
  readonly factor: number;
  /** When `factor` last fell; it recovers from then on. */
  readonly quietSince: number;
  readonly closedUntil: number;
}

/** Tokens that this process has taken home from a bucket. */
export interface Purse {
  readonly tokens: number;
  readonly takenAt: number;
  /** The size of the chunk, from which the next one's follows. */
  readonly size: number;
}

const WIDEST_LIFE = 5 * SECOND;
const LOWEST = 0.1;
const STEP_UP = 0.05;
// Rounding may leave a token a hair short; over a whole window this adds up to far less than one request.
const HAIR = 1e-7;

/**
 * Splits a limit between burst and flow so that no window of its length can hold more than it allows:
 * all that is spent in a window was taken in that window or at most `lifeMs` before it.
 */
export function shapeOf({ requests, seconds }: Limit): Shape {
  const windowMs = seconds * SECOND;
  const chunk = Math.max(1, Math.min(50, Math.floor(requests / 100)));
  const lifeMs = chunk === 1 ? 0 : Math.min(WIDEST_LIFE, windowMs / 10);
  // Of ten at most, two at once would cost a tenth of the whole rate.
  const burst = requests > 10 ? Math.floor(requests / 5) : 1;
  // One by one, n − ½ per window puts at most n into any window, half a space of the last apart from the next. A limit of
  // one has no half to give: just under one per window still keeps two apart by a whole window.
  const flow = burst === 1 ? Math.max(requests - 0.5, 0.999) : requests - burst;
  return { burst, perMs: flow / (windowMs + lifeMs), chunk, lifeMs, reserve: burst === 1 ? 0 : Math.ceil(burst / 10) };
}

/** A budget nobody has touched. */
export function freshBucket(shape: Shape, now: number): Bucket {
  return { tokens: shape.burst, countedAt: now, factor: 1, quietSince: now, closedUntil: 0 };
}

/** The share of the documented rate in force: 0.05 more for each quiet minute. */
export function factorAt({ factor, quietSince }: Bucket, now: number): number {
  const minutes = Math.floor(Math.max(0, now - quietSince) / MINUTE);
  return Math.min(1, factor + STEP_UP * minutes);
}

/** What is asked of a bucket: all of `need` or nothing, and up to `wish` if that much is there. */
export interface Order {
  readonly now: number;
  readonly need: number;
  readonly wish: number;
  /** Background work stops short of the reserve. */
  readonly background: boolean;
}

export interface Taken {
  readonly bucket: Bucket;
  readonly granted: number;
  /** When `need` could be had if nobody else took anything; not after now when it was granted. */
  readonly availableAt: number;
}

/** When a budget opens, in epoch milliseconds: now or later. A time more than a day ahead was noted by a clock since set back. */
export function opening(closedUntil: number, now: number): number {
  return closedUntil > now + DAY ? now : Math.max(now, closedUntil);
}

function believable(bucket: Bucket, now: number): Bucket {
  if (bucket.countedAt <= now + DAY) return bucket;
  return { tokens: Infinity, countedAt: now, factor: 1, quietSince: now, closedUntil: 0 };
}

/** Counts the bucket anew and takes from it. When it is closed or too empty it is left as it was. */
export function take(last: Bucket, shape: Shape, order: Order): Taken {
  const bucket = believable(last, order.now);
  const now = Math.max(order.now, bucket.countedAt);
  const rate = shape.perMs * factorAt(bucket, now);
  const tokens = Math.min(shape.burst, bucket.tokens + (now - bucket.countedAt) * rate);
  const need = Math.min(order.need, shape.burst);
  const floor = order.background ? Math.min(shape.reserve, shape.burst - need) : 0;
  const missing = need + floor - tokens;
  if (missing > HAIR) return { bucket: last, granted: 0, availableAt: now + Math.ceil(missing / rate) };
  const granted = Math.max(need, Math.min(order.wish, Math.floor(tokens - floor)));
  return { bucket: { ...bucket, tokens: Math.max(0, tokens - granted), countedAt: now }, granted, availableAt: now };
}

/**
 * After a refusal: closed for as long as Microsoft said, then empty. A refusal for too many requests also halves the
 * rate, once for each time the bucket closes: the answers still under way belong to the same mistake.
 * Without a named time the wait doubles as the rate halves: 2 s, 4 s, 8 s, 10 s.
 */
export function closed(
  last: Bucket,
  now: number,
  refusal: { tooMany: boolean; retryAfterMs: number | undefined },
): Bucket {
  const bucket = believable(last, now);
  const current = factorAt(bucket, now);
  const halves = refusal.tooMany && bucket.closedUntil <= now;
  const factor = halves ? Math.max(LOWEST, current / 2) : bucket.factor;
  const closedUntil = Math.max(bucket.closedUntil, now + (refusal.retryAfterMs ?? SECOND / factor));
  const quietSince = halves ? closedUntil : bucket.quietSince;
  return { tokens: 0, countedAt: Math.max(bucket.countedAt, closedUntil), factor, quietSince, closedUntil };
}

export const EMPTY_PURSE: Purse = { tokens: 0, takenAt: 0, size: 0 };

/** The purse after paying `cost`; undefined when it holds too little or has lapsed. */
export function paid(purse: Purse, shape: Shape, { cost, now }: { cost: number; now: number }): Purse | undefined {
  const lapsed = now - purse.takenAt > shape.lifeMs || now < purse.takenAt;
  return lapsed || purse.tokens < cost ? undefined : { ...purse, tokens: purse.tokens - cost };
}

/** How much to take home next: twice as much after a chunk that was spent in time, else half. */
export function nextChunk(purse: Purse, shape: Shape, now: number): number {
  const spentInTime = purse.tokens === 0 && now - purse.takenAt <= shape.lifeMs;
  const size = spentInTime ? Math.max(1, purse.size) * 2 : Math.floor(purse.size / 2);
  return Math.max(1, Math.min(shape.chunk, size));
}
