import { isObject, type JsonObject, parseJson } from "../../kernel/json.ts";
import type { Routable } from "../../kernel/router.ts";
import type { World } from "../../world.ts";
import type { Query } from "./query.ts";
import { badRequest, type RequestIds } from "./refusal.ts";

export interface Caller {
  readonly kind: "app" | "user";
  readonly appId: string;
  /** Roles of an app, scopes of a person. */
  readonly permissions: ReadonlySet<string>;
  /** The person who is signed in. */
  readonly userId: string | null;
  /** Object id of that person, or of the app's service principal. */
  readonly principalId: string;
  /** When the access token ends. */
  readonly endsAt: number;
}

/** One request or one part of a batch, before it has a route. */
export interface Inquiry {
  readonly method: string;
  /** Begins after /v1.0 */
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly caller: Caller;
  readonly origin: string;
  readonly ids: RequestIds;
}

/** One request to Graph, resolved to a route. */
export interface Call {
  readonly world: World;
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly caller: Caller;
  /** Path as sent, from /v1.0 on, without the query. */
  readonly path: string;
  readonly origin: string;
  readonly ids: RequestIds;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** `undefined` for none. */
  readonly json?: object;
  readonly bytes?: { readonly type: string; readonly data: Buffer };
  /** The JSON as it is sent, where that was at hand. */
  readonly written?: Buffer;
}

export interface Permission {
  /** Any one is enough; null: not possible this way; empty: nothing needed. */
  readonly application: readonly string[] | null;
  readonly delegated: readonly string[] | null;
}

export interface Route extends Routable {
  readonly handle: (call: Call) => Answer | Promise<Answer>;
  /** Only where the endpoint table does not say it. */
  readonly permission?: Permission;
  /** System query options that the endpoint documents, such as $top; any other is refused. All go through when absent. */
  readonly options?: readonly string[];
}

export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route of ${call.path} has no {${name}}.`);
  return value;
}

const UNREADABLE =
  "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.";

export function bodyObject(call: Call): JsonObject {
  if (!/json/i.test(call.headers["content-type"] ?? "")) throw badRequest(UNREADABLE);
  try {
    const value = parseJson(call.body.toString("utf8"));
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badRequest(UNREADABLE);
}

/** The value of a preference such as outlook.timezone, without quotes. */
export function preference(call: Call, name: string): string | undefined {
  const wishes = (call.headers["prefer"] ?? "").split(",").map((wish) => wish.trim());
  const wish = wishes.find((text) => text.toLowerCase().startsWith(`${name}=`));
  return wish
    ?.slice(name.length + 1)
    .replaceAll('"', "")
    .trim();
}

export function contextOf(call: Call, what: string): string {
  return `${call.origin}/v1.0/$metadata#${what}`;
}

/** An answer with one entity or complex value. */
export function found(call: Call, what: string, value: object): Answer {
  return { status: 200, json: { "@odata.context": contextOf(call, what), ...value } };
}

export const NO_CONTENT: Answer = { status: 204 };
