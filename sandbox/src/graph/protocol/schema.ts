import { instantOf } from "../../kernel/clock.ts";
import { isList, isObject, type Json, type JsonObject } from "../../kernel/json.ts";
import { badRequest, type GraphRefusal } from "./refusal.ts";
import schema from "./schema.json" with { type: "json" };

/** What Graph's metadata says of a type. The data is Microsoft's own (msgraph-metadata, MIT). */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly collection: boolean;
  readonly navigation: boolean;
}

type Fields = ReadonlyMap<string, Field>;

const typeLines: ReadonlyMap<string, string> = new Map(Object.entries(schema.types));
const enums: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(schema.enums).map(([name, members]) => [name, members.toLowerCase().split(/[ |]/)]),
);
const actionLines: ReadonlyMap<string, string> = new Map(Object.entries(schema.actions));
const known = new Map<string, Fields>();

/** Properties and navigation properties of a type, with the inherited ones. */
export function fieldsOf(type: string): Fields {
  const ready = known.get(type);
  if (ready !== undefined) return ready;
  const [head = "", list = ""] = (typeLines.get(type) ?? "|").split("|");
  const base = /base=(\S+)/.exec(head)?.[1];
  const own = list.split(" ").filter(Boolean).map(readField);
  const fields = new Map([
    ...(base === undefined ? [] : fieldsOf(base)),
    ...own.map((field) => [field.name, field] as const),
  ]);
  known.set(type, fields);
  return fields;
}

function readField(text: string): Field {
  const [name = "", type = ""] = text.split(":");
  return {
    name: name.replace(/^>/, ""),
    type: type.replace(/[[\]!]/g, ""),
    collection: type.includes("[]"),
    navigation: name.startsWith(">"),
  };
}

/** Whether the metadata lets a type carry more properties than it names. */
function isOpen(type: string): boolean {
  const [head = ""] = (typeLines.get(type) ?? "").split("|");
  const base = /base=(\S+)/.exec(head)?.[1];
  return /\bopen\b/.test(head) || (base !== undefined && isOpen(base));
}

/** Refuses a body that Graph's metadata does not allow: unknown or misspelt properties, wrong types, bad enum values. */
export function checkEntity(type: string, value: JsonObject): void {
  const exact = derivedType(type, value);
  checkFields(fieldsOf(exact), value, { type: exact, path: "" });
}

/** The same for the parameters of an action such as calendar.getSchedule; returns them with lower-camel names. */
export function checkAction(name: string, value: JsonObject): JsonObject {
  const fields = (actionLines.get(name) ?? "").split(" ").filter(Boolean).map(readField);
  const byName = new Map(fields.map((field) => [camel(field.name), { ...field, name: camel(field.name) }]));
  const named = Object.fromEntries(Object.entries(value).map(([key, item]) => [camel(key), item]));
  checkFields(byName, named, { type: name, path: "" });
  return named;
}

function camel(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

interface Place {
  readonly type: string;
  readonly path: string;
}

function checkFields(fields: Fields, value: JsonObject, place: Place): void {
  for (const [key, item] of Object.entries(value)) {
    if (key.includes("@") || item === undefined || item === null) continue;
    const field = fields.get(key);
    if (field !== undefined) checkField(field, item, `${place.path}${key}`);
    else if (!isOpen(place.type)) throw unknownInBody(key, place.type);
  }
}

function unknownInBody(name: string, type: string): GraphRefusal {
  return badRequest(
    `The property '${name}' does not exist on type 'microsoft.graph.${type}'. Make sure to only use property names that are defined by the type.`,
  );
}

function checkField(field: Field, value: Json, path: string): void {
  if (field.collection !== isList(value)) {
    throw badRequest(`The property '${path}' must ${field.collection ? "" : "not "}be a collection.`);
  }
  const items = isList(value) ? value : [value];
  for (const item of items) checkValue(field.type, item, path);
}

const PRIMITIVES: Readonly<Record<string, (value: Json) => boolean>> = {
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  Int16: Number.isInteger,
  Int32: Number.isInteger,
  Int64: (value) => Number.isInteger(value) || (typeof value === "string" && /^-?\d+$/.test(value)),
  Double: (value) => typeof value === "number",
  Decimal: (value) => typeof value === "number",
  Guid: (value) => typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  DateTimeOffset: (value) => typeof value === "string" && instantOf(value) !== undefined,
  Date: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value),
  TimeOfDay: (value) => typeof value === "string" && /^\d\d:\d\d(:\d\d(\.\d{1,7})?)?$/.test(value),
  Duration: (value) => typeof value === "string" && /^-?P(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/.test(value),
  Binary: (value) => typeof value === "string" && /^[\w+/-]*={0,2}$/.test(value),
};

function checkValue(type: string, value: Json, path: string): void {
  const isPrimitive = PRIMITIVES[type];
  if (isPrimitive !== undefined && !isPrimitive(value)) throw wrongType(path, `Edm.${type}`);
  const members = enums.get(type);
  if (members !== undefined) checkMember(members, { type, path }, value);
  if (!typeLines.has(type)) return;
  if (!isObject(value)) throw wrongType(path, `microsoft.graph.${type}`);
  checkFields(fieldsOf(derivedType(type, value)), value, { type, path: `${path}.` });
}

function checkMember(members: readonly string[], place: Place, value: Json): void {
  const parts = typeof value === "string" ? value.toLowerCase().split(",") : [];
  if (parts.length > 0 && parts.every((part) => members.includes(part.trim()))) return;
  throw badRequest(`The value of '${place.path}' is no member of microsoft.graph.${place.type}.`);
}

function derivedType(type: string, value: JsonObject): string {
  const named = value["@odata.type"];
  const derived = typeof named === "string" ? named.replace(/^#?microsoft\.graph\./i, "") : type;
  return typeLines.has(derived) ? derived : type;
}

function wrongType(path: string, expected: string): GraphRefusal {
  return badRequest(`Cannot convert the value of '${path}' to the expected type '${expected}'.`);
}

/** An enum value as Graph spells it. */
export function memberOf(type: keyof typeof schema.enums, value: string): string {
  const members = schema.enums[type].split(/[ |]/);
  return members.find((member) => member.toLowerCase() === value.toLowerCase()) ?? value;
}
