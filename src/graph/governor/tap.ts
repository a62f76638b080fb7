import type { Clock } from "../../kernel/time.ts";
import type { Budget, BudgetStore } from "./budget-store.ts";
import { EMPTY_PURSE, nextChunk, paid, take, type Purse, type Taken } from "./governor-rules.ts";
import { Queue, sleepUntil, type Turn } from "./waiting.ts";

/** Somebody who wants to spend `cost` of a budget. */
export interface Draw extends Turn {
  readonly cost: number;
}

interface Parts {
  readonly clock: Clock;
  readonly store: BudgetStore;
  readonly budget: Budget;
}

/** This process's only way to one budget: everybody in it waits in one line. */
export class Tap {
  readonly #parts: Parts;
  readonly #queue = new Queue<Draw>();
  #purse: Purse = EMPTY_PURSE;
  #running = false;
  #bell = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Resolves once paid; rejects with OutOfPatience as soon as it is known that the wait would be too long. */
  async draw(draw: Draw): Promise<void> {
    const joined = this.#queue.join({ ...draw, cost: Math.min(draw.cost, this.#parts.budget.shape.burst) });
    this.#bell.abort();
    if (!this.#running) void this.#run();
    await joined;
  }

  /** Voids what was taken home: Microsoft has closed the budget. */
  spill(): void {
    this.#purse = EMPTY_PURSE;
  }

  /** True while somebody waits or something is left to spend. */
  get busy(): boolean {
    return this.#running || this.#purse.tokens > 0;
  }

  get #now(): number {
    return this.#parts.clock.now().getTime();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      for (let head = this.#queue.head(); head; head = this.#queue.head()) await this.#serve(head);
    } catch (error) {
      this.#queue.refuseAll(error);
    } finally {
      this.#running = false;
    }
  }

  async #serve(head: Draw): Promise<void> {
    const at = this.#now;
    if (this.#pay(at)) return;
    const taken = await this.#fetchFor(head, at);
    if (taken.granted > 0) {
      this.#purse = { tokens: taken.granted, takenAt: at, size: taken.granted };
      this.#pay(at);
      return;
    }
    // Somebody who overtook meanwhile may be served sooner than this one.
    if (this.#queue.head() !== head) return;
    this.#queue.refuseImpatient(taken.availableAt);
    if (this.#queue.head() !== head) return;
    this.#bell = new AbortController();
    await sleepUntil(this.#parts.clock, taken.availableAt, this.#bell.signal);
  }

  #pay(at: number): boolean {
    const head = this.#queue.head();
    const rest = head && paid(this.#purse, this.#parts.budget.shape, { cost: head.cost, now: at });
    if (!rest) return false;
    this.#purse = rest;
    this.#queue.admitHead();
    return true;
  }

  async #fetchFor(head: Draw, at: number): Promise<Taken> {
    const { store, budget } = this.#parts;
    const wish = Math.max(head.cost, nextChunk(this.#purse, budget.shape, at));
    const order = { now: at, need: head.cost, wish, background: head.background };
    return await store.change(budget, at, (bucket) => {
      const result = take(bucket, budget.shape, order);
      return { bucket: result.bucket, result };
    });
  }
}
