import type { VirtualClock } from "./clock.ts";

const LONGEST_WAIT_MS = 60 * 60 * 1000;

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** Alarms on the virtual clock, one a name. What has to outlive a restart is kept in rows; an alarm only wakes whoever looks at them. */
export class Timers {
  readonly #clock: VirtualClock;
  readonly #alarms = new Map<string, Alarm>();
  readonly #unheard: () => void;
  /** When the first of them rings, as far as the clock is set for it; Infinity for never. */
  #next = Infinity;
  #waiting: NodeJS.Timeout | undefined;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
    this.#unheard = clock.onChange(() => this.#arm());
  }

  /** Rings once it is `at` on the virtual clock, at once when that is past. A second alarm of a name replaces the first. */
  set(name: string, at: number, ring: () => void): void {
    this.#alarms.set(name, { at, ring });
    if (at < this.#next) this.#wait(at);
  }

  /** The same, unless an alarm of that name rings earlier already. */
  setSooner(name: string, at: number, ring: () => void): void {
    const known = this.#alarms.get(name);
    if (known === undefined || at < known.at) this.set(name, at, ring);
  }

  clear(): void {
    this.#alarms.clear();
    this.#wait(Infinity);
  }

  close(): void {
    this.#unheard();
    this.clear();
  }

  #arm(): void {
    let next = Infinity;
    for (const { at } of this.#alarms.values()) next = Math.min(next, at);
    this.#wait(next);
  }

  #wait(next: number): void {
    clearTimeout(this.#waiting);
    this.#next = next;
    const { rate } = this.#clock.state;
    const left = next - this.#clock.now();
    if (left > 0 && rate === 0) return;
    if (next === Infinity) return;
    const wait = left <= 0 ? 0 : Math.min(Math.ceil(left / rate), LONGEST_WAIT_MS);
    this.#waiting = setTimeout(() => this.#ring(), wait);
    this.#waiting.unref();
  }

  #ring(): void {
    const now = this.#clock.now();
    const due = [...this.#alarms].filter(([, { at }]) => at <= now).sort(([, a], [, b]) => a.at - b.at);
    for (const [name, { ring }] of due) {
      this.#alarms.delete(name);
      ring();
    }
    this.#arm();
  }
}
