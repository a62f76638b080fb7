import swagger from "@fastify/swagger";
import fastify, { type FastifyInstance, type FastifySchema } from "fastify";
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { Problem } from "./problem.ts";
import type { Route } from "./route.ts";

/** Lets `app` describe its routes as OpenAPI 3.1; call it before any route is registered. */
export async function describeWith(app: FastifyInstance): Promise<void> {
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
      components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

/** A route's shapes, as the validator, the serializer and the description all read them. */
export function schemaOf<C>(route: Route<C>): FastifySchema {
  const { params, query: querystring, body, access } = route;
  return {
    summary: route.summary,
    operationId: operationOf(route),
    ...(params && { params }),
    ...(querystring && { querystring }),
    ...(body && { body }),
    ...(access.kind === "scope" && { security: [{ key: [] }], description: `Needs the scope \`${access.scope}\`.` }),
    response: { ...route.answers, default: Problem },
  };
}

/** The OpenAPI description of routes that nobody serves. */
export async function describeRoutes<C>(routes: readonly Route<C>[]): Promise<object> {
  const app = fastify();
  await describeWith(app);
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
