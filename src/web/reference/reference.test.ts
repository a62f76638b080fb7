import { expect, test } from "vitest";
import openapi from "../../../docs/openapi.json" with { type: "json" };
import { resourcesIn, searched } from "./description.ts";
import { exampleOf } from "./examples.ts";
import { shapeOf } from "./schema-tree.ts";

const resources = resourcesIn(openapi);
const operations = resources.flatMap((resource) => resource.operations);
const byId = (id: string) => operations.find((operation) => operation.id === id) ?? operations[0];

test("every operation of the API stands under what it is about, once", () => {
  const described = Object.values(openapi.paths).flatMap((methods) => Object.keys(methods));
  expect(operations).toHaveLength(described.length);
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  expect(resources.find(({ name }) => name === "meetings")?.operations.map(({ id }) => id)).toContain(
    "putMeetingsByKey",
  );
});

test("an operation says who may call it, what it takes and what it answers", () => {
  const put = byId("putMeetingsByKey");
  expect(put).toMatchObject({
    method: "put",
    path: "/api/meetings/{key}",
    access: "Needs the scope `meetings:write`.",
    parameters: { path: [{ name: "key", required: true, shape: { limits: { least: 1, most: 200 } } }], query: [] },
    body: { name: "MeetingWish", type: "object" },
  });
  expect(put?.answers.map(({ status, shape }) => [status, shape?.name])).toEqual([
    ["200", "Meeting"],
    ["202", "Meeting"],
    ["default", "Problem"],
  ]);
});

test("a search finds by words of the summary, the path and the method, in any order", () => {
  const found = searched(resources, "webhook POST test").flatMap((resource) => resource.operations);
  expect(found.map(({ path }) => path)).toContain("/api/webhook-endpoints/{id}/test");
  expect(searched(resources, "no such thing anywhere")).toEqual([]);
});

test("a shape is read with its limits, choices, defaults and parts", () => {
  const shape = shapeOf(
    {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", minLength: 1, maxLength: 60, pattern: "^a" },
        size: { type: "integer", minimum: -9007199254740991, maximum: 7, description: "How large" },
        kind: { enum: ["a", "b"], default: "a" },
        until: { anyOf: [{ type: "string", format: "uuid", pattern: "…" }, { type: "null" }] },
        more: { type: "array", minItems: 1, items: { anyOf: [{ type: "string" }, { type: "boolean" }] } },
        fields: { type: "object", additionalProperties: { type: "string" } },
      },
    },
    {},
  );
  expect(shape.fields).toEqual([
    { name: "name", required: true, shape: { type: "string", limits: { least: 1, most: 60, pattern: "^a" } } },
    { name: "size", required: false, shape: { type: "integer", description: "How large", limits: { most: 7 } } },
    { name: "kind", required: false, shape: { type: "string", fallback: '"a"', values: ['"a"', '"b"'] } },
    { name: "until", required: false, shape: { type: "string", format: "uuid", nullable: true } },
    {
      name: "more",
      required: false,
      shape: {
        type: "array",
        limits: { least: 1 },
        holds: { type: "any", options: [{ type: "string" }, { type: "boolean" }] },
      },
    },
    { name: "fields", required: false, shape: { type: "object", holds: { type: "string" } } },
  ]);
  expect(exampleOf(shape)).toEqual({ name: "name" });
});

test("a shape that holds itself ends where it begins again", () => {
  const schemas = { Tree: { type: "object", properties: { children: { type: "array", items: { $ref: "#/Tree" } } } } };
  const tree = shapeOf({ $ref: "#/components/schemas/Tree" }, schemas);
  expect(tree.fields?.[0]?.shape.holds).toEqual({ type: "object", name: "Tree" });
  expect(shapeOf(undefined, {})).toEqual({ type: "any" });
});
