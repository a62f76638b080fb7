/** Holds the tables of a world, counts their changes and remembers which are not on disk yet. */

export interface StoredTable {
  readonly lines: () => Iterable<string>;
  readonly line: (key: string) => string;
  readonly clear: () => void;
}

/** A row that was removed, as it last was. */
export interface Gone<T> {
  readonly row: T;
  readonly version: number;
}

/** A row that was put (`before` is undefined when it is new) or removed (`after` is undefined). */
export interface RowChange {
  readonly table: string;
  readonly key: string;
  readonly before: object | undefined;
  readonly after: object | undefined;
}

export class Store {
  readonly #tables = new Map<string, StoredTable>();
  /** Rows read from disk whose table nobody has opened yet. */
  readonly #waiting = new Map<string, Map<string, string>>();
  readonly #dirty = new Map<string, Set<string>>();
  readonly #watchers = new Set<(change: RowChange) => void>();
  #rewrite = false;
  #version = 0;
  /** Told that there is something to write. */
  onDirty: () => void = () => {};

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

  /** Hears of every change, in order, as soon as it is made. Returns how to stop. */
  watch(watcher: (change: RowChange) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  register(name: string, table: StoredTable): ReadonlyMap<string, string> {
    this.#tables.set(name, table);
    const waiting = this.#waiting.get(name);
    this.#waiting.delete(name);
    return waiting ?? new Map<string, string>();
  }

  touch(change: RowChange): void {
    const keys = this.#dirty.get(change.table);
    if (keys === undefined) this.#dirty.set(change.table, new Set([change.key]));
    else keys.add(change.key);
    this.onDirty();
    for (const watcher of this.#watchers) watcher(change);
  }

  clear(): void {
    for (const table of this.#tables.values()) table.clear();
    this.#waiting.clear();
    this.#dirty.clear();
    this.#rewrite = true;
    this.onDirty();
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
    for (const [name, rows] of this.#waiting) for (const [key, text] of rows) yield `${name}\t${key}\t${text}`;
  }

  /** Takes a line of the journal; to be called before any table is opened. */
  replay(line: string): void {
    const [name = "", key = "", text = ""] = line.split("\t");
    if (name === "") return;
    const rows = this.#waiting.get(name) ?? new Map<string, string>();
    if (text === "") rows.delete(key);
    else rows.set(key, text);
    this.#waiting.set(name, rows);
    this.sawVersion(Math.abs(Number(text.slice(0, text.indexOf(" ")))) || 0);
  }
}
