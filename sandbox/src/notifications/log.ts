/** What became of a request to a receiver. */
export interface LogEntry {
  readonly at: number;
  readonly url: string;
  readonly items: readonly object[];
  readonly outcome: "taken" | "to be tried again" | "given up" | "dropped" | "lost";
  readonly status: number | null;
  /** Real milliseconds. */
  readonly milliseconds: number | null;
}

const MOST = 2000;

/** The last notifications that were sent, dropped or lost. */
export class NoticeLog {
  #entries: (LogEntry & { readonly n: number })[] = [];
  #count = 0;

  add(entry: LogEntry): void {
    this.#count += 1;
    this.#entries.push({ ...entry, n: this.#count });
    if (this.#entries.length > 2 * MOST) this.#entries = this.#entries.slice(-MOST);
  }

  /** Those after a number, oldest first. */
  after(n: number): readonly (LogEntry & { readonly n: number })[] {
    return this.#entries.slice(-MOST).filter((entry) => entry.n > n);
  }

  clear(): void {
    this.#entries = [];
  }
}
