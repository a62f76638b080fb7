import { isObject, type Json } from "../kernel/json.ts";
import { Block, isTrue, itemsOf, textOf, type Value, ValueError } from "./values.ts";

function plain(value: Value): Json {
  return value instanceof Block ? null : value;
}

function whole(value: Value): number {
  const number = typeof value === "boolean" ? Number(value) : Number(textOf(value));
  if (Number.isSafeInteger(Math.round(number))) return Math.round(number);
  throw new ValueError(`Cannot convert value "${textOf(value)}" to type "System.Int32".`);
}

function guid(value: Value): string {
  const text = textOf(value).trim().toLowerCase();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return text;
  throw new ValueError(`Cannot convert value "${textOf(value)}" to type "System.Guid".`);
}

function hashtable(value: Value): Json {
  if (isObject(value)) return value;
  throw new ValueError("Only a hash table in @{ } can become an object.");
}

/** A type in brackets and what it makes of a value. */
const CASTS: ReadonlyMap<string, (value: Value) => Json> = new Map<string, (value: Value) => Json>([
  ["string", textOf],
  ["string[]", (value) => itemsOf(value).map(textOf)],
  ["array", itemsOf],
  ["object[]", itemsOf],
  ["object", plain],
  ["int", whole],
  ["int[]", (value) => itemsOf(value).map(whole)],
  ["bool", isTrue],
  ["switch", isTrue],
  ["guid", guid],
  ["guid[]", (value) => itemsOf(value).map(guid)],
  ["hashtable", hashtable],
  ["ordered", hashtable],
  ["pscustomobject", hashtable],
  ["void", () => null],
]);

export function isKnownType(type: string): boolean {
  return CASTS.has(shortName(type));
}

export function cast(value: Value, type: string): Json {
  return CASTS.get(shortName(type))?.(value) ?? null;
}

function shortName(type: string): string {
  return type.toLowerCase().replace(/^system\.(?:management\.automation\.)?/, "");
}
