import { isObject, type JsonObject, numberAt, objectAt, textAt } from "../kernel/json.ts";
import type { Random } from "../kernel/random.ts";
import { ControlRefusal } from "./refusal.ts";

export type FaultAction =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly code: string;
      readonly message: string;
      readonly retryAfter: number | null;
    }
  | { readonly kind: "latency"; readonly milliseconds: number }
  /** A GET is answered as the same caller was answered the last time, or with 404 when there was none. */
  | { readonly kind: "stale" }
  | { readonly kind: "reset-before" | "reset-after" | "hang-after" };

export interface Fault<A = FaultAction> {
  readonly id: string;
  readonly method: string | null;
  readonly path: string | null;
  readonly action: A;
  /** How often it strikes; null for always. */
  readonly times: number | null;
  /** How many matching requests it lets pass first. */
  readonly after: number;
  /** Share of the matching requests it strikes. */
  readonly rate: number;
}

interface Armed<A> {
  readonly fault: Fault<A>;
  readonly pattern: RegExp | null;
  seen: number;
  struck: number;
  readonly cleared: Promise<void>;
  readonly clear: () => void;
}

export interface Strike<A = FaultAction> {
  readonly id: string;
  readonly action: A;
  /** Comes true when the fault is taken away. */
  readonly cleared: Promise<void>;
}

/** Mishaps that were ordered, and whom they hit. */
export class Faults<A = FaultAction> {
  readonly #armed = new Map<string, Armed<A>>();
  readonly #chance: Random;
  #count = 0;

  constructor(chance: Random) {
    this.#chance = chance;
  }

  add(fault: Omit<Fault<A>, "id"> & { id: string | null }): Fault<A> {
    this.#count += 1;
    const made = { ...fault, id: fault.id ?? `fault-${this.#count}` };
    this.remove(made.id);
    const { promise, resolve } = Promise.withResolvers<void>();
    const pattern = made.path === null ? null : new RegExp(made.path);
    this.#armed.set(made.id, { fault: made, pattern, seen: 0, struck: 0, cleared: promise, clear: resolve });
    return made;
  }

  list(): (Fault<A> & { seen: number; struck: number })[] {
    return [...this.#armed.values()].map(({ fault, seen, struck }) => ({ ...fault, seen, struck }));
  }

  remove(id: string): boolean {
    this.#armed.get(id)?.clear();
    return this.#armed.delete(id);
  }

  clear(): void {
    for (const id of this.#armed.keys()) this.remove(id);
    this.#count = 0;
  }

  /** Whether one that does this is set. */
  some(test: (action: A) => boolean): boolean {
    return this.#armed.size > 0 && [...this.#armed.values()].some(({ fault }) => test(fault.action));
  }

  /** Every fault that hits this request. Latencies add up; of the others the first counts. */
  strikes(method: string, path: string): Strike<A>[] {
    return [...this.#armed.values()]
      .filter((armed) => this.#hits(armed, method, path))
      .map(({ fault, cleared }) => ({ ...fault, cleared }));
  }

  #hits(armed: Armed<A>, method: string, path: string): boolean {
    const { fault } = armed;
    if (!isAimedAt(armed, method, path)) return false;
    armed.seen += 1;
    if (armed.seen <= fault.after || armed.struck >= (fault.times ?? Infinity)) return false;
    if (this.#chance.fraction() >= fault.rate) return false;
    armed.struck += 1;
    return true;
  }
}

function isAimedAt<A>({ fault, pattern }: Armed<A>, method: string, path: string): boolean {
  return (fault.method === null || fault.method === method) && (pattern === null || pattern.test(path));
}

export function readFault(body: JsonObject): Omit<Fault, "id"> & { id: string | null } {
  return { ...readAim(body), action: readAction(body["action"]) };
}

/** Whom a fault is aimed at, and how often it strikes. */
export function readAim(body: JsonObject): Omit<Fault, "id" | "action"> & { id: string | null } {
  const { times = null, after = 0, rate = 1 } = numbersOf(body);
  return {
    id: textAt(body, "id") ?? null,
    ...aimOf(objectAt(body, "match")),
    times,
    after,
    rate,
  };
}

const LARGEST = { times: 1_000_000_000, after: 1_000_000_000, rate: 1 };
const LONGEST_LATENCY_MS = 600_000;
const LONGEST_RETRY_AFTER = 86_400;

/** A number from 0 to the largest that makes sense; undefined where none is given. */
export function upTo(largest: number, object: JsonObject, name: string): number | undefined {
  const value = object[name];
  if (value === undefined) return undefined;
  if (typeof value === "number" && value >= 0 && value <= largest) return value;
  throw new ControlRefusal(400, `"${name}" must be a number from 0 to ${largest}.`);
}

function numbersOf(body: JsonObject): { times?: number; after?: number; rate?: number } {
  const given = Object.entries(LARGEST).map(([name, largest]) => [name, upTo(largest, body, name)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function aimOf(match: JsonObject | undefined): Pick<Fault, "method" | "path"> {
  const path = textAt(match, "path") ?? null;
  if (path !== null) checkPattern(path);
  return { method: textAt(match, "method")?.toUpperCase() ?? null, path };
}

function checkPattern(path: string): void {
  try {
    RegExp(path);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ControlRefusal(400, `match.path is no regular expression: ${error.message}`);
  }
}

const READERS: ReadonlyMap<string, (action: JsonObject) => FaultAction> = new Map([
  ["status", readStatus],
  ["latency", (action) => ({ kind: "latency", milliseconds: upTo(LONGEST_LATENCY_MS, action, "milliseconds") ?? 0 })],
  ["stale", () => ({ kind: "stale" })],
  ["reset-before", () => ({ kind: "reset-before" })],
  ["reset-after", () => ({ kind: "reset-after" })],
  ["hang-after", () => ({ kind: "hang-after" })],
]);

function readAction(value: unknown): FaultAction {
  const action = isObject(value) ? value : {};
  const read = READERS.get(textAt(action, "kind") ?? "");
  if (read === undefined) {
    throw new ControlRefusal(400, `action.kind must be one of ${[...READERS.keys()].join(", ")}.`);
  }
  return read(action);
}

function statusIn(action: JsonObject): number {
  const status = numberAt(action, "status") ?? 0;
  if (Number.isInteger(status) && status >= 400 && status <= 599) return status;
  throw new ControlRefusal(400, "action.status must be a whole number from 400 to 599.");
}

function readStatus(action: JsonObject): FaultAction {
  const status = statusIn(action);
  const usual = USUAL_CODES[status] ?? "UnknownError";
  const code = textAt(action, "code") ?? usual;
  return {
    kind: "status",
    status,
    code,
    message: textAt(action, "message") ?? "",
    retryAfter: upTo(LONGEST_RETRY_AFTER, action, "retryAfter") ?? null,
  };
}

const USUAL_CODES: Readonly<Record<number, string>> = {
  429: "TooManyRequests",
  500: "InternalServerError",
  502: "BadGateway",
  503: "serviceNotAvailable",
  504: "UnknownError",
};
