/** Which keys have a value. Most values have one key only, which then needs no set. */
export class TableIndex<T> {
  readonly #valueOf: (row: T) => string | readonly string[] | undefined;
  readonly #keys = new Map<string, string | Set<string>>();

  constructor(valueOf: (row: T) => string | readonly string[] | undefined) {
    this.#valueOf = valueOf;
  }

  add(key: string, row: T): void {
    const value = this.#valueOf(row);
    if (typeof value === "string") this.#put(value, key);
    else if (value !== undefined) for (const each of value) this.#put(each, key);
  }

  remove(key: string, row: T): void {
    const value = this.#valueOf(row);
    if (typeof value === "string") this.#take(value, key);
    else if (value !== undefined) for (const each of value) this.#take(each, key);
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
