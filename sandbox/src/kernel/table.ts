/** Tables of plain rows with indexes, and the store that holds them and remembers what changed. */

export interface TableShape<T, I extends string> {
  readonly name: string;
  readonly key: (row: T) => string;
  readonly indexes: { readonly [index in I]: (row: T) => string | undefined };
}

interface StoredTable {
  readonly lines: () => Iterable<string>;
  readonly line: (key: string) => string;
  readonly clear: () => void;
}

export class Store {
  readonly #tables = new Map<string, StoredTable>();
  /** Rows read from disk whose table nobody has opened yet. */
  readonly #waiting = new Map<string, Map<string, string>>();
  readonly #dirty = new Map<string, Set<string>>();
  #rewrite = false;
  onChange: () => void = () => {};

  register(name: string, table: StoredTable): ReadonlyMap<string, string> {
    this.#tables.set(name, table);
    const waiting = this.#waiting.get(name);
    this.#waiting.delete(name);
    return waiting ?? new Map<string, string>();
  }

  touch(name: string, key: string): void {
    const keys = this.#dirty.get(name);
    if (keys === undefined) this.#dirty.set(name, new Set([key]));
    else keys.add(key);
    this.onChange();
  }

  clear(): void {
    for (const table of this.#tables.values()) table.clear();
    this.#waiting.clear();
    this.#dirty.clear();
    this.#rewrite = true;
    this.onChange();
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
    for (const [name, rows] of this.#waiting) for (const [key, json] of rows) yield lineOf(name, key, json);
  }

  /** Takes a line of the journal; to be called before any table is opened. */
  replay(line: string): void {
    const [name = "", key = "", json = ""] = line.split("\t");
    if (name === "") return;
    const rows = this.#waiting.get(name) ?? new Map<string, string>();
    if (json === "") rows.delete(key);
    else rows.set(key, json);
    this.#waiting.set(name, rows);
  }
}

export class Table<T extends object, I extends string> {
  readonly #shape: TableShape<T, I>;
  readonly #store: Store;
  readonly #rows = new Map<string, T>();
  readonly #indexes = new Map<string, Map<string, Set<string>>>();

  constructor(shape: TableShape<T, I>, store: Store) {
    this.#shape = shape;
    this.#store = store;
    const waiting = store.register(shape.name, {
      lines: () => [...this.#rows.keys()].map((key) => this.#line(key)),
      line: (key) => this.#line(key),
      clear: () => {
        this.#rows.clear();
        this.#indexes.clear();
      },
    });
    for (const json of waiting.values()) {
      const row: T = JSON.parse(json);
      this.#keep(row);
    }
  }

  get(key: string): T | undefined {
    return this.#rows.get(key);
  }

  all(): T[] {
    return [...this.#rows.values()];
  }

  get size(): number {
    return this.#rows.size;
  }

  by(index: I, value: string): T[] {
    const keys = this.#indexes.get(index)?.get(value);
    return keys === undefined ? [] : [...keys].flatMap((key) => this.#rows.get(key) ?? []);
  }

  put(row: T): T {
    this.#keep(row);
    this.#store.touch(this.#shape.name, this.#shape.key(row));
    return row;
  }

  remove(key: string): void {
    this.#forget(key);
    this.#rows.delete(key);
    this.#store.touch(this.#shape.name, key);
  }

  #keep(row: T): void {
    const key = this.#shape.key(row);
    this.#forget(key);
    this.#rows.set(key, row);
    this.#eachIndex(row, (keys) => keys.add(key));
  }

  #forget(key: string): void {
    const old = this.#rows.get(key);
    if (old !== undefined) this.#eachIndex(old, (keys) => keys.delete(key));
  }

  #eachIndex(row: T, act: (keys: Set<string>) => void): void {
    for (const index in this.#shape.indexes) {
      const value = this.#shape.indexes[index](row);
      if (value !== undefined) act(this.#entry(index, value));
    }
  }

  #entry(index: string, value: string): Set<string> {
    const entries = this.#indexes.get(index) ?? new Map<string, Set<string>>();
    this.#indexes.set(index, entries);
    const keys = entries.get(value) ?? new Set<string>();
    entries.set(value, keys);
    return keys;
  }

  #line(key: string): string {
    const row = this.#rows.get(key);
    return lineOf(this.#shape.name, key, row === undefined ? "" : JSON.stringify(row));
  }
}

function lineOf(name: string, key: string, json: string): string {
  return `${name}\t${key}\t${json}`;
}

export interface TableDoor<T extends object, I extends string> {
  readonly in: (holder: { readonly store: Store }) => Table<T, I>;
}

/** Declares a table once; `.in(world)` opens it in that world's store. Keys hold no tab. */
export function defineTable<T extends object, I extends string = never>(shape: TableShape<T, I>): TableDoor<T, I> {
  const opened = new WeakMap<Store, Table<T, I>>();
  return {
    in({ store }) {
      const table = opened.get(store) ?? new Table(shape, store);
      opened.set(store, table);
      return table;
    },
  };
}
