import type { BudgetStore } from "../governor/budget-store.ts";
import { freshBucket, type Bucket } from "../governor/governor-rules.ts";

/** Budgets of one process, kept nowhere. Passes the same tests as those in PostgreSQL. */
export function budgetsInMemory(): BudgetStore {
  const buckets = new Map<string, Bucket>();
  return {
    change: async ({ key, shape }, now, rule) => {
      const { bucket, result } = rule(buckets.get(key) ?? freshBucket(shape, now));
      buckets.set(key, bucket);
      return await Promise.resolve(result);
    },
    closedUntil: (keys) => Promise.resolve(Math.max(0, ...keys.map((key) => buckets.get(key)?.closedUntil ?? 0))),
    forget: async (before) => {
      for (const [key, bucket] of buckets)
        if (bucket.countedAt < before && bucket.closedUntil < before) buckets.delete(key);
      await Promise.resolve();
    },
  };
}
