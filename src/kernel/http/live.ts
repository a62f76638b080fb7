import { Readable } from "node:stream";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import { MINUTE } from "../time.ts";
import type { Asked } from "./route.ts";
import { factsAfter, newestFactId, type RecordedFact } from "../facts/store.ts";

/** One event stream: facts of an organisation as server-sent events, from `after` on (a fact's id) or from now. */
export interface LiveWish {
  readonly organisation: OrganisationId;
  readonly after: string | undefined;
  readonly asked: Pick<Asked, "signal" | "stillAdmitted">;
  /** What is no fact and worth another look whenever its version is another. */
  readonly stirrings: readonly { readonly noun: string; version(tx: Transaction): Promise<string> }[];
}

/** The version of what there is nothing to see of. */
const NOTHING = "0";

/** Whoever listens may be let in no longer after one of these. */
const ABOUT_ACCESS = /^(user|session|key)\./;

/** A listener that falls this far behind is cut off; it comes back with the id of the last event it got. In bytes. */
const BEHIND = 1024 * 1024;
const HEARTBEAT = 15_000;
/** So often it is asked whether the listener's session or key has come to its end. In milliseconds. */
const ADMISSION = 5 * MINUTE;
/** Facts whose announcement was lost are found by looking this often. In milliseconds. */
const LOOK = 3000;
const PAGE = 200;

/** Ends when the listener hangs up, falls behind, or would no longer be let in. */
export async function liveFacts(database: Database, wish: LiveWish): Promise<Readable> {
  const { organisation, after, asked } = wish;
  const position = after ?? (await database.within(organisation, newestFactId));
  const listener = new Listener(database, { ...wish, after: position });
  asked.signal.addEventListener("abort", () => listener.stop(), { once: true });
  // Who hung up before now is not heard any more.
  if (asked.signal.aborted) listener.stop();
  return listener.stream;
}

class Listener {
  readonly stream = new Readable({ read: () => undefined });
  readonly #database: Database;
  readonly #wish: LiveWish & { readonly after: string };
  readonly #endings: (() => void)[];
  #position: string;
  readonly #versions = new Map<string, string>();
  #looking: Promise<void> = Promise.resolve();
  #over = false;

  constructor(database: Database, wish: LiveWish & { readonly after: string }) {
    this.#database = database;
    this.#wish = wish;
    this.#position = wish.after;
    this.#endings = [
      database.pulse.on("facts", () => this.#wake()),
      every(LOOK, () => this.#wake()),
      every(HEARTBEAT, () => this.stream.push(": still here\n\n")),
      every(ADMISSION, () => void this.#askAgain().catch(() => this.stop())),
    ];
    this.stream.once("close", () => this.stop());
    this.stream.push("retry: 1000\n\n");
    this.#wake();
  }

  stop(): void {
    if (this.#over) return;
    this.#over = true;
    this.#endings.forEach((end) => end());
    this.stream.push(null);
  }

  /** One look at a time: whoever calls while one runs is served by the one after it. */
  #wake(): void {
    this.#looking = this.#looking.then(() => this.#look()).catch(() => this.stop());
  }

  async #look(): Promise<void> {
    const { organisation } = this.#wish;
    const { facts, stirred } = await this.#database.within(organisation, async (tx) => ({
      facts: await factsAfter(tx, this.#position, PAGE),
      stirred: await this.#stirred(tx),
    }));
    if (facts.some(({ what }) => ABOUT_ACCESS.test(what))) await this.#askAgain();
    if (this.#over) return;
    for (const event of [...facts.map(eventOf), ...stirred.map(stirOf)]) this.stream.push(event);
    this.#position = facts.at(-1)?.id ?? this.#position;
    if (this.stream.readableLength > BEHIND) this.stop();
    else if (facts.length === PAGE) await this.#look();
  }

  /** Whoever has just come may have looked before the last change. */
  async #stirred(tx: Transaction): Promise<string[]> {
    const nouns: string[] = [];
    for (const { noun, version } of this.#wish.stirrings) {
      const now = await version(tx);
      if (now !== (this.#versions.get(noun) ?? NOTHING)) nouns.push(noun);
      this.#versions.set(noun, now);
    }
    return nouns;
  }

  async #askAgain(): Promise<void> {
    if (!(await this.#wish.asked.stillAdmitted())) this.stop();
  }
}

function every(milliseconds: number, act: () => void): () => void {
  const timer = setInterval(act, milliseconds);
  return () => clearInterval(timer);
}

function stirOf(noun: string): string {
  const what = `${noun}.stirred`;
  return `event: ${what}\ndata: ${JSON.stringify({ what, about: noun })}\n\n`;
}

function eventOf({ id, what, about, actor, data, at }: RecordedFact): string {
  return `id: ${id}\nevent: ${what}\ndata: ${JSON.stringify({ id, what, about, actor, data, at })}\n\n`;
}
