/** Holds the tables of a world, counts their changes and remembers which are not on disk yet. */

export interface StoredTable {
  readonly lines: () => Iterable<string>;
  readonly line: (key: string) => string;
  /** Takes a row from the text behind its key in a line. */
  readonly recall: (key: string, text: string) => void;
  readonly clear: () => void;
}

/** A row that was removed, as it last was. */
export interface Gone<T> {
  readonly row: T;
  readonly version: number;
}

/** A row as a line of text. Signs that would end a line or a part of it are written as in addresses. */
export function lineOf(table: string, key: string, text: string): string {
  return `${table}\t${key.replaceAll(/[%\t\r\n]/g, encodeURIComponent)}\t${text}`;
}

function partsOf(line: string): [table: string, key: string, text: string] {
  const [table = "", key = "", text = ""] = line.split("\t");
  return [table, key.replaceAll(/%(25|09|0D|0A)/g, decodeURIComponent), text];
}

export class Store {
  readonly #tables = new Map<string, StoredTable>();
  /** Rows read from disk whose table nobody has opened yet. */
  readonly #waiting = new Map<string, Map<string, string>>();
  readonly #dirty = new Map<string, Set<string>>();
  #rewrite = false;
  #version = 0;
  #onDirty: (() => void) | undefined;

  /** Remembers from now on what changes, and says that there is something to write; stops with undefined. */
  set onDirty(tell: (() => void) | undefined) {
    this.#onDirty = tell;
  }

  /** Version of the last change. */
  get version(): number {
    return this.#version;
  }

  nextVersion(): number {
    this.#version += 1;
    return this.#version;
  }

  /** Goes on counting behind what was read from disk. */
  sawVersion(version: number): void {
    this.#version = Math.max(this.#version, version);
  }

  register(name: string, table: StoredTable): ReadonlyMap<string, string> {
    this.#tables.set(name, table);
    const waiting = this.#waiting.get(name);
    this.#waiting.delete(name);
    return waiting ?? new Map<string, string>();
  }

  touch(name: string, key: string): void {
    if (this.#onDirty === undefined) return;
    const keys = this.#dirty.get(name);
    if (keys === undefined) this.#dirty.set(name, new Set([key]));
    else keys.add(key);
    this.#onDirty?.();
  }

  clear(): void {
    for (const table of this.#tables.values()) table.clear();
    this.#waiting.clear();
    this.#dirty.clear();
    this.#rewrite = true;
    this.#onDirty?.();
  }

  /** Forgets everything and takes these lines instead. */
  load(lines: readonly string[]): void {
    this.clear();
    for (const line of lines) {
      const [name, key, text] = partsOf(line);
      const table = this.#tables.get(name);
      if (table === undefined) this.replay(line);
      else if (text !== "") table.recall(key, text);
    }
  }

  /** What changed since the last call; "everything" after a clear. */
  takeChanges(): "everything" | string[] {
    if (this.#rewrite) {
      this.#rewrite = false;
      this.#dirty.clear();
      return "everything";
    }
    const lines = [...this.#dirty].flatMap(([name, keys]) =>
      [...keys].map((key) => this.#tables.get(name)?.line(key) ?? ""),
    );
    this.#dirty.clear();
    return lines;
  }

  *everyLine(): Iterable<string> {
    for (const table of this.#tables.values()) yield* table.lines();
    for (const [name, rows] of this.#waiting) for (const [key, text] of rows) yield lineOf(name, key, text);
  }

  /** Takes a line of the journal; to be called before any table is opened. */
  replay(line: string): void {
    const [name, key, text] = partsOf(line);
    if (name === "") return;
    const rows = this.#waiting.get(name) ?? new Map<string, string>();
    if (text === "") rows.delete(key);
    else rows.set(key, text);
    this.#waiting.set(name, rows);
    this.sawVersion(Math.abs(Number(text.slice(0, text.indexOf(" ")))) || 0);
  }
}
