import { type Gone, lineOf, type Store } from "./store.ts";
import { TableIndex } from "./table-index.ts";

/** Tables of plain rows with indexes. Every change of a row gets the store's next version. */

export interface TableShape<T, I extends string> {
  readonly name: string;
  readonly key: (row: T) => string;
  /** The values to find a row by: one, several or none an index. */
  readonly indexes: { readonly [index in I]: (row: T) => string | readonly string[] | undefined };
  /** Whether removed rows are remembered, so that delta queries can tell of them. */
  readonly tracked?: boolean;
}

/** A row that was put (`before` is undefined when it is new) or removed (`after` is undefined). */
export interface RowChange<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

export class Table<T extends object, I extends string> {
  readonly #shape: TableShape<T, I>;
  readonly #store: Store;
  readonly #rows = new Map<string, T>();
  readonly #versions = new Map<string, number>();
  readonly #gone = new Map<string, Gone<T>>();
  readonly #indexes: ReadonlyMap<string, TableIndex<T>>;
  readonly #everyIndex: readonly TableIndex<T>[];
  readonly #watchers = new Set<(change: RowChange<T>) => void>();

  constructor(shape: TableShape<T, I>, store: Store) {
    this.#shape = shape;
    this.#store = store;
    this.#indexes = indexesOf(shape);
    this.#everyIndex = [...this.#indexes.values()];
    const waiting = store.register(shape.name, {
      lines: () => [...this.#rows.keys(), ...this.#gone.keys()].map((key) => this.#line(key)),
      line: (key) => this.#line(key),
      recall: (key, text) => this.#recall(key, text),
      clear: () => {
        for (const map of [this.#rows, this.#versions, this.#gone, ...this.#everyIndex]) map.clear();
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
    return [...(this.#indexes.get(index)?.keys(value) ?? [])].flatMap((key) => this.#rows.get(key) ?? []);
  }

  count(index: I, value: string): number {
    return this.#indexes.get(index)?.count(value) ?? 0;
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
    if (before === undefined) this.#gone.delete(key);
    this.#keep(key, row, this.#store.nextVersion());
    this.#tell(key, { before, after: row });
    return row;
  }

  remove(key: string): void {
    const before = this.#rows.get(key);
    if (before === undefined) return;
    const version = this.#store.nextVersion();
    for (const index of this.#everyIndex) index.remove(key, before);
    this.#rows.delete(key);
    this.#versions.delete(key);
    if (this.#shape.tracked === true) this.#gone.set(key, { row: before, version });
    this.#tell(key, { before, after: undefined });
  }

  /** Hears of every change from now on, in order, as soon as it is made. */
  watch(watcher: (change: RowChange<T>) => void): void {
    this.#watchers.add(watcher);
  }

  #tell(key: string, change: RowChange<T>): void {
    this.#store.touch(this.#shape.name, key);
    for (const watcher of this.#watchers) watcher(change);
  }

  #keep(key: string, row: T, version: number): void {
    const old = this.#rows.get(key);
    for (const index of this.#everyIndex) {
      if (old === undefined) index.add(key, row);
      else index.change(key, old, row);
    }
    this.#rows.set(key, row);
    this.#versions.set(key, version);
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
    return lineOf(this.#shape.name, key, text);
  }

  #recall(key: string, text: string): void {
    const mark = text.indexOf(" ");
    const version = Number(text.slice(0, mark));
    const row: T = JSON.parse(text.slice(mark + 1));
    this.#store.sawVersion(Math.abs(version));
    if (version < 0) this.#gone.set(key, { row, version: -version });
    else this.#keep(key, row, version);
  }
}

function indexesOf<T, I extends string>({ indexes }: TableShape<T, I>): Map<string, TableIndex<T>> {
  const made = new Map<string, TableIndex<T>>();
  for (const name in indexes) made.set(name, new TableIndex(indexes[name]));
  return made;
}

export interface TableDoor<T extends object, I extends string> {
  readonly in: (holder: { readonly store: Store }) => Table<T, I>;
}

/** Declares a table once; `.in(world)` opens it in that world's store. */
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
