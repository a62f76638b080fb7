import type { Said } from "../visitor.ts";

/** Some pages put a single object into {"value": …}, which the service does not. */
export function unwrapped(documented: Said, given: Said): Said {
  const names = Object.keys(documented).filter((name) => !name.startsWith("@"));
  const isWrapped = names.length === 1 && names[0] === "value" && kindOf(documented.value) === "object";
  return isWrapped && given.value === undefined ? documented.value : documented;
}

/** One way in which an answer does not look as documented. */
interface Difference {
  /** Such as value/0/displayName. */
  readonly path: string;
  readonly text: string;
}

/**
 * What of a documented body an answer lacks: members that are not there, null, or of another kind. Of lists, the first
 * item that is documented is looked for: the given one that is most like it counts. Where the documentation says null,
 * anything will do.
 */
export function differences(documented: Said, given: Said, path = ""): Difference[] {
  if (documented === null) return [];
  const [wanted, found] = [kindOf(documented), kindOf(given)];
  if (wanted !== found) return [{ path, text: `is ${found}, documented is ${wanted}` }];
  if (wanted === "list") return listDifferences(documented, given, path);
  if (wanted !== "object") return [];
  return Object.keys(documented).flatMap((name) =>
    differences(documented[name], given[name], path === "" ? name : `${path}/${name}`),
  );
}

function listDifferences(documented: readonly Said[], given: readonly Said[], path: string): Difference[] {
  if (documented.length === 0 || (given.length === 0 && kindOf(documented[0]) !== "object")) return [];
  if (given.length === 0) return [{ path, text: "is empty" }];
  const each = given.map((item) => differences(documented[0], item, `${path}/0`));
  return each.reduce((best, next) => (next.length < best.length ? next : best));
}

function kindOf(value: Said): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}
