import type { Operation } from "./description.ts";
import type { Field, Shape } from "./schema-tree.ts";

/** A call by curl, to be pasted into a shell that has PARLEY_API_KEY set. */
export function curlExample({ method, path, parameters, body }: Operation, url: string): string {
  const values = valuesOf(parameters.path);
  const query = new URLSearchParams(Object.entries(valuesOf(required(parameters.query))).map(textPair)).toString();
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(values[name])));
  const lines = [
    `curl -sS -X ${method.toUpperCase()} ${quoted(url + filled + (query && `?${query}`))}`,
    `-H "Authorization: Bearer $PARLEY_API_KEY"`,
    ...(body === undefined ? [] : sentByCurl(body)),
  ];
  return lines.join(" \\\n  ");
}

function sentByCurl(body: Shape): string[] {
  if (isFile(body)) return [`-H "Content-Type: application/octet-stream"`, "--data-binary @file.pdf"];
  return [`-H "Content-Type: application/json"`, `-d ${quoted(JSON.stringify(exampleOf(body)))}`];
}

/** A body that is sent as it is. */
function isFile(body: Shape | undefined): boolean {
  return body?.format === "binary";
}

/** The same call by the SDK. */
export function sdkExample({ method, path, parameters, body, answers }: Operation): string {
  const query = valuesOf(required(parameters.query));
  const asked = {
    ...(parameters.path.length > 0 && { path: valuesOf(parameters.path) }),
    ...(Object.keys(query).length > 0 && { query }),
    ...(body !== undefined && { body: exampleOf(body) }),
  };
  const call = [JSON.stringify(method.toUpperCase()), JSON.stringify(path)];
  const all = [...call, ...(Object.keys(asked).length > 0 ? [literal(asked)] : [])].join(", ");
  const isList = method === "get" && answers.some(({ shape }) => shape?.fields?.some(({ name }) => name === "items"));
  if (isList) return `for await (const item of parley.pages(${all})) {\n  console.log(item);\n}`;
  return isFile(body) ? withFile(all) : `const answer = await parley.call(${all});`;
}

function withFile(all: string): string {
  const file = `const body = new Blob(["what the file holds"]);`;
  return `${file}\nconst answer = await parley.call(${all.replace(/body: .*/, "body")});`;
}

/** A value of this shape with what it needs and nothing more. */
export function exampleOf(shape: Shape, name = ""): unknown {
  const [value] = shape.values ?? [];
  if (value !== undefined) return JSON.parse(value);
  const [option] = shape.options ?? [];
  if (option !== undefined) return exampleOf(option, name);
  return (EXAMPLES[shape.type] ?? textExample)(shape, name);
}

const EXAMPLES: Readonly<Record<string, (shape: Shape, name: string) => unknown>> = {
  object: ({ fields = [] }) => valuesOf(required(fields)),
  array: ({ holds, limits }, name) => (holds && (limits?.least ?? 0) > 0 ? [exampleOf(holds, name)] : []),
  boolean: () => true,
  integer: ({ limits }) => limits?.least ?? 1,
  number: ({ limits }) => limits?.least ?? 1,
};
const FORMATS: Readonly<Record<string, string>> = {
  uuid: "0b9f7c52-6f0e-4a53-b7a3-6a2b0f0f4b1e",
  email: "ann@example.org",
  "date-time": "2027-03-09T14:00:00Z",
};

function textExample({ format }: Shape, name: string): string | undefined {
  if (/^(start|end|from|to|at)$|At$/.test(name)) return FORMATS["date-time"];
  return FORMATS[format ?? ""] ?? (name || "text");
}

function required(fields: readonly Field[]): Field[] {
  return fields.filter((field) => field.required);
}

function valuesOf(fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, shape }) => [name, exampleOf(shape, name)]));
}

function textPair([name, value]: [string, unknown]): [string, string] {
  return [name, String(value)];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** JSON as a person writes it in a program. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:");
}
