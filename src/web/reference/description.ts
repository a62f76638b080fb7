import { type Field, type Json, jsonOf, listOf, type Schemas, type Shape, shapeOf, textOf } from "./schema-tree.ts";

/** One thing that the API does. */
export interface Operation {
  readonly id: string;
  /** In lower case, as the description has it. */
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** Who may call it. */
  readonly access: string | undefined;
  readonly parameters: Readonly<Record<Place, readonly Field[]>>;
  readonly body: Shape | undefined;
  readonly answers: readonly Answer[];
}

export const PLACES = ["path", "query", "header"] as const;
export type Place = (typeof PLACES)[number];

export interface Answer {
  /** "200", or "default" for every refusal. */
  readonly status: string;
  readonly meaning: string;
  /** The content's type; `undefined` where there is no content. */
  readonly type: string | undefined;
  readonly shape: Shape | undefined;
}

/** Everything about one kind of thing, such as meetings. */
export interface Resource {
  readonly name: string;
  readonly operations: readonly Operation[];
}

/** The API as its OpenAPI description says it, by what it is about. */
export function resourcesIn(description: unknown): readonly Resource[] {
  const { paths, components } = jsonOf(description);
  const schemas = jsonOf(jsonOf(components)["schemas"]);
  const operations = Object.entries(jsonOf(paths)).flatMap(([path, methods]) =>
    Object.entries(jsonOf(methods)).map(([method, said]) => operationOf({ path, method, said: jsonOf(said), schemas })),
  );
  return [...Map.groupBy(operations, ({ path }) => resourceOf(path))]
    .map(([name, group]) => ({ name, operations: group }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en"));
}

/** Resources with only those operations that have every word of the text somewhere. */
export function searched(resources: readonly Resource[], text: string): readonly Resource[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return resources
    .map(({ name, operations }) => ({ name, operations: operations.filter((each) => hasAll(each, words)) }))
    .filter(({ operations }) => operations.length > 0);
}

function hasAll({ method, path, summary, id }: Operation, words: readonly string[]): boolean {
  const all = [method, path, summary, id].join(" ").toLowerCase();
  return words.every((word) => all.includes(word));
}

/** `/api/meetings/{id}` is about meetings; `/livez` about the server itself. */
function resourceOf(path: string): string {
  const [, first = "", second] = path.split("/");
  return first === "api" && second !== undefined ? second : first;
}

interface Said {
  readonly path: string;
  readonly method: string;
  readonly said: Json;
  readonly schemas: Schemas;
}

function operationOf({ path, method, said, schemas }: Said): Operation {
  const parameters = listOf(said["parameters"]).map(jsonOf);
  const at = (place: Place) =>
    parameters.filter((each) => each["in"] === place).map((each) => parameterOf(each, schemas));
  const body = contentOf(jsonOf(said["requestBody"]), schemas);
  return {
    id: textOf(said["operationId"]) ?? `${method}${path}`,
    method,
    path,
    summary: textOf(said["summary"]) ?? path,
    access: textOf(said["description"]),
    parameters: { path: at("path"), query: at("query"), header: at("header") },
    body: body.shape,
    answers: Object.entries(jsonOf(said["responses"])).map(([status, answer]) => ({
      status,
      meaning: textOf(jsonOf(answer)["description"]) ?? "",
      ...contentOf(jsonOf(answer), schemas),
    })),
  };
}

function parameterOf(read: Json, schemas: Schemas): Field {
  const description = textOf(read["description"]);
  return {
    name: textOf(read["name"]) ?? "",
    required: read["required"] === true,
    shape: { ...shapeOf(read["schema"], schemas), ...(description !== undefined && { description }) },
  };
}

function contentOf(read: Json, schemas: Schemas): { type: string | undefined; shape: Shape | undefined } {
  const [content] = Object.entries(jsonOf(read["content"]));
  if (content === undefined) return { type: undefined, shape: undefined };
  const [type, { schema }] = [content[0], jsonOf(content[1])];
  return { type, shape: shapeOf(schema, schemas) };
}
