import { later, type Clock } from "../../kernel/time.ts";

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it. */
export class StillClock implements Clock {
  #now: Date;
  #sleepers: Sleeper[] = [];

  constructor(now: Date) {
    this.#now = now;
  }

  now(): Date {
    return this.#now;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const sleeper = { until: this.#now.getTime() + milliseconds, wake: () => resolve(undefined) };
    this.#sleepers.push(sleeper);
    const abort = (): void => {
      this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", abort, { once: true });
    await promise.finally(() => signal?.removeEventListener("abort", abort));
  }

  /** Moves on by `milliseconds` and wakes whoever has slept long enough. */
  advance(milliseconds: number): void {
    this.#now = later(this.#now, milliseconds);
    const awake = this.#sleepers.filter(({ until }) => until <= this.#now.getTime());
    this.#sleepers = this.#sleepers.filter((sleeper) => !awake.includes(sleeper));
    for (const { wake } of awake) wake();
  }
}

/** A clock on which every sleep is over at once, and time has passed by as much. */
export class LeapingClock implements Clock {
  readonly slept: number[] = [];
  #now: Date;

  constructor(now: Date) {
    this.#now = now;
  }

  now(): Date {
    return this.#now;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(milliseconds);
    this.#now = later(this.#now, milliseconds);
    await Promise.resolve();
  }

  advance(milliseconds: number): void {
    this.#now = later(this.#now, milliseconds);
  }
}
