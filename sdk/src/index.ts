import type { components, paths } from "./types.ts";

export type Meeting = components["schemas"]["Meeting"];
export type MeetingWish = components["schemas"]["MeetingWish"];
export type Connection = components["schemas"]["Connection"];
export type ConnectionWish = components["schemas"]["ConnectionWish"];
export type Finding = components["schemas"]["Finding"];
export type DirectoryUser = components["schemas"]["DirectoryUser"];
export type Fact = components["schemas"]["Fact"];
export type Problem = components["schemas"]["Problem"];

type Verb = "get" | "post" | "put" | "patch" | "delete";
type Operation<P extends keyof paths, V extends Verb> = NonNullable<paths[P][V]>;
type Part<O, Name extends string> = O extends { parameters: infer Parameters }
  ? Name extends keyof Parameters
    ? Parameters[Name]
    : undefined
  : undefined;
type Body<O> = O extends { requestBody?: { content: { "application/json": infer B } } } ? B : undefined;
type Good = 200 | 201 | 202;
type Json<R> = R extends { content: { "application/json": infer B } } ? B : undefined;
type Answered<O> = O extends { responses: infer R } ? { [S in keyof R & Good]: Json<R[S]> }[keyof R & Good] : undefined;

/** Paths that have this verb. */
type PathOf<V extends Verb> = { [P in keyof paths]: paths[P] extends Record<V, object> ? P : never }[keyof paths];

interface Asked<O> {
  readonly path?: Part<O, "path">;
  readonly query?: Part<O, "query">;
  readonly body?: Body<O>;
  /** Seconds the server may wait for the work to be done before it answers. */
  readonly wait?: number;
  /** For POST: the same key never does the work twice. One is made when left out. */
  readonly idempotencyKey?: string;
  /** Gives up waiting for the answer when aborted; what the server has begun, it may still finish. */
  readonly signal?: AbortSignal;
}

/** A refusal of the server: RFC 9457, with a closed `code` and what cures it. */
export class ParleyProblem extends Error {
  override readonly name = "ParleyProblem";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }

  get cure(): string | undefined {
    return this.problem.cure;
  }
}

export interface ParleyClient {
  /** Calls one address of the API. Resolves with the JSON of a 2xx answer, rejects with `ParleyProblem` otherwise. */
  call<M extends Uppercase<Verb>, P extends PathOf<Lowercase<M>>>(
    method: M,
    path: P,
    asked?: Asked<Operation<P, Lowercase<M>>>,
  ): Promise<Answered<Operation<P, Lowercase<M>>>>;
}

/** Who calls: an access key, or in a browser the signed-in person whose session cookie travels by itself. */
export type Caller =
  | { readonly url: string; readonly key: string }
  | { readonly url: string; readonly credentials: "same-origin" };

/** A client for the server at `url`. */
export function connect(caller: Caller): ParleyClient {
  const base = caller.url.replace(/\/+$/, "");
  return {
    call: async <T>(method: string, path: string, asked: Loose = {}) => {
      const response = await fetch(base + addressOf(path, asked), {
        method,
        headers: { ...proofOf(caller), ...headersOf(method, asked) },
        ...(asked.signal && { signal: asked.signal }),
        ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      });
      if (!response.ok) throw new ParleyProblem(await problemOf(response));
      return answerOf<T>(response);
    },
  };
}

async function answerOf<T>(response: Response): Promise<T> {
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types are generated from the description that the server serializes by
  return answer as T;
}

interface Loose {
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly wait?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

function addressOf(path: string, { path: values = {}, query = {} }: Loose): string {
  const named = new Map(
    Object.entries(Object(values)).map(([name, value]) => [name, encodeURIComponent(String(value))]),
  );
  const search = new URLSearchParams(
    Object.entries(Object(query))
      .filter(([, value]) => value !== undefined)
      .map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const address = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => named.get(name) ?? "");
  return search === "" ? address : `${address}?${search}`;
}

function proofOf(caller: Caller): Record<string, string> {
  return "key" in caller ? { authorization: `Bearer ${caller.key}` } : {};
}

function headersOf(method: string, { body, wait, idempotencyKey }: Loose): Record<string, string> {
  return {
    accept: "application/json",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(wait === undefined ? {} : { prefer: `wait=${wait}` }),
    ...(method === "POST" ? { "idempotency-key": idempotencyKey ?? crypto.randomUUID() } : {}),
  };
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    const title = "No answer from Parley";
    const detail = `The server answered ${response.status} and not in Parley's words; is the address right?`;
    return { type: "about:blank", title, status: response.status, code: "unexpected", detail, requestId: "" };
  }
}
