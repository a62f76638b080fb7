import { between, DAY, HOUR, later, MINUTE, SECOND } from "../../kernel/time.ts";

const LONGEST = 4 * HOUR;

/**
 * When a mail that was put off is tried again: after a minute, then twice as long each time, at most four hours, with
 * jitter; later where the other side named a time. Undefined when its patience would be over by then. `chance` is in [0, 1).
 */
export function nextAttempt(
  { attempts, giveUpAt, retryAfter = 0 }: { attempts: number; giveUpAt: Date; retryAfter?: number | undefined },
  now: Date,
  chance: number,
): Date | undefined {
  const doubled = Math.min(2 ** Math.max(0, attempts - 1) * MINUTE, LONGEST);
  const wait = Math.max(doubled, Math.min(retryAfter * SECOND, DAY));
  const next = later(now, wait * (1 + chance / 4));
  return between(next, giveUpAt) >= 0 ? next : undefined;
}
