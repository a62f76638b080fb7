import { badRequest } from "./refusal.ts";

const OPTIONS = new Set([
  "$select",
  "$filter",
  "$top",
  "$skip",
  "$count",
  "$search",
  "$orderby",
  "$expand",
  "$skiptoken",
  "$deltatoken",
  "$format",
]);

/** Query options by lower-case name; OData options may come without their dollar sign. */
export class Query {
  readonly #values = new Map<string, string>();

  constructor(text: string) {
    for (const [rawName, value] of new URLSearchParams(text)) {
      const lower = rawName.toLowerCase();
      const name = OPTIONS.has(`$${lower}`) ? `$${lower}` : lower;
      if (this.#values.has(name))
        throw badRequest(
          `Query option '${rawName}' was specified more than once, but it must be specified at most once.`,
        );
      if (name.startsWith("$") && !OPTIONS.has(name))
        throw badRequest(`The query parameter '${rawName}' is not supported.`);
      this.#values.set(name, value);
    }
  }

  get(name: string): string | undefined {
    return this.#values.get(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  /** Every option and its value, names in lower case. */
  entries(): [string, string][] {
    return [...this.#values];
  }

  /** The same query with these options added or replaced. */
  withAll(more: Readonly<Record<string, string>>): Query {
    return new Query(new URLSearchParams({ ...Object.fromEntries(this.#values), ...more }).toString());
  }

  /** The same query with one option changed, ready for an address. */
  with(name: string, value: string): string {
    const values = new Map(this.#values).set(name, value);
    return [...values]
      .map(([key, text]) => `${encodeURIComponent(key).replaceAll("%24", "$")}=${encodeURIComponent(text)}`)
      .join("&");
  }
}
