import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "./store.ts";

const DELAY_MS = 100;
/** Appended beyond this, the journal is written afresh. */
const APPENDED_LIMIT = 64 * 1024 * 1024;

/** Keeps a store on disk: changed rows are appended at most 100 ms later; start and close write it afresh. */
export class Journal {
  readonly #store: Store;
  readonly #file: string;
  readonly #beforeFlush: () => void;
  #timer: NodeJS.Timeout | undefined;
  #appended = 0;

  constructor(store: Store, folder: string, beforeFlush: () => void) {
    mkdirSync(folder, { recursive: true });
    this.#store = store;
    this.#file = join(folder, "sandbox.journal");
    this.#beforeFlush = beforeFlush;
  }

  /** True when there was something to read. A last line that a kill cut short is left out. */
  load(): boolean {
    if (!existsSync(this.#file)) return false;
    const lines = readFileSync(this.#file, "utf8").split("\n");
    lines.pop();
    this.#store.load(lines);
    return lines.length > 0;
  }

  begin(): void {
    this.#rewrite();
    this.#store.onDirty = () => {
      this.#timer ??= setTimeout(() => this.#flush(), DELAY_MS);
    };
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#store.onDirty = undefined;
    this.#beforeFlush();
    this.#rewrite();
  }

  #flush(): void {
    this.#beforeFlush();
    this.#timer = undefined;
    const changes = this.#store.takeChanges();
    if (changes === "everything" || this.#appended > APPENDED_LIMIT) this.#rewrite();
    else this.#append(changes);
  }

  #append(lines: readonly string[]): void {
    const text = lines.map((line) => `${line}\n`).join("");
    appendFileSync(this.#file, text);
    this.#appended += text.length;
  }

  #rewrite(): void {
    this.#appended = 0;
    this.#store.takeChanges();
    const fresh = `${this.#file}.new`;
    writeFileSync(fresh, [...this.#store.everyLine()].map((line) => `${line}\n`).join(""), { mode: 0o600 });
    renameSync(fresh, this.#file);
  }
}
