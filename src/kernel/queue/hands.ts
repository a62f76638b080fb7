import type { Job, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Precedence } from "../database/precedence.ts";
import { makeRounds, type Rounds } from "../rounds.ts";
import type { Work } from "./store.ts";

interface Parts {
  readonly boss: PgBoss;
  readonly log: Logger;
  /** The queue's name. */
  readonly name: string;
  /** Seconds of silence after which others take a piece for abandoned. */
  readonly signOfLife: number;
  /** Seconds after which a piece is given up, whatever signs of life there are. */
  readonly longest: number;
  readonly precedence: Precedence;
  readonly run: (work: Work) => Promise<void>;
}

/** How many pieces of work one process does side by side; most of the time they wait for Microsoft. */
const SIDE_BY_SIDE = 32;
/** How many it has in hand while somebody waits for the database; most of these soon wait for it too. */
const WAITED_FOR = 4;
/** Work whose announcement was lost is found by looking this often. In milliseconds. */
const LOOK = 2000;

type Piece = Job<Work>;

/**
 * What takes work off the queue and does it. One round asks for as much as there are hands free and reports all that was
 * done since the last one, so that under load many pieces share two statements, and an announcement costs one however many
 * hands are idle.
 */
export class Hands {
  readonly #parts: Parts;
  readonly #inHand = new Map<Piece, Promise<void>>();
  readonly #rounds: Rounds;
  readonly #alive: NodeJS.Timeout;
  #done: Piece[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#alive = setInterval(() => void this.#giveSignOfLife(), parts.signOfLife * 500);
    this.#rounds = makeRounds({
      every: LOOK,
      failed: (error) => parts.log.error({ err: error }, "The queue could not be asked for work."),
      go: () => this.#go(),
    });
  }

  /** There may be new work. */
  wake(): void {
    this.#rounds.wake();
  }

  /** Takes no more; what is not done after so many milliseconds goes back to the queue. */
  async stop(milliseconds: number): Promise<void> {
    await this.#rounds.stop();
    await Promise.race([Promise.all(this.#inHand.values()), pause(milliseconds)]);
    clearInterval(this.#alive);
    await this.#report();
    const left = [...this.#inHand.keys()];
    if (left.length > 0) await this.#parts.boss.fail(this.#parts.name, left);
  }

  async #go(): Promise<void> {
    await this.#report();
    const { boss, name } = this.#parts;
    const room = (this.#parts.precedence.isWaitedFor ? WAITED_FOR : SIDE_BY_SIDE) - this.#inHand.size;
    if (room > 0) for (const piece of await boss.fetch<Work>(name, { batchSize: room })) this.#begin(piece);
  }

  #begin(piece: Piece): void {
    const { run, log, longest, precedence } = this.#parts;
    const letGo = () => {
      clearTimeout(lapse);
      this.#inHand.delete(piece);
      this.wake();
    };
    const lapse = setTimeout(letGo, longest * 1000);
    const end = precedence
      .aside(() => run(piece.data))
      .then(
        () => void this.#done.push(piece),
        // Nobody gives a sign of life for it any more, so the queue soon takes it back.
        (error: unknown) => log.error({ err: error, job: piece.data.job }, "A job could not be put aside."),
      );
    this.#inHand.set(piece, end.finally(letGo));
  }

  async #report(): Promise<void> {
    const told = this.#done;
    if (told.length === 0) return;
    this.#done = [];
    const { boss, name } = this.#parts;
    try {
      await boss.complete(name, told);
    } catch (error) {
      // What cannot be reported now is reported in the next round.
      this.#done.push(...told);
      throw error;
    }
  }

  async #giveSignOfLife(): Promise<void> {
    const pieces = [...this.#inHand.keys()];
    if (pieces.length === 0) return;
    const { boss, log, name } = this.#parts;
    await boss
      .touch(name, pieces)
      .catch((error: unknown) => log.error({ err: error }, "The queue could not be told that work goes on."));
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
