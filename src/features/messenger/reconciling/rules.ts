import { DAY, HOUR, later, MINUTE } from "../../../kernel/time.ts";

/** How far back the first look at an account's chats goes. Microsoft tells eight months at most. */
export const FIRST_LOOK = 30 * DAY;

/** Microsoft may tell a change a little after one that came later; what was told before is told again, to no harm. */
export const OVERLAP = HOUR;

const ANNOUNCED = 10 * MINUTE;
const UNANNOUNCED = MINUTE;
const LONGEST = HOUR;

/** When to look again: rarely where Microsoft announces what is new, and with growing pauses where it refuses. */
export function nextSweep(
  now: Date,
  { announced, failures }: { readonly announced: boolean; readonly failures: number },
): Date {
  const pace = announced ? ANNOUNCED : UNANNOUNCED;
  return later(now, failures === 0 ? pace : Math.min(pace * 2 ** failures, LONGEST));
}
