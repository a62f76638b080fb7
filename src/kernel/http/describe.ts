import swagger from "@fastify/swagger";
import fastify, { type FastifyInstance, type FastifySchema } from "fastify";
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { z } from "zod";
import { SESSION_COOKIE, VISITOR_COOKIE } from "./admit.ts";
import { withHeaders } from "./describe-headers.ts";
import { withoutDoubles } from "./describe-shapes.ts";
import { Problem } from "./problem.ts";
import type { Access, Route } from "./route.ts";
import { FILE } from "./take-file.ts";
import { PROBLEM_TYPE } from "./send-problem.ts";

/** Lets `app` describe `routes` as OpenAPI 3.1; call it before any of them is registered. */
export async function describeWith<C>(app: FastifyInstance, routes: readonly Route<C>[]): Promise<void> {
  const byOperation = new Map(routes.map((route) => [operationOf(route), route]));
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Parley",
        version: "0.1.0",
        description: "Microsoft Teams for an organisation's own applications.",
      },
      components: {
        securitySchemes: {
          key: { type: "http", scheme: "bearer" },
          session: { type: "apiKey", in: "cookie", name: SESSION_COOKIE },
          visitor: { type: "apiKey", in: "cookie", name: VISITOR_COOKIE },
        },
      },
    },
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document);
      const route = byOperation.get(schema.operationId ?? "");
      return { schema: route ? withHeaders(withFile(schema, route), route) : schema, url };
    },
    transformObject: (document) => withoutDoubles(jsonSchemaTransformObject(document)),
  });
}

/** What a route takes that is no JSON. */
function withFile<C>(schema: FastifySchema, { takes }: Route<C>): FastifySchema {
  return takes === undefined ? schema : { ...schema, consumes: [FILE], body: { type: "string", format: "binary" } };
}

/** A name that nobody reads is a name written wrong: it is refused, where a route does not say that it takes any. */
function strictly(query: z.ZodObject = z.object({})): z.ZodObject {
  return query.def.catchall === undefined ? query.strict() : query;
}

/** A route's shapes, as the validator, the serializer and the description all read them. */
export function schemaOf<C>(route: Route<C>): FastifySchema {
  const { params, body, access } = route;
  return {
    summary: route.summary,
    operationId: operationOf(route),
    ...(params && { params }),
    querystring: strictly(route.query),
    ...(body && { body }),
    ...securityOf(access),
    response: { ...answersOf(route), default: shapedAs(PROBLEM_TYPE, Problem) },
  };
}

function securityOf(access: Access): FastifySchema {
  if (access.kind === "anyone") return {};
  if (access.kind === "scope")
    return { security: [{ key: [] }, { session: [] }], description: `Needs the scope \`${access.scope}\`.` };
  const security = { staff: [{ key: [] }, { session: [] }], user: [{ session: [] }], visitor: [{ visitor: [] }] };
  return { security: security[access.kind], description: `${SAID[access.kind]}: ${access.because}.` };
}

const SAID = {
  staff: "For any key and any of the staff",
  user: "For the staff in person",
  visitor: "For visitors",
};

function answersOf<C>({ answers, produces }: Route<C>) {
  if (produces === undefined) return answers;
  return Object.fromEntries(Object.entries(answers).map(([status, shape]) => [status, shapedAs(produces, shape)]));
}

function shapedAs(type: string, schema: z.ZodType) {
  return { content: { [type]: { schema } } };
}

/** The OpenAPI description of routes that nobody serves. */
export async function describeRoutes<C>(routes: readonly Route<C>[]): Promise<object> {
  const app = fastify();
  await describeWith(app, routes);
  await app.register(async (scope) => {
    for (const route of routes) {
      scope.route({ method: route.method, url: route.path, schema: schemaOf(route), handler: () => undefined });
    }
  });
  await app.ready();
  return app.swagger();
}

/** `PUT /api/meetings/:key` → `putMeetingsByKey`. */
function operationOf({ method, path }: { method: string; path: string }): string {
  const words = path.replace("/api/", "/").split("/").filter(Boolean);
  const name = words.map((word) => (word.startsWith(":") ? `By${capital(word.slice(1))}` : capital(word)));
  return method.toLowerCase() + name.join("").replaceAll(/[^A-Za-z0-9]/g, "");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
