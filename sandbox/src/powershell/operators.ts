import { isList, isObject, type Json, type JsonObject } from "../kernel/json.ts";
import { Block, isTrue, itemsOf, textOf, type Value, ValueError } from "./values.ts";

type Operator = (left: Value, right: Value) => Json;

/** Beyond this many characters or items a value is nobody's honest wish. */
const LONGEST = 5_000_000;

/** As PowerShell does, the right side becomes what the left side is. */
function isSame(left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === "boolean") return left === isTrue(right);
  if (typeof left === "number") return left === numberOf(right);
  return textOf(left).toLowerCase() === textOf(right).toLowerCase();
}

function order(left: Value, right: Value): number {
  if (typeof left === "number") return left - numberOf(right);
  const [a, b] = [textOf(left).toLowerCase(), textOf(right).toLowerCase()];
  return a === b ? 0 : a < b ? -1 : 1;
}

function numberOf(value: Value): number {
  const number = typeof value === "boolean" ? Number(value) : Number(textOf(value));
  if (Number.isNaN(number)) throw new ValueError(`Cannot convert value "${textOf(value)}" to a number.`);
  return number;
}

function patternOf(value: Value, flags: string): RegExp {
  try {
    return new RegExp(textOf(value), flags);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ValueError(`"${textOf(value)}" is no regular expression: ${error.message}`);
  }
}

export function isLike(left: Value, right: Value): boolean {
  const pattern = textOf(right)
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[\\s\\S]*")
    .replaceAll("?", "[\\s\\S]");
  return new RegExp(`^${pattern}$`, "i").test(textOf(left));
}

/** Comparing a list with a value finds its items that fit, as PowerShell does. */
function filtering(test: (left: Value, right: Value) => boolean): Operator {
  return (left, right) => (isList(left) ? left.filter((item) => test(item, right)) : test(left, right));
}

/** What is done to a list is done to each of its items. */
function each(change: (text: string, right: Value) => Json): Operator {
  return (left, right) =>
    isList(left) ? left.flatMap((item) => itemsOf(change(textOf(item), right))) : change(textOf(left), right);
}

function sum(left: Value, right: Value): Json {
  if (left === null || left instanceof Block) return right instanceof Block ? null : right;
  if (isList(left)) return checked([...left, ...itemsOf(right)]);
  if (typeof left === "number") return left + numberOf(right);
  if (isObject(left)) return merged(left, right);
  return checked(textOf(left) + textOf(right));
}

function merged(left: JsonObject, right: Value): JsonObject {
  if (!isObject(right)) throw new ValueError("A hash table can only be added to another hash table.");
  return { ...left, ...right };
}

function checked<T extends string | readonly Json[]>(value: T): T {
  if (value.length > LONGEST) throw new ValueError("A value became too long for the sandbox.");
  return value;
}

/** The list is one text and, for -replace, what takes its place. */
function replaced(text: string, right: Value): string {
  const [pattern = "", by = ""] = itemsOf(right).map(textOf);
  return checked(text.replaceAll(patternOf(pattern, "gi"), by));
}

/** Such as "{0} of {1}" -f $a, $b. */
function formatted(left: Value, right: Value): string {
  const items = itemsOf(right);
  return textOf(left).replaceAll(/\{\{|\}\}|\{([^{}]*)\}/g, (whole, place: string | undefined) => {
    if (place === undefined) return whole.slice(0, 1);
    if (!/^\d+$/.test(place) || Number(place) >= items.length) {
      throw new ValueError(`The sandbox cannot format "${whole}" of ${items.length} values.`);
    }
    return textOf(items[Number(place)] ?? null);
  });
}

function range(left: Value, right: Value): Json {
  const [from, to] = [numberOf(left), numberOf(right)];
  const length = Math.abs(to - from) + 1;
  if (length > LONGEST) throw new ValueError("A range is too long for the sandbox.");
  return Array.from({ length }, (_, i) => (from <= to ? from + i : from - i));
}

const contains = (list: Value, item: Value): boolean => itemsOf(list).some((one) => isSame(one, item));
const isMatch = (left: Value, right: Value): boolean => patternOf(right, "i").test(textOf(left));

export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ["eq", filtering(isSame)],
  ["ne", filtering((left, right) => !isSame(left, right))],
  ["gt", filtering((left, right) => order(left, right) > 0)],
  ["ge", filtering((left, right) => order(left, right) >= 0)],
  ["lt", filtering((left, right) => order(left, right) < 0)],
  ["le", filtering((left, right) => order(left, right) <= 0)],
  ["like", filtering(isLike)],
  ["notlike", filtering((left, right) => !isLike(left, right))],
  ["match", filtering(isMatch)],
  ["notmatch", filtering((left, right) => !isMatch(left, right))],
  ["contains", contains],
  ["notcontains", (left, right) => !contains(left, right)],
  ["in", (left, right) => contains(right, left)],
  ["notin", (left, right) => !contains(right, left)],
  ["join", (left, right) => itemsOf(left).map(textOf).join(textOf(right))],
  ["split", each((text, right) => text.split(patternOf(right, "i")))],
  ["replace", each(replaced)],
  ["f", formatted],
  ["..", range],
  ["+", sum],
  ["-", (left, right) => numberOf(left) - numberOf(right)],
]);
