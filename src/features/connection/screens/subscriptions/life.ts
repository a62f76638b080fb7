import type { Subscription } from "./queries.ts";

/** How much of its life is left to a subscription at `now`, from 0 to 1; undefined for one that does not live. */
export function lifeLeft({ renewedAt, expiresAt }: Subscription, now: Date): number | undefined {
  if (renewedAt === undefined || expiresAt === undefined) return undefined;
  const [from, to] = [Date.parse(renewedAt), Date.parse(expiresAt)];
  return Math.min(1, Math.max(0, (to - now.getTime()) / (to - from)));
}
