import type { Readable } from "node:stream";
import type { z } from "zod";

/** Who may call a route. There is no default: a route without one does not compile. */
export type Access =
  | { readonly kind: "anyone"; readonly because: string }
  | { readonly kind: "scope"; readonly scope: Scope }
  /** Any key, and whoever of the staff is signed in. */
  | { readonly kind: "staff"; readonly because: string }
  /** Somebody of the staff in person, about their own account. */
  | { readonly kind: "user"; readonly because: string }
  /** A visitor, about what is theirs. */
  | { readonly kind: "visitor"; readonly because: string };

/** What an API key or a signed-in person may be allowed to do. */
export const SCOPES = [
  "meetings:read",
  "meetings:write",
  "meetings:manage",
  "appointments:read",
  "appointments:write",
  "appointments:approve",
  "appointments:manage",
  "classes:read",
  "classes:write",
  "classes:run",
  "messages:read",
  "messages:write",
  "messages:supervise",
  "artifacts:read",
  "messages:erase",
  "artifacts:erase",
  "people:read",
  "people:write",
  "people:erase",
  "clients:read",
  "clients:write",
  "users:read",
  "users:write",
  "keys:read",
  "keys:write",
  "mail:read",
  "mail:write",
  "webhooks:read",
  "webhooks:write",
  "jobs:read",
  "jobs:write",
  "connections:read",
  "connections:write",
  "facts:read",
  "metrics:read",
] as const;
export type Scope = (typeof SCOPES)[number];

/** What a route answers: a JSON body, plain text, nothing, or a stream with its content type. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly stream?: { readonly type: string; readonly from: Readable };
}

/**
 * What every handler gets besides its checked input. `from` is the caller's address; `signal` fires when they hang up. An
 * answer that goes on for long asks again whether the caller would still be let in.
 */
export interface Asked {
  readonly from: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly signal: AbortSignal;
  stillAdmitted(): Promise<boolean>;
  /** The body as it comes, of a route that takes a file; whoever reads it counts how much there is. */
  readonly file: Readable;
}

type Shape = z.ZodObject | undefined;
type Read<S extends Shape> = S extends z.ZodObject ? z.output<S> : undefined;

export interface Input<P extends Shape, Q extends Shape, B extends Shape> {
  readonly params: Read<P>;
  readonly query: Read<Q>;
  readonly body: Read<B>;
  readonly asked: Asked;
}

/** Headers that some routes read; what each means is said in the API's description. */
export type ReadHeader = "Prefer" | "Last-Event-ID" | "Range";

interface Declared {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: `/${string}`;
  readonly access: Access;
  /** One sentence for the API's reference. */
  readonly summary: string;
  /** The body or the answer holds a secret: nothing of either is kept for repetitions. */
  readonly secret?: true;
  /** The body may be left out: then it is empty. */
  readonly bodyOptional?: true;
  /** The body is a file, whatever it holds; the handler reads it as it comes. */
  readonly takes?: "file";
  /** How large a body this route takes, in bytes, where that is more than others do. */
  readonly bodyLimit?: number;
  /** Request headers that the handler reads by itself. */
  readonly reads?: readonly ReadHeader[];
  /** The content type of what is answered, where it is not JSON. */
  readonly produces?: string;
  /** Every status that may be answered, with the shape of its body; problems are added to all. */
  readonly answers: Readonly<Record<number, z.ZodType>>;
}

/** A route as the server registers it, whatever its shapes. */
export interface Route<C> extends Declared {
  /**
   * Takes the body of a call that is plain, past all that others meet on their way: for what is brought a thousand times a
   * second. Resolves once it may be answered with 202; undefined, at once, where the handler is to look at it. Only for
   * routes that anyone may call.
   */
  readonly quick?: ((context: C, bytes: Buffer) => Promise<void> | undefined) | undefined;
  readonly params?: z.ZodObject | undefined;
  readonly query?: z.ZodObject | undefined;
  readonly body?: z.ZodObject | undefined;
  handle(context: C, input: never): Promise<Answer>;
}

interface Shaped<C, P extends Shape, Q extends Shape, B extends Shape> extends Declared {
  readonly quick?: Route<C>["quick"];
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  handle(context: C, input: Input<P, Q, B>): Promise<Answer>;
}

/** Declares a route; the handler's input is typed by the shapes. */
export function routeOf<C>() {
  return <P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
    route: Shaped<C, P, Q, B>,
  ): Route<C> => route;
}
