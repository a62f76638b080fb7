import type { FastifyReply } from "fastify";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

/** What Prometheus may read: how the process does, how we answer, and how Microsoft answers us. */
export interface Metrics {
  answered(method: string, route: string, reply: FastifyReply): void;
  /** One exchange with Microsoft; `milliseconds` from first byte out to last byte in. */
  exchanged(exchange: { method: string; status: number; milliseconds: number }): void;
  job(name: string, outcome: "done" | "failed"): void;
  text(): Promise<string>;
}

export function openMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const answers = new Histogram({
    name: "parley_http_answer_seconds",
    help: "Time to answer a request.",
    labelNames: ["method", "route", "status"],
    registers: [register],
  });
  const exchanges = new Histogram({
    name: "parley_graph_exchange_seconds",
    help: "Time Microsoft Graph took to answer.",
    labelNames: ["method", "status"],
    registers: [register],
  });
  const jobs = new Counter({
    name: "parley_jobs_total",
    help: "Pieces of work done.",
    labelNames: ["job", "outcome"],
    registers: [register],
  });
  return {
    answered: (method, route, reply) =>
      answers.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000),
    exchanged: ({ method, status, milliseconds }) => exchanges.observe({ method, status }, milliseconds / 1000),
    job: (name, outcome) => jobs.inc({ job: name, outcome }),
    text: () => register.metrics(),
  };
}
