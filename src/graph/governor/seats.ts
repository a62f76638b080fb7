import type { Clock } from "../../kernel/time.ts";
import { Queue, sleepUntil, type Turn } from "./waiting.ts";

/** Somebody who needs `seats` at once. */
export interface Sitting extends Turn {
  readonly seats: number;
}

/** Where seats are few, and how few. */
export interface Room {
  readonly key: string;
  readonly atOnce: number;
}

/** So many requests at a time, no more. */
export interface Seats {
  /** Resolves with the way out, to be taken once. Rejects with OutOfPatience when no seat came free in time. */
  enter(sitting: Sitting): Promise<() => void>;
  empty(): boolean;
}

/** `places` is asked each time, since other processes come and go. */
export function openSeats(clock: Clock, places: () => number): Seats {
  const queue = new Queue<Sitting>();
  let taken = 0;

  function seatWaiting(): void {
    for (let head = queue.head(); head && taken + fitting(head) <= places(); head = queue.head()) {
      taken += fitting(head);
      queue.admitHead();
    }
  }

  function fitting({ seats }: Sitting): number {
    return Math.min(seats, places());
  }

  async function enter(sitting: Sitting): Promise<() => void> {
    const held = fitting(sitting);
    const seated = new AbortController();
    const joined = queue.join({ ...sitting, seats: held });
    seatWaiting();
    if (queue.head()) void watch(sitting.until, seated.signal);
    try {
      await joined;
    } finally {
      seated.abort();
    }
    return () => {
      taken -= held;
      seatWaiting();
    };
  }

  async function watch(until: number, seated: AbortSignal): Promise<void> {
    // A timer may ring a little before the clock on the wall comes to it, and a clock may be put back.
    do await sleepUntil(clock, until, seated);
    while (!seated.aborted && clock.now().getTime() < until);
    // When a seat will come free is not known: the nearest honest answer is "not yet".
    if (!seated.aborted) queue.refuseImpatient(clock.now().getTime() + 1);
  }

  return { enter, empty: () => taken === 0 && queue.head() === undefined };
}
