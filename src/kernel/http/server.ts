import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandlerMethod,
} from "fastify";
import type { Logger } from "pino";
import type { Callers } from "../access/callers.ts";
import type { Database } from "../database/database.ts";
import { Failure } from "../errors.ts";
import type { Clock } from "../time.ts";
import type { Metrics } from "../metrics.ts";
import { admit, type Admitted } from "./admit.ts";
import { describeWith, schemaOf } from "./describe.ts";
import { claimKey, keyAnswered, keyedRequest, type KeyedRequest, keyRefused } from "./idempotency.ts";
import { hangUps, type SignalFor } from "./hang-ups.ts";
import { problemOf } from "./problem.ts";
import type { Answer, Asked, Route } from "./route.ts";
import { securityHeaders } from "./security-headers.ts";
import { methodsOf } from "./methods-of.ts";
import { readJson } from "./read-json.ts";
import { refuseUnreadable, refuseWhileLeaving, sendNothing, sendProblem } from "./send-problem.ts";

export interface HttpParts<C> {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly callers: Callers;
  readonly server: string;
  readonly routes: readonly Route<C>[];
  /** Where people find this server, when it is another address than the one it listens on. */
  readonly publicUrl?: string | undefined;
  /** Proxies whose word on who asks, and by which address, is believed. */
  readonly trustedProxies?: readonly string[];
  /** Fires when the server is to go: whoever merely waits or listens is let go. */
  readonly leaving: AbortSignal;
  /** What a handler gets to work with, made anew for each request. */
  contextFor(admitted: Admitted, keyed: KeyedRequest | undefined): C;
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
    requestTimeout: 30_000,
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
    for (const route of parts.routes) register(scope, route, served);
    scope.get("/openapi.json", { schema: { hide: true } }, () => app.swagger());
  });
  return app;
}

function noteAnswers<C>(app: FastifyInstance, { log, metrics }: HttpParts<C>): void {
  app.addHook("onResponse", async (request, reply) => {
    metrics.answered(request.method, request.routeOptions.url ?? "(none)", reply);
    log.debug(
      {
        requestId: request.id,
        method: request.method,
        url: request.url,
        status: reply.statusCode,
        ms: reply.elapsedTime,
      },
      "Answered.",
    );
  });
}

/** Fastify asks for its own logger type; pino's is the one it was made after. What it would tell of itself, we say better. */
function baseLogger(log: Logger): FastifyBaseLogger {
  return log.child({}, { level: log.level === "info" ? "warn" : log.level });
}

function traceId(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}

interface Served<C> {
  readonly parts: HttpParts<C>;
  readonly signalFor: SignalFor;
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
    handler: handlerOf(route, served),
  });
  if (!app.hasRequestDecorator("admitted")) app.decorateRequest("admitted");
}

function handlerOf<C>(route: Route<C>, served: Served<C>): RouteHandlerMethod {
  const { parts } = served;
  return async (request, reply) => {
    const admitted = request.getDecorator<Admitted>("admitted");
    const keyed = keyedRequest(request, admitted, { server: parts.server, secret: route.secret === true });
    const earlier = keyed && (await claimKey(parts.database, parts.clock, keyed));
    const answer = earlier ?? (await carryOut());
    return send(reply, answer);

    async function carryOut(): Promise<Answer> {
      const asked = askedOf(request, reply, { route, served });
      const input = { params: request.params, query: request.query, body: request.body, asked };
      try {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schemas of this very route have checked it
        const answer = await route.handle(parts.contextFor(admitted, keyed), input as never);
        if (keyed) await keyAnswered(parts.database, keyed, answer);
        return answer;
      } catch (error) {
        if (keyed) await keyRefused(parts.database, keyed, problemOf(error, request.id));
        throw error;
      }
    }
  };
}

interface Door<C> {
  readonly route: Route<C>;
  readonly served: Served<C>;
}

function askedOf<C>(request: FastifyRequest, reply: FastifyReply, { route, served }: Door<C>): Asked {
  return {
    from: request.ip,
    headers: request.headers,
    get signal() {
      return served.signalFor(reply);
    },
    stillAdmitted: async () => {
      try {
        await admit(request, route, served.parts.callers);
        return true;
      } catch (error) {
        if (error instanceof Failure) return false;
        throw error;
      }
    },
  };
}

function send(reply: FastifyReply, answer: Answer): FastifyReply {
  reply.status(answer.status).headers(answer.headers ?? {});
  if (answer.stream) return reply.type(answer.stream.type).send(answer.stream.from);
  return answer.body === undefined ? reply.send() : reply.send(answer.body);
}
