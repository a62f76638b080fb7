import { parseDocument } from "yaml";
import { instantOf } from "../kernel/clock.ts";
import { isList, isObject, type Json, type JsonObject, numberAt, objectAt, parseJson, textAt } from "../kernel/json.ts";

/** A story told to a sandbox: what is asked, in whose name, and what must come back. */
export interface Scenario {
  readonly name: string;
  readonly seed: string | null;
  /** When it begins, as an ISO time; null for now. */
  readonly clock: string | null;
  readonly steps: readonly Step[];
}

export type Step = RequestStep | AdvanceStep;

export interface RequestStep {
  readonly kind: "graph" | "control";
  readonly title: string;
  readonly method: string;
  readonly path: string;
  readonly body: Json | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** An account of the seed, or "app" for the administrator's app. */
  readonly as: string;
  readonly expect: Expectation;
  /** Names under which parts of the answer are kept, and their paths, such as value/0/id or headers/location. */
  readonly keep: Readonly<Record<string, string>>;
}

export interface AdvanceStep {
  readonly kind: "advance";
  readonly title: string;
  readonly seconds: number;
}

export interface Expectation {
  /** null: any of 200 to 299. */
  readonly status: number | null;
  /** Must be part of the answer; a list must hold everything that is listed. */
  readonly body: Json | undefined;
  /** Must be no part of it. */
  readonly not: Json | undefined;
}

/** Something is wrong with a scenario's text. */
export class ScenarioError extends Error {}

const UNITS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 };
const KEYS = new Set(["graph", "control", "advance", "title", "body", "headers", "as", "expect", "keep"]);

/** Reads the YAML of a scenario; throws a ScenarioError that names the place. */
export function readScenario(text: string): Scenario {
  const whole = readYaml(text);
  const name = textAt(whole, "name");
  const steps = whole["steps"];
  if (name === undefined || !isList(steps)) throw new ScenarioError("A scenario needs `name` and a list of `steps`.");
  const clock = textAt(whole, "clock") ?? null;
  if (clock !== null && instantOf(clock) === undefined) throw new ScenarioError(`\`clock: ${clock}\` is no ISO time.`);
  return { name, seed: textAt(whole, "seed") ?? null, clock, steps: steps.map((step, i) => readStep(step, i + 1)) };
}

function readYaml(text: string): JsonObject {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw new ScenarioError(error.message);
  const whole = parseJson(JSON.stringify(document.toJS()));
  if (isObject(whole)) return whole;
  throw new ScenarioError("A scenario is a map with `name` and `steps`.");
}

function readStep(step: Json, n: number): Step {
  if (!isObject(step)) throw new ScenarioError(`Step ${n} is no map.`);
  const stranger = Object.keys(step).find((key) => !KEYS.has(key));
  if (stranger !== undefined) throw new ScenarioError(`Step ${n} has an unknown key \`${stranger}\`.`);
  const title = textAt(step, "title");
  const advance = textAt(step, "advance");
  if (advance !== undefined)
    return { kind: "advance", title: title ?? `${advance} pass`, seconds: secondsIn(advance, n) };
  return readRequest(step, n, title);
}

function secondsIn(text: string, n: number): number {
  const [, count = "", unit = ""] = /^(\d+) (second|minute|hour|day)s?$/.exec(text) ?? [];
  const seconds = UNITS[unit];
  if (seconds !== undefined) return Number(count) * seconds;
  throw new ScenarioError(`Step ${n}: \`advance\` is a text such as "10 minutes".`);
}

function readRequest(step: JsonObject, n: number, title: string | undefined): RequestStep {
  const kind = textAt(step, "graph") === undefined ? "control" : "graph";
  const line = textAt(step, kind) ?? "";
  const [, method, path] = /^(GET|POST|PUT|PATCH|DELETE) (\/.*)$/.exec(line) ?? [];
  if (method === undefined || path === undefined) {
    throw new ScenarioError(`Step ${n} needs \`graph\`, \`control\` (such as "GET /users") or \`advance\`.`);
  }
  return {
    kind,
    title: title ?? line,
    method,
    path,
    body: step["body"],
    headers: textsIn(objectAt(step, "headers")),
    as: textAt(step, "as") ?? "app",
    expect: expectationIn(objectAt(step, "expect")),
    keep: textsIn(objectAt(step, "keep")),
  };
}

function expectationIn(expect: JsonObject | undefined): Expectation {
  return { status: numberAt(expect, "status") ?? null, body: expect?.["body"], not: expect?.["not"] };
}

function textsIn(object: JsonObject | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(object ?? {}).map(([key, value]) => [
      key,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}
