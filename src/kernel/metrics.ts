import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What Prometheus may read: how the process does, how we answer, and how Microsoft answers us. */
export interface Metrics {
  /** A request of somebody's; `route` is the address as it is declared. */
  answered(answered: { method: string; route: string; status: number; milliseconds: number }): void;
  /** One exchange with Microsoft; `milliseconds` from first byte out to last byte in. */
  exchanged(exchange: { method: string; status: number; milliseconds: number }): void;
  job(name: string, outcome: "done" | "failed"): void;
  /** Something that was brought from outside, and what became of it. */
  brought(source: string, outcome: string, count: number): void;
  /** Adds a figure that is read whenever somebody asks for all of them. */
  measure(measure: Measure): void;
  text(): Promise<string>;
}

/** One value of a figure. */
export interface Reading {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A figure about the present. */
export interface Measure {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  read(): Promise<readonly Reading[]>;
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
  const deliveries = new Counter({
    name: "parley_deliveries_total",
    help: "Announcements brought from outside.",
    labelNames: ["source", "outcome"],
    registers: [register],
  });
  return {
    answered: ({ method, route, status, milliseconds }) =>
      answers.observe({ method, route, status }, milliseconds / 1000),
    exchanged: ({ method, status, milliseconds }) => exchanges.observe({ method, status }, milliseconds / 1000),
    job: (name, outcome) => jobs.inc({ job: name, outcome }),
    brought: (source, outcome, count) => deliveries.inc({ source, outcome }, count),
    measure: (measure) => addGauge(register, measure),
    text: () => register.metrics(),
  };
}

function addGauge(register: Registry, { name, help, labels, read }: Measure): void {
  const gauge = new Gauge({
    name,
    help,
    labelNames: labels,
    registers: [],
    async collect() {
      const readings = await read();
      // What is gone since the last time is not shown any more.
      this.reset();
      for (const reading of readings) this.set(reading.labels, reading.value);
    },
  });
  register.registerMetric(gauge);
}
