import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { admit } from "./admit.ts";
import { handlerOf, type HandlerParts, type Served } from "./handler.ts";
import { describeWith, schemaOf } from "./describe.ts";
import { hangUps } from "./hang-ups.ts";
import type { Route } from "./route.ts";
import { securityHeaders } from "./security-headers.ts";
import { methodsOf } from "./methods-of.ts";
import { noteAnswer, type Noting } from "./note-answer.ts";
import { openQuickDoors } from "./quick-door.ts";
import { readJson } from "./read-json.ts";
import { takeFiles } from "./take-file.ts";
import { refuseUnreadable, refuseWhileLeaving, sendNothing, sendProblem } from "./send-problem.ts";

export interface HttpParts<C> extends HandlerParts<C>, Noting {
  readonly routes: readonly Route<C>[];
  /** Where people find this server, when it is another address than the one it listens on. */
  readonly publicUrl?: string | undefined;
  /** Proxies whose word on who asks, and by which address, is believed. */
  readonly trustedProxies?: readonly string[];
  /** Fires when the server is to go: whoever merely waits or listens is let go. */
  readonly leaving: AbortSignal;
}

/** Larger bodies are refused before they are read. In bytes. */
const BODY = 1024 * 1024;
/** Longer than any key may be, so that the route itself says which field is too long. In characters of the address. */
const LONGEST_NAME = 1000;

/** The HTTP server with every route of the list, its OpenAPI description, and problems as answers to all that goes wrong. */
export async function openHttp<C>(parts: HttpParts<C>): Promise<FastifyInstance> {
  const { log } = parts;
  const headers = securityHeaders({ https: parts.publicUrl?.startsWith("https:") ?? false });
  const app: FastifyInstance = fastify({
    loggerInstance: baseLogger(log),
    // What is logged about a request names it anyway; a logger of its own would cost each request more than its route.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY,
    trustProxy: parts.trustedProxies?.length ? [...parts.trustedProxies] : false,
    forceCloseConnections: "idle",
    // Refused by the hook below instead, in our own words.
    return503OnClosing: false,
    routerOptions: { maxParamLength: LONGEST_NAME, ignoreTrailingSlash: true },
    // These come before any hook.
    frameworkErrors: (error, request, reply) => sendProblem(reply.headers(headers), request, error),
    clientErrorHandler: refuseUnreadable,
    // As long as a file of ten megabytes takes over a slow line.
    requestTimeout: 120_000,
    genReqId: (request) => traceId(request.headers["x-request-id"]),
  });
  readJson(app);
  app.setErrorHandler((error, request, reply) => sendProblem(reply, request, error));
  const methodsAt = methodsOf(parts.routes);
  app.setNotFoundHandler((request, reply) => sendNothing(reply, request, methodsAt(request.url)));
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(headers);
    refuseWhileLeaving(parts.leaving);
  });
  noteAnswers(app, parts);
  await describeWith(app, parts.routes);
  const served = { parts, signalFor: hangUps(parts.leaving) };
  await app.register(async (scope) => {
    for (const route of parts.routes) if (route.takes === undefined) register(scope, route, served);
    scope.get("/openapi.json", { schema: { hide: true } }, () => app.swagger());
  });
  await app.register(async (scope) => {
    takeFiles(scope);
    for (const route of parts.routes) if (route.takes === "file") register(scope, route, served);
  });
  openQuickDoors(app, { ...parts, headers });
  return app;
}

function noteAnswers<C>(app: FastifyInstance, parts: HttpParts<C>): void {
  app.addHook("onResponse", async (request, reply) =>
    noteAnswer(parts, {
      method: request.method,
      route: request.routeOptions.url ?? "(none)",
      url: request.url,
      requestId: request.id,
      status: reply.statusCode,
      milliseconds: reply.elapsedTime,
    }),
  );
}

/** Fastify asks for its own logger type; pino's is the one it was made after. What it would tell of itself, we say better. */
function baseLogger(log: Logger): FastifyBaseLogger {
  return log.child({}, { level: log.level === "info" ? "warn" : log.level });
}

function traceId(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}

function register<C>(app: FastifyInstance, route: Route<C>, served: Served<C>): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(route),
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
    // Who may call is asked before the body is even read. What is answered is theirs, and no cache's in between.
    onRequest: async (request, reply) => {
      reply.header("cache-control", "no-store");
      request.setDecorator("admitted", await admit(request, route, served.parts.callers));
    },
    ...(route.bodyOptional && {
      preValidation: async (request) => {
        request.body ??= {};
      },
    }),
    handler: handlerOf(route, served),
  });
  if (!app.hasRequestDecorator("admitted")) app.decorateRequest("admitted");
}
