/** A call without its types, as it is put into HTTP. */
export interface LooseCall {
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly wait?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  readonly retries?: number;
  readonly timeout?: number;
  readonly longestPause?: number;
}

/** A path of the description with its names filled in and the query behind it. */
export function addressOf(path: string, { path: values = {}, query = {} }: LooseCall): string {
  const named = new Map(
    Object.entries(Object(values)).map(([name, value]) => [name, encodeURIComponent(String(value))]),
  );
  const search = new URLSearchParams(
    Object.entries(Object(query))
      .filter(([, value]) => value !== undefined)
      .map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const address = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = named.get(name);
    if (value === undefined) throw new TypeError(`The path ${path} needs a value for ${name}.`);
    return value;
  });
  return search === "" ? address : `${address}?${search}`;
}

/** The headers that say what a call sends and wants. Made once a call, so that every try carries the same key. */
export function headersOf(method: string, { body, wait, idempotencyKey }: LooseCall): Record<string, string> {
  return {
    accept: "application/json, */*;q=0.5",
    ...(body === undefined ? {} : { "content-type": isFile(body) ? "application/octet-stream" : "application/json" }),
    ...(wait === undefined ? {} : { prefer: `wait=${wait}` }),
    ...(method === "POST" ? { "idempotency-key": idempotencyKey ?? crypto.randomUUID() } : {}),
  };
}

/** What is sent as it is, rather than written as JSON. */
export function isFile(body: unknown): body is Blob | Uint8Array<ArrayBuffer> {
  return body instanceof Blob || body instanceof Uint8Array;
}
