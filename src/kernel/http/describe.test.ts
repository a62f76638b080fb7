import { expect, test } from "vitest";
import { z } from "zod";
import { describeRoutes } from "./describe.ts";
import { routeOf } from "./route.ts";

const route = routeOf<undefined>();
const Colour = z.strictObject({ name: z.string() }).meta({ id: "Colour" });
const PaintWish = z.strictObject({ colour: Colour, coats: z.int().default(1) }).meta({ id: "PaintWish" });
const Paint = z.object({ id: z.string(), colour: Colour }).meta({ id: "Paint" });
const access = { kind: "scope", scope: "meetings:write" } as const;
const handle = async () => ({ status: 200 });

async function described() {
  return plainJson(
    await describeRoutes([
      route({
        method: "POST",
        path: "/api/paints",
        access,
        summary: "Paints.",
        body: PaintWish,
        reads: ["Prefer"],
        answers: { 202: Paint },
        handle,
      }),
      route({
        method: "GET",
        path: "/api/drips",
        access,
        summary: "Drips.",
        reads: ["Last-Event-ID"],
        produces: "text/event-stream",
        answers: { 200: z.string() },
        handle,
      }),
    ]),
  );
}

// oxlint-disable-next-line typescript/no-explicit-any -- the description is looked into from many sides
function plainJson(document: object): any {
  return JSON.parse(JSON.stringify(document));
}

test("a reader of the description finds each shape once, and none that nobody sends or gets", async () => {
  const { components, paths } = await described();
  expect(Object.keys(components.schemas)).toEqual(["Colour", "Paint", "PaintWish", "Problem"]);
  expect(components.schemas.PaintWish.required).toEqual(["colour"]);
  const { requestBody } = paths["/api/paints"].post;
  expect(requestBody.content["application/json"].schema).toEqual({ $ref: "#/components/schemas/PaintWish" });
});

test("a reader of the description finds how refusals look and which headers go with a request and its answer", async () => {
  const { components, paths } = await described();
  const { post } = paths["/api/paints"];
  expect(Object.keys(post.responses.default.content)).toEqual(["application/problem+json"]);
  expect(Object.keys(post.responses.default.headers)).toEqual(["Retry-After"]);
  expect(Object.keys(post.responses["202"].headers)).toEqual(["Location", "Idempotent-Replayed"]);
  expect(post.parameters.map(({ name }: { name: string }) => name)).toEqual(["Prefer", "Idempotency-Key"]);
  const { get } = paths["/api/drips"];
  expect(Object.keys(get.responses["200"].content)).toEqual(["text/event-stream"]);
  expect(get.parameters).toMatchObject([{ in: "header", name: "Last-Event-ID", required: false }]);
  expect(get.security).toEqual([{ key: [] }, { session: [] }]);
  expect(components.securitySchemes.session).toEqual({ type: "apiKey", in: "cookie", name: "__Host-parley" });
});
