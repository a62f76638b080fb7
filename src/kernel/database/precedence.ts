import { AsyncLocalStorage } from "node:async_hooks";

/** Who goes first to the database: whoever asks for something, before what is done aside and nobody waits for. */
export class Precedence {
  readonly #isAside = new AsyncLocalStorage<true>();
  #waiting = 0;

  /** Does something that nobody waits for. */
  aside<T>(work: () => Promise<T>): Promise<T> {
    return this.#isAside.run(true, work);
  }

  /** Takes a connection as soon as there is one. */
  async take<T>(connection: () => Promise<T>): Promise<T> {
    if (this.#isAside.getStore()) return connection();
    this.#waiting += 1;
    return connection().finally(() => (this.#waiting -= 1));
  }

  /** Whether somebody waits for a connection who should not wait for what is done aside. */
  get isWaitedFor(): boolean {
    return this.#waiting > 0;
  }
}
