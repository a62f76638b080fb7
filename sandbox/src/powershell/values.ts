import { isList, isObject, type Json, type JsonObject, objectAt, textAt } from "../kernel/json.ts";
import type { Body } from "./syntax.ts";

/** A script block that was not run yet. */
export class Block {
  readonly body: Body;

  constructor(body: Body) {
    this.body = body;
  }
}

export type Value = Json | Block;

/** An expression has no value. Whoever runs the statement knows its line. */
export class ValueError extends Error {}

/** As PowerShell sees it: nothing, an empty text, zero and an empty list are false. */
export function isTrue(value: Value): boolean {
  if (isList(value)) return value.length > 1 || (value.length === 1 && isTrue(value[0] ?? null));
  return value !== null && value !== "" && value !== 0 && value !== false;
}

/** An error, as $_ is in a catch, is its message. */
export function textOf(value: Value): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (value instanceof Block) return "";
  if (isList(value)) return value.map(textOf).join(" ");
  return isObject(value) ? (textAt(objectAt(value, "Exception"), "Message") ?? JSON.stringify(value)) : String(value);
}

/** A list as its items, nothing as no item, anything else as one. */
export function itemsOf(value: Value): readonly Json[] {
  if (value instanceof Block || value === null) return [];
  return isList(value) ? value : [value];
}

/** A member, whatever the case of its name; of a list, those of its items. */
export function memberOf(value: Value, name: string): Json {
  if (/^(count|length)$/i.test(name)) return typeof value === "string" ? value.length : itemsOf(value).length;
  if (isList(value)) return value.flatMap((item) => itemsOf(memberOf(item, name)));
  return value instanceof Block || !isObject(value) ? null : ownMember(value, name.toLowerCase());
}

function ownMember(value: JsonObject, wanted: string): Json {
  const key = Object.keys(value).find((each) => each.toLowerCase() === wanted);
  if (key !== undefined) return value[key] ?? null;
  if (wanted === "keys") return Object.keys(value);
  return wanted === "values" ? Object.values(value).map((each) => each ?? null) : null;
}
