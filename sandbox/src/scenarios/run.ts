import { isList, isObject, type Json, parseJson } from "../kernel/json.ts";
import { missingIn, partAt } from "./compare.ts";
import type { RequestStep, Scenario, Step } from "./read.ts";

/** Where the sandbox is, that a story is told to. */
export interface Stage {
  /** Such as http://localhost:4001 */
  readonly origin: string;
  /** Makes an access token: for the administrator's app, or for a person of the seed. */
  readonly tokenFor: (account: string) => Promise<string>;
  /** How it is asked: `fetch`, or whatever also wants to know what was said. */
  readonly ask: (url: string, wish: RequestInit) => Promise<Response>;
}

export interface StepReport {
  readonly title: string;
  /** null where nothing was asked. */
  readonly status: number | null;
  /** What was not as it should be; null when all was. */
  readonly fault: string | null;
}

/** So much of an answer is shown when it is not what it should be. */
const SHOWN = 500;

type Kept = ReadonlyMap<string, Json>;

const NAME = /\{(\w+)\}/g;

/** Tells a story step by step, up to the first that does not come out as it should. */
export async function runScenario(scenario: Scenario, stage: Stage): Promise<readonly StepReport[]> {
  const reports: StepReport[] = [];
  let kept: Kept = new Map();
  for (const step of [...opening(scenario), ...scenario.steps]) {
    const { report, keeps } = await runStep(step, stage, kept);
    reports.push(report);
    if (report.fault !== null) return reports;
    kept = new Map([...kept, ...keeps]);
  }
  return reports;
}

const PLAIN = { headers: {}, as: "app", keep: {}, expect: { status: null, body: undefined, not: undefined } } as const;

function opening({ seed, clock }: Scenario): Step[] {
  const control = (path: string, body: Json): Step => {
    return { ...PLAIN, kind: "control", title: `POST ${path}`, method: "POST", path, body };
  };
  // What the seed holds lies so long before the story begins, on whatever day it is told.
  return [
    ...(seed === null ? [] : [control("/seed", { name: seed, ...(clock !== null && { at: clock }) })]),
    ...(clock === null ? [] : [control("/clock", { set: clock, rate: 0 })]),
  ];
}

interface Done {
  readonly report: StepReport;
  readonly keeps: Kept;
}

async function runStep(step: Step, stage: Stage, kept: Kept): Promise<Done> {
  if (step.kind !== "advance") return runRequest(step, stage, kept);
  const body = JSON.stringify({ advance: step.seconds });
  const response = await stage.ask(`${stage.origin}/_control/clock`, { method: "POST", body });
  const fault = response.ok ? null : `the clock refuses: ${await response.text()}`;
  return { report: { title: step.title, status: response.status, fault }, keeps: new Map() };
}

async function runRequest(step: RequestStep, stage: Stage, kept: Kept): Promise<Done> {
  const unknown = unknownIn(step, kept);
  if (unknown !== undefined) {
    return { report: { title: step.title, status: null, fault: `nothing is kept as {${unknown}}` }, keeps: new Map() };
  }
  const path = filledText(step.path, kept, encodeURIComponent);
  const base = step.kind === "graph" ? `${stage.origin}/v1.0` : `${stage.origin}/_control`;
  const url = path.startsWith("/http") ? path.slice(1) : base + path.replace(/^\/\//, "/");
  const authorization = step.kind === "graph" ? { authorization: `Bearer ${await stage.tokenFor(step.as)}` } : {};
  const response = await stage.ask(url, {
    method: step.method,
    redirect: "manual",
    headers: { "content-type": "application/json", ...authorization, ...step.headers },
    ...(step.body === undefined ? {} : { body: JSON.stringify(filled(step.body, kept)) }),
  });
  const body = await bodyOf(response);
  const { status } = response;
  const keeps = Object.entries(step.keep).map(([name, place]) => [name, placeIn(place, response, body)] as const);
  const lost = keeps.find(([, value]) => value === undefined);
  const fault = faultOf(step, { status, body }, kept) ?? (lost === undefined ? null : `there is no ${lost[0]} to keep`);
  const known = keeps.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { report: { title: step.title, status, fault }, keeps: new Map(known) };
}

function placeIn(place: string, { headers }: Response, body: Json): Json | undefined {
  const [, header] = /^headers\/(.+)$/.exec(place) ?? [];
  return header === undefined ? partAt(body, place) : (headers.get(header) ?? undefined);
}

async function bodyOf(response: Response): Promise<Json> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "") && text !== "";
  return isJson ? parseJson(text) : text;
}

function faultOf({ expect }: RequestStep, { status, body }: { status: number; body: Json }, kept: Kept): string | null {
  const isExpected = expect.status === null ? status >= 200 && status < 300 : status === expect.status;
  if (!isExpected) {
    return `the status is ${status}, not ${expect.status ?? "2xx"}: ${JSON.stringify(body).slice(0, SHOWN)}`;
  }
  const missing = expect.body === undefined ? undefined : missingIn(body, filled(expect.body, kept));
  return missing ?? unwantedIn(body, expect.not === undefined ? undefined : filled(expect.not, kept));
}

function unwantedIn(body: Json, unwanted: Json | undefined): string | null {
  if (unwanted === undefined || missingIn(body, unwanted) !== undefined) return null;
  return `the body holds ${JSON.stringify(unwanted)}, which it must not`;
}

/** The first name that is used though nothing was kept under it. */
function unknownIn({ path, body, expect }: RequestStep, kept: Kept): string | undefined {
  const used = JSON.stringify([path, body, expect.body, expect.not]).matchAll(NAME);
  return [...used].map(([, name = ""]) => name).find((name) => !kept.has(name));
}

/** Puts what was kept in place of {names}. A text that is nothing but a name becomes the value itself. */
function filled(value: Json, kept: Kept): Json {
  if (isList(value)) return value.map((item) => filled(item, kept));
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item ?? null, kept)]));
  }
  if (typeof value !== "string") return value;
  const whole = /^\{(\w+)\}$/.exec(value)?.[1];
  return (whole === undefined ? undefined : kept.get(whole)) ?? filledText(value, kept, String);
}

function filledText(text: string, kept: Kept, write: (value: string) => string): string {
  return text.replaceAll(NAME, (place, name: string) => {
    const value = kept.get(name);
    if (value === undefined) return place;
    const isAddress = typeof value === "string" && /^(https?:\/)?\//.test(value);
    return isAddress ? value : write(typeof value === "string" ? value : JSON.stringify(value));
  });
}
