import type { paths } from "./types.ts";

type Verb = "get" | "post" | "put" | "patch" | "delete";
export type Method = Uppercase<Verb>;

/** Paths that have this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<Lowercase<M>, object> ? P : never;
}[keyof paths];

export type Operation<M extends Method, P extends keyof paths> = NonNullable<paths[P][Lowercase<M>]>;

type Part<O, Name extends string> = O extends { parameters: infer Parameters }
  ? Name extends keyof Parameters
    ? Parameters[Name]
    : undefined
  : undefined;
type Body<O> = O extends { requestBody?: { content: { "application/json": infer B } } }
  ? B
  : O extends { requestBody?: { content: { "application/octet-stream": unknown } } }
    ? Blob | Uint8Array<ArrayBuffer>
    : undefined;
type Good = 200 | 201 | 202;
type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;

/** What an operation answers when it is carried out. */
export type Answered<O> = O extends { responses: infer R }
  ? { [S in keyof R & Good]: Content<R[S]> }[keyof R & Good]
  : undefined;

/** What is listed by an operation that answers in pages. */
export type ItemOf<O> = Answered<O> extends { items: readonly (infer Item)[] } ? Item : never;

/** Paths whose GET answers `{ items }`. */
export type ListPath = {
  [P in PathOf<"GET">]: Answered<Operation<"GET", P>> extends { items: readonly unknown[] } ? P : never;
}[PathOf<"GET">];

/** How long a call is tried. */
export interface Patience {
  /** How often a call is tried again after the first time; 3 unless told. */
  readonly retries?: number;
  /** Milliseconds that one try may take, on top of what `wait` grants the server; 60,000 unless told. */
  readonly timeout?: number;
  /** Milliseconds that `Retry-After` may ask it to wait; told to wait longer, it is refused at once. 60,000 unless told. */
  readonly longestPause?: number;
}

export interface Asked<O> extends Patience {
  readonly path?: Part<O, "path">;
  readonly query?: Part<O, "query">;
  readonly body?: Body<O>;
  /** Seconds the server may wait for the work to be done before it answers. */
  readonly wait?: number;
  /** For POST: the same key never does the work twice. One is made when left out, and kept over all tries. */
  readonly idempotencyKey?: string;
  /** Gives up waiting for the answer when aborted; what the server has begun, it may still finish. */
  readonly signal?: AbortSignal;
}
