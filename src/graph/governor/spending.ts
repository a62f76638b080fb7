import { SECOND, type Clock } from "../../kernel/time.ts";
import type { Log } from "../ports.ts";
import type { Budget, BudgetStore } from "./budget-store.ts";
import { closed, opening } from "./governor-rules.ts";
import { keptByKey } from "./kept.ts";
import type { Call } from "./limits.ts";
import { Tap } from "./tap.ts";
import { OutOfPatience, type Turn } from "./waiting.ts";

/** One call and the budgets it draws on. */
export interface Standing {
  readonly call: Call;
  readonly workload: string;
  readonly budgets: readonly Share[];
}

export interface Share {
  readonly budget: Budget;
  readonly cost: number;
  /** Counted over all tenants of the app, so that one tenant's refusal says nothing about it. */
  readonly perApp: boolean;
}

/** What an answer says about limits. `retryAfter` is in seconds. */
export interface Heard {
  readonly status: number;
  readonly retryAfter?: number | undefined;
}

/** This process's dealings with the shared budgets. */
export interface Spending {
  /** Resolves when the call may be sent now; rejects with OutOfPatience when that would take too long. */
  pay(standing: Standing, turn: Turn): Promise<void>;
  /** Closes the call's budgets when Microsoft asked to wait; resolves with the milliseconds until they open again. */
  heed(standing: Standing, heard: Heard): Promise<number | undefined>;
}

export function openSpending({ clock, store, log }: { clock: Clock; store: BudgetStore; log: Log }): Spending {
  const now = (): number => clock.now().getTime();
  const tapOf = keptByKey(
    (budget: Budget) => budget.key,
    (budget) => new Tap({ clock, store, budget }),
    (tap) => !tap.busy,
  );

  async function pay({ budgets }: Standing, turn: Turn): Promise<void> {
    const keys = budgets.map(({ budget }) => budget.key);
    for (;;) {
      for (const { budget, cost } of budgets) await tapOf(budget).draw({ ...turn, cost });
      // Another process may have been told to wait after this one took its tokens home.
      const openAt = opening(await store.closedUntil(keys), now());
      if (openAt <= now()) return;
      for (const { budget } of budgets) tapOf(budget).spill();
      if (openAt > turn.until) throw new OutOfPatience(openAt);
      await clock.sleep(Math.ceil(openAt - now()), turn.signal);
    }
  }

  async function heed(standing: Standing, heard: Heard): Promise<number | undefined> {
    if (!asksToWait(heard)) return undefined;
    const at = now();
    const own = standing.budgets.filter(({ perApp }) => !perApp);
    const ends = await Promise.all(own.map(({ budget }) => shut(budget, heard, at)));
    const closedMs = Math.max(0, ...ends) - at;
    const { workload, call } = standing;
    const detail = { workload, method: call.method, template: call.template, status: heard.status, closedMs };
    log.warn(detail, "Microsoft asked to wait");
    return closedMs;
  }

  async function shut(budget: Budget, { status, retryAfter }: Heard, at: number): Promise<number> {
    tapOf(budget).spill();
    const retryAfterMs = retryAfter === undefined ? undefined : retryAfter * SECOND;
    return await store.change(budget, at, (bucket) => {
      const next = closed(bucket, at, { tooMany: isTooMany(status), retryAfterMs });
      return { bucket: next, result: next.closedUntil };
    });
  }

  return { pay, heed };
}

function asksToWait({ status, retryAfter }: Heard): boolean {
  return isTooMany(status) || (status >= 500 && retryAfter !== undefined);
}

function isTooMany(status: number): boolean {
  return status === 429 || status === 509;
}
