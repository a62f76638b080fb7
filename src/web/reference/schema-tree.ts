/** A shape of the API as it is read from top to bottom. */
export interface Shape {
  /** In the words of JSON Schema: "string", "integer", "object", "array" … or "any". */
  readonly type: string;
  /** The name under which several operations share it. */
  readonly name?: string;
  readonly format?: string;
  readonly description?: string;
  readonly nullable?: true;
  /** All that it can be. */
  readonly values?: readonly string[];
  /** What it is when left out, as JSON. */
  readonly fallback?: string;
  readonly limits?: Limits;
  readonly fields?: readonly Field[];
  /** What a list holds, or an object under names of the caller's. */
  readonly holds?: Shape;
  /** One of these. */
  readonly options?: readonly Shape[];
}

export interface Limits {
  readonly least?: number;
  readonly most?: number;
  readonly pattern?: string;
}

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
}

/** JSON, as yet unread. */
export type Json = Readonly<Record<string, unknown>>;
export type Schemas = Readonly<Record<string, unknown>>;

/** Reads a JSON Schema. A shape within itself is named and not drawn again. */
export function shapeOf(schema: unknown, schemas: Schemas, within: readonly string[] = []): Shape {
  const read = jsonOf(schema);
  const ref = textOf(read["$ref"])?.split("/").at(-1);
  if (ref === undefined) return plainShape(read, schemas, within);
  if (within.includes(ref)) return { type: "object", name: ref };
  return { ...shapeOf(schemas[ref], schemas, [...within, ref]), name: ref };
}

function plainShape(read: Json, schemas: Schemas, within: readonly string[]): Shape {
  const inner = (schema: unknown) => shapeOf(schema, schemas, within);
  const { options, nullable } = optionsOf(read);
  const [only] = options;
  const around = { ...saidOf(read), ...(nullable && { nullable }) };
  if (options.length === 1) return { ...inner(only), ...around };
  if (options.length > 1) return { type: "any", ...around, options: options.map(inner) };
  const type = typeOf(read);
  return { type, ...around, ...valuesOf(read), ...limitsOf(read, type), ...partsOf(read, inner) };
}

/** What it can be one of; `null` among them only says that it may be null. */
function optionsOf(read: Json): { options: readonly unknown[]; nullable: true | undefined } {
  const all = listOf(read["anyOf"] ?? read["oneOf"] ?? read["allOf"]);
  const options = all.filter((each) => jsonOf(each)["type"] !== "null");
  const orNull = options.length < all.length || listOf(read["type"]).includes("null");
  return { options, nullable: orNull ? true : undefined };
}

function typeOf(read: Json): string {
  const named = textOf(read["type"]) ?? listOf(read["type"]).find((each) => each !== "null");
  if (typeof named === "string") return named;
  const [value] = listOf(read["enum"]);
  return read["const"] === undefined && value === undefined ? "any" : typeof (read["const"] ?? value);
}

function saidOf(read: Json): Partial<Shape> {
  const [description, format] = [textOf(read["description"]), textOf(read["format"])];
  return {
    ...(description !== undefined && { description }),
    ...(format !== undefined && { format }),
    ...(read["default"] !== undefined && { fallback: JSON.stringify(read["default"]) }),
  };
}

function valuesOf(read: Json): Partial<Shape> {
  const values = read["const"] === undefined ? listOf(read["enum"]) : [read["const"]];
  return values.length === 0 ? {} : { values: values.map((value) => JSON.stringify(value)) };
}

const LIMITS: Readonly<Record<string, readonly [least: string, most: string]>> = {
  string: ["minLength", "maxLength"],
  array: ["minItems", "maxItems"],
  integer: ["minimum", "maximum"],
  number: ["minimum", "maximum"],
};

function limitsOf(read: Json, type: string): Partial<Shape> {
  const [least, most] = (LIMITS[type] ?? []).map((name) => read[name]);
  const pattern = read["format"] === undefined ? textOf(read["pattern"]) : undefined;
  const limits = {
    ...(isTelling(least) && { least }),
    ...(isTelling(most) && { most }),
    ...(pattern !== undefined && { pattern }),
  };
  return Object.keys(limits).length === 0 ? {} : { limits };
}

/** The largest whole numbers of JavaScript are no limit that anybody meant. */
function isTelling(limit: unknown): limit is number {
  return typeof limit === "number" && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
}

function partsOf(read: Json, inner: (schema: unknown) => Shape): Partial<Shape> {
  const required = listOf(read["required"]);
  const fields = Object.entries(jsonOf(read["properties"])).map(([name, schema]) => ({
    name,
    required: required.includes(name),
    shape: inner(schema),
  }));
  const held = read["items"] ?? read["additionalProperties"];
  return {
    ...(fields.length > 0 && { fields }),
    ...(typeof held === "object" && held !== null && { holds: inner(held) }),
  };
}

export function jsonOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
