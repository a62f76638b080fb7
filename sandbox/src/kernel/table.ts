import type { Gone, RowChange, Store } from "./store.ts";

/** Tables of plain rows with indexes. Every change of a row gets the store's next version. */

export interface TableShape<T, I extends string> {
  readonly name: string;
  readonly key: (row: T) => string;
  readonly indexes: { readonly [index in I]: (row: T) => string | undefined };
  /** Whether removed rows are remembered, so that delta queries can tell of them. */
  readonly tracked?: boolean;
}

export class Table<T extends object, I extends string> {
  readonly #shape: TableShape<T, I>;
  readonly #store: Store;
  readonly #rows = new Map<string, T>();
  readonly #versions = new Map<string, number>();
  readonly #gone = new Map<string, Gone<T>>();
  readonly #indexes = new Map<string, Map<string, Set<string>>>();

  constructor(shape: TableShape<T, I>, store: Store) {
    this.#shape = shape;
    this.#store = store;
    const waiting = store.register(shape.name, {
      lines: () => [...this.#rows.keys(), ...this.#gone.keys()].map((key) => this.#line(key)),
      line: (key) => this.#line(key),
      clear: () => {
        for (const map of [this.#rows, this.#versions, this.#gone, this.#indexes]) map.clear();
      },
    });
    for (const [key, text] of waiting) this.#recall(key, text);
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

  count(index: I, value: string): number {
    return this.#indexes.get(index)?.get(value)?.size ?? 0;
  }

  /** Grows with every change in the whole store; 0 for a row that is not there. */
  versionOf(row: T): number {
    return this.#versions.get(this.#shape.key(row)) ?? 0;
  }

  /** What was removed, as it last was, in the order of its removal. Only of tracked tables. */
  gone(): Gone<T>[] {
    return [...this.#gone.values()];
  }

  put(row: T): T {
    const key = this.#shape.key(row);
    const before = this.#rows.get(key);
    this.#gone.delete(key);
    this.#keep(row, this.#store.nextVersion());
    this.#tell({ key, before, after: row });
    return row;
  }

  remove(key: string): void {
    const before = this.#rows.get(key);
    if (before === undefined) return;
    const version = this.#store.nextVersion();
    this.#forget(key);
    this.#rows.delete(key);
    this.#versions.delete(key);
    if (this.#shape.tracked === true) this.#gone.set(key, { row: before, version });
    this.#tell({ key, before, after: undefined });
  }

  #tell(change: Omit<RowChange, "table">): void {
    this.#store.touch({ ...change, table: this.#shape.name });
  }

  #keep(row: T, version: number): void {
    const key = this.#shape.key(row);
    this.#forget(key);
    this.#rows.set(key, row);
    this.#versions.set(key, version);
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

  /** Such as `12 {…}` for a row of version 12, `-12 {…}` for one that was removed then, nothing for a forgotten one. */
  #line(key: string): string {
    const row = this.#rows.get(key);
    const gone = this.#gone.get(key);
    const text =
      row !== undefined
        ? `${this.#versions.get(key) ?? 0} ${JSON.stringify(row)}`
        : gone === undefined
          ? ""
          : `-${gone.version} ${JSON.stringify(gone.row)}`;
    return `${this.#shape.name}\t${key}\t${text}`;
  }

  #recall(key: string, text: string): void {
    const mark = text.indexOf(" ");
    const version = Number(text.slice(0, mark));
    const row: T = JSON.parse(text.slice(mark + 1));
    this.#store.sawVersion(Math.abs(version));
    if (version < 0) this.#gone.set(key, { row, version: -version });
    else this.#keep(row, version);
  }
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
