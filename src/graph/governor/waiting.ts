import type { Clock } from "../../kernel/time.ts";

/** Somebody who waits for a turn until `until` (epoch milliseconds). */
export interface Turn {
  readonly background: boolean;
  readonly until: number;
  readonly signal?: AbortSignal | undefined;
}

/** The caller's patience ends before its turn can come. `openAt` is when it may, in epoch milliseconds. */
export class OutOfPatience extends Error {
  override readonly name = "OutOfPatience";
  readonly openAt: number;

  constructor(openAt: number) {
    super("The wait is longer than the caller's patience.");
    this.openAt = openAt;
  }
}

interface Waiter<T extends Turn> {
  readonly turn: T;
  readonly admit: () => void;
  readonly refuse: (reason: unknown) => void;
}

/** First come, first served, except that people overtake background work. */
export class Queue<T extends Turn> {
  readonly #people: Waiter<T>[] = [];
  readonly #background: Waiter<T>[] = [];

  /** Resolves when admitted. Rejects when refused, or when the turn's signal aborts. */
  async join(turn: T): Promise<void> {
    turn.signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const waiter: Waiter<T> = { turn, admit: () => resolve(undefined), refuse: reject };
    const giveUp = (): void => this.#dismiss(waiter, turn.signal?.reason);
    turn.signal?.addEventListener("abort", giveUp, { once: true });
    this.#lineOf(turn).push(waiter);
    try {
      await promise;
    } finally {
      turn.signal?.removeEventListener("abort", giveUp);
    }
  }

  head(): T | undefined {
    return this.#first?.turn;
  }

  admitHead(): void {
    const first = this.#first;
    if (!first) return;
    this.#leave(first);
    first.admit();
  }

  /** Sends away everybody for whom the turn cannot come before `openAt`, when that is longer than they will wait. */
  refuseImpatient(openAt: number): void {
    for (const waiter of this.#all) if (openAt > waiter.turn.until) this.#dismiss(waiter, new OutOfPatience(openAt));
  }

  refuseAll(reason: unknown): void {
    for (const waiter of this.#all) this.#dismiss(waiter, reason);
  }

  get #all(): Waiter<T>[] {
    return [...this.#people, ...this.#background];
  }

  get #first(): Waiter<T> | undefined {
    return this.#people[0] ?? this.#background[0];
  }

  #lineOf({ background }: Turn): Waiter<T>[] {
    return background ? this.#background : this.#people;
  }

  #leave(waiter: Waiter<T>): void {
    const line = this.#lineOf(waiter.turn);
    const place = line.indexOf(waiter);
    if (place >= 0) line.splice(place, 1);
  }

  #dismiss(waiter: Waiter<T>, reason: unknown): void {
    this.#leave(waiter);
    waiter.refuse(reason);
  }
}

/** Sleeps until `instant` (epoch milliseconds) or until woken. */
export async function sleepUntil(clock: Clock, instant: number, awake: AbortSignal): Promise<void> {
  try {
    await clock.sleep(Math.max(1, Math.ceil(instant - clock.now().getTime())), awake);
  } catch (error) {
    if (!awake.aborted) throw error;
  }
}
