/** Which keys have a value. Most values have one key only, which then needs no set. */
export class TableIndex<T> {
  readonly #valueOf: (row: T) => string | readonly string[] | undefined;
  readonly #keys = new Map<string, string | Set<string>>();

  constructor(valueOf: (row: T) => string | readonly string[] | undefined) {
    this.#valueOf = valueOf;
  }

  add(key: string, row: T): void {
    for (const value of this.#valuesOf(row)) this.#put(value, key);
  }

  remove(key: string, row: T): void {
    for (const value of this.#valuesOf(row)) this.#take(value, key);
  }

  /** A row that keeps a value keeps its place under it, as it does when it is read from disk. */
  change(key: string, before: T, after: T): void {
    if (this.#valueOf(before) === this.#valueOf(after)) return;
    const [old, now] = [new Set(this.#valuesOf(before)), new Set(this.#valuesOf(after))];
    for (const value of old) if (!now.has(value)) this.#take(value, key);
    for (const value of now) if (!old.has(value)) this.#put(value, key);
  }

  /** In the order in which they came. */
  keys(value: string): Iterable<string> {
    const found = this.#keys.get(value);
    return typeof found === "string" ? [found] : (found ?? []);
  }

  count(value: string): number {
    const found = this.#keys.get(value);
    return typeof found === "string" ? 1 : (found?.size ?? 0);
  }

  clear(): void {
    this.#keys.clear();
  }

  #valuesOf(row: T): readonly string[] {
    const value = this.#valueOf(row);
    if (value === undefined) return [];
    return typeof value === "string" ? [value] : value;
  }

  #put(value: string, key: string): void {
    const found = this.#keys.get(value);
    if (found === undefined) this.#keys.set(value, key);
    else if (typeof found !== "string") found.add(key);
    else if (found !== key) this.#keys.set(value, new Set([found, key]));
  }

  #take(value: string, key: string): void {
    const found = this.#keys.get(value);
    if (found === key) this.#keys.delete(value);
    if (found === undefined || typeof found === "string") return;
    found.delete(key);
    if (found.size === 0) this.#keys.delete(value);
  }
}
