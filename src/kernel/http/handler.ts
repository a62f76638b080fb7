import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { Callers } from "../access/callers.ts";
import type { Database } from "../database/database.ts";
import { Failure } from "../errors.ts";
import type { Clock } from "../time.ts";
import { admit, type Admitted } from "./admit.ts";
import type { SignalFor } from "./hang-ups.ts";
import { claimKey, keyAnswered, keyedRequest, type KeyedRequest, keyRefused } from "./idempotency.ts";
import { problemOf } from "./problem.ts";
import type { Answer, Asked, Route } from "./route.ts";

/** What it takes to carry a route out. */
export interface HandlerParts<C> {
  readonly database: Database;
  readonly clock: Clock;
  readonly callers: Callers;
  readonly server: string;
  /** What a handler gets to work with, made anew for each request. */
  contextFor(admitted: Admitted, keyed: KeyedRequest | undefined): C;
}

export interface Served<C> {
  readonly parts: HandlerParts<C>;
  readonly signalFor: SignalFor;
}

/** Carries a route out: whoever repeats an Idempotency-Key gets the answer that was given before. */
export function handlerOf<C>(route: Route<C>, served: Served<C>): RouteHandlerMethod {
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
    get file() {
      if (request.body instanceof Readable) return request.body;
      throw new Error(`${route.method} ${route.path} takes no file.`);
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
  if (answer.text !== undefined) return reply.type("text/plain; charset=utf-8").send(answer.text);
  return answer.body === undefined ? reply.send() : reply.send(answer.body);
}
