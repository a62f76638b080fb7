import type { JsonObject } from "../../kernel/json.ts";
import type { Call } from "./call.ts";
import { unknownProperty } from "./refusal.ts";
import { fieldsOf } from "./schema.ts";

/** The properties asked for by $select, spelt as Graph spells them; undefined without $select. */
export function selectionOf(call: Call, type: string): string[] | undefined {
  const text = call.query.get("$select");
  if (text === undefined || text.trim() === "") return undefined;
  const names = text.split(",").map((part) => part.trim().split("/")[0] ?? "");
  if (names.includes("*")) return undefined;
  const fields = new Map([...fieldsOf(type).keys()].map((name) => [name.toLowerCase(), name]));
  return [...new Set(names.map((name) => spelling(name, fields, type)))];
}

function spelling(name: string, fields: ReadonlyMap<string, string>, type: string): string {
  const known = fields.get(name.toLowerCase());
  // Schema and directory extensions carry names that metadata does not list.
  if (known === undefined && !name.startsWith("extension_")) throw unknownProperty(name, type);
  return known ?? name;
}

/** Keeps the chosen properties and everything that begins with @. The id comes along with Exchange items only. */
export function select(row: JsonObject, names: readonly string[] | undefined): JsonObject {
  if (names === undefined) return row;
  const kept = Object.entries(row).filter(([name]) => name.startsWith("@") || names.includes(name));
  return Object.fromEntries(kept);
}
