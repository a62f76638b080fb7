/** The one source of time. All instants are milliseconds since 1970 in UTC. */

export interface ClockState {
  readonly base: number;
  readonly realBase: number;
  readonly rate: number;
  readonly revision: number;
  /** How far this clock is ahead of what it tells programs that follow it. */
  readonly skewMs: number;
}

export class VirtualClock {
  #state: ClockState;
  readonly #listeners = new Set<() => void>();

  constructor(state?: ClockState) {
    const real = Date.now();
    this.#state = state ?? { base: real, realBase: real, rate: 1, revision: 1, skewMs: 0 };
  }

  now(): number {
    const { base, realBase, rate } = this.#state;
    return Math.floor(base + (Date.now() - realBase) * rate);
  }

  realNow(): number {
    return Date.now();
  }

  get state(): ClockState {
    return this.#state;
  }

  set(instant: number): void {
    this.#move(instant, this.#state.rate);
  }

  advance(seconds: number): void {
    this.#move(this.now() + seconds * 1000, this.#state.rate);
  }

  /** A rate of 0 freezes the clock, 60 lets an hour pass in a minute. */
  setRate(rate: number): void {
    this.#move(this.now(), rate);
  }

  /** Microsoft's clock and the program's own are seldom the same: from now on they are this far apart. */
  setSkew(seconds: number): void {
    this.#state = { ...this.#state, skewMs: seconds * 1000, revision: this.#state.revision + 1 };
    this.#tell();
  }

  restore(state: ClockState): void {
    this.#state = state;
    this.#tell();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #move(base: number, rate: number): void {
    const { revision, skewMs } = this.#state;
    this.#state = { base, realBase: Date.now(), rate, revision: revision + 1, skewMs };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export function isoMillis(instant: number): string {
  return new Date(instant).toISOString();
}

export function isoSeconds(instant: number): string {
  return `${isoMillis(instant).slice(0, 19)}Z`;
}

export function httpDate(instant: number): string {
  return new Date(instant).toUTCString();
}

/** The instant of an ISO 8601 text that names its offset; undefined when it is none, or in no year of four digits. */
export function instantOf(text: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i.exec(text);
  if (found === null || !isCalendarDay(Number(found[1]), Number(found[2]), Number(found[3]))) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) || !hasFourDigits(instant) ? undefined : instant;
}

/** An offset may carry the last hours of the year 9999 into a year that no answer can be written with. */
function hasFourDigits(instant: number): boolean {
  return /^\d{4}-/.test(isoMillis(instant));
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Reads a wall-clock text such as 2026-03-29T09:30:00.0000000 as if it were UTC. */
export function wallMillis(text: string): number | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?)?$/.exec(text);
  return found === null ? undefined : instantOf(`${found[1]}T${found[2] ?? "00:00"}${found[3] ?? ":00"}Z`);
}

/** 0 = Sunday … 6 = Saturday, read as UTC. */
export function weekdayOf(instant: number): number {
  return new Date(instant).getUTCDay();
}
