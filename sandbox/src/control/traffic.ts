import { isoMillis } from "../kernel/clock.ts";

/** One line of the log. Bodies and tokens are never kept. */
export interface TrafficEntry {
  readonly n: number;
  readonly time: string;
  readonly method: string;
  readonly url: string;
  /** 0 when the connection was cut. */
  status: number;
  appId?: string;
  /** The kind of request, such as "GET /users/{user}". */
  endpoint?: string;
  decision?: string;
  refusal?: string;
  advice?: readonly string[];
  fault?: string;
  requestId?: string;
  clientRequestId?: string;
}

const KEPT = 5000;

/** The last requests to Entra and Graph, numbered from 1. */
export class Traffic {
  readonly #ring: TrafficEntry[] = [];
  #count = 0;

  begin(method: string, url: string, now: number): TrafficEntry {
    this.#count += 1;
    const entry: TrafficEntry = { n: this.#count, time: isoMillis(now), method, url, status: 0 };
    this.#ring[(this.#count - 1) % KEPT] = entry;
    return entry;
  }

  /** Oldest first. */
  after(n: number): TrafficEntry[] {
    const from = Math.max(n, this.#count - KEPT);
    return Array.from({ length: Math.max(0, this.#count - from) }, (_, i) => this.#ring[(from + i) % KEPT]).filter(
      (entry) => entry !== undefined,
    );
  }

  get last(): number {
    return this.#count;
  }

  clear(): void {
    this.#ring.length = 0;
    this.#count = 0;
  }
}
