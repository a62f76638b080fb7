import { isList, isObject, type Json } from "../kernel/json.ts";
import { OPERATORS } from "./operators.ts";
import { memberOf, textOf, type Value, ValueError } from "./values.ts";

interface Method {
  /** How many values it may be given. */
  readonly counts: readonly number[];
  readonly fits: (of: Value) => boolean;
  readonly run: (of: Value, given: readonly Value[]) => Json;
}

const isText = (of: Value): of is string => typeof of === "string";

/** A method of texts; unlike in operators, case counts. */
function ofText(counts: readonly number[], run: (text: string, given: readonly string[]) => Json): Method {
  return { counts, fits: isText, run: (of, given) => run(textOf(of), given.map(textOf)) };
}

function placeIn(text: string, given: string): number {
  const place = Number(given);
  if (Number.isInteger(place) && place >= 0 && place <= text.length) return place;
  throw new ValueError(`"${given}" is no place in a text of ${text.length} characters.`);
}

function substring(text: string, [from = "", count]: readonly string[]): string {
  const rest = text.slice(placeIn(text, from));
  return count === undefined ? rest : rest.slice(0, placeIn(rest, count));
}

const METHODS: ReadonlyMap<string, Method> = new Map([
  ["tolower", ofText([0], (text) => text.toLowerCase())],
  ["toupper", ofText([0], (text) => text.toUpperCase())],
  ["trim", ofText([0], (text) => text.trim())],
  ["startswith", ofText([1], (text, [start = ""]) => text.startsWith(start))],
  ["endswith", ofText([1], (text, [end = ""]) => text.endsWith(end))],
  ["replace", ofText([2], (text, [from = "", to = ""]) => text.replaceAll(from, () => to))],
  ["split", ofText([1], (text, [by = ""]) => text.split(by))],
  ["substring", ofText([1, 2], substring)],
  [
    "contains",
    {
      counts: [1],
      fits: (of) => isText(of) || isList(of),
      run: (of, [wanted = null]) =>
        isList(of) ? of.some((item) => textOf(item) === textOf(wanted)) : textOf(of).includes(textOf(wanted)),
    },
  ],
  [
    "containskey",
    {
      counts: [1],
      fits: isObject,
      run: (of, [wanted = null]) => OPERATORS.get("contains")?.(memberOf(of, "Keys"), wanted) ?? false,
    },
  ],
  ["tostring", { counts: [0], fits: (of) => of !== null, run: textOf }],
]);

/** What a method gives; of .NET's many only a few are known. */
export function callMethod(of: Value, name: string, given: readonly Value[]): Json {
  if (of === null) throw new ValueError("You cannot call a method on a null-valued expression.");
  const method = METHODS.get(name.toLowerCase());
  if (method?.fits(of) === true && method.counts.includes(given.length)) return method.run(of, given);
  throw new ValueError(`The sandbox knows no method ${name}() of ${given.length} values for this.`);
}
