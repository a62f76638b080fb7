import { isList, isObject, type Json } from "../kernel/json.ts";

/** What of `expected` is missing in `given`, as a sentence; undefined when it is all there. Further members do not matter. */
export function missingIn(given: Json | undefined, expected: Json, path = "body"): string | undefined {
  if (isObject(expected)) return missingMember(given, expected, path);
  if (isList(expected)) return missingItem(given, expected, path);
  if (given === expected) return undefined;
  return `${path} is ${JSON.stringify(given) ?? "not there"}, not ${JSON.stringify(expected)}`;
}

function missingMember(
  given: Json | undefined,
  expected: Record<string, Json | undefined>,
  path: string,
): string | undefined {
  if (!isObject(given)) return `${path} is no object`;
  for (const [key, value] of Object.entries(expected)) {
    const missing = value === undefined ? undefined : missingIn(given[key], value, `${path}.${key}`);
    if (missing !== undefined) return missing;
  }
  return undefined;
}

/** Every expected item must be found somewhere; an empty list means that there is none. */
function missingItem(given: Json | undefined, expected: readonly Json[], path: string): string | undefined {
  if (!isList(given)) return `${path} is no list`;
  if (expected.length === 0) return given.length === 0 ? undefined : `${path} has ${given.length} items, not none`;
  const lacking = expected.find((item) => given.every((each) => missingIn(each, item) !== undefined));
  return lacking === undefined ? undefined : `${path} holds nothing like ${JSON.stringify(lacking)}`;
}

/** The part of a value under a path such as value/0/id. */
export function partAt(value: Json | undefined, path: string): Json | undefined {
  return path.split("/").reduce<Json | undefined>((part, key) => {
    if (isList(part)) return part[Number(key)];
    return isObject(part) ? part[key] : undefined;
  }, value);
}
