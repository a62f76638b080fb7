import { type Answer, contentOf, wholeOf } from "./answer.ts";
import type { Answered, Asked, ItemOf, ListPath, Method, Operation, PathOf, Patience } from "./operations.ts";
import { askPatiently } from "./patience.ts";
import { ParleyProblem, problemOf } from "./problem.ts";
import { addressOf, headersOf, isFile, type LooseCall } from "./request.ts";

export interface ParleyClient {
  /**
   * Calls one address of the API. Resolves with what a 2xx answer holds; rejects with `ParleyProblem` when the server
   * refuses, `ParleyUnreachable` when nobody answers, and the signal's reason when it is aborted.
   */
  call<M extends Method, P extends PathOf<M>>(
    method: M,
    path: P,
    asked?: Asked<Operation<M, P>>,
  ): Promise<Answered<Operation<M, P>>>;

  /** Everything that a list holds, one by one; the next page is asked for when it is needed. */
  pages<P extends ListPath>(
    method: "GET",
    path: P,
    asked?: Asked<Operation<"GET", P>>,
  ): AsyncGenerator<ItemOf<Operation<"GET", P>>, void, undefined>;
}

/** Who calls: an access key, or in a browser the signed-in person whose session cookie travels by itself. */
export type Caller =
  | { readonly url: string; readonly key: string }
  | { readonly url: string; readonly credentials: "same-origin" };

const USUAL = { retries: 3, timeout: 60_000, longestPause: 60_000 };

/** A client for the server at `url`. */
export function connect(caller: Caller & Patience): ParleyClient {
  const call = async <T>(method: string, path: string, asked: LooseCall = {}): Promise<T> => {
    const answer = await send(caller, { method, path, asked });
    if (!answer.ok) throw new ParleyProblem(problemOf(answer));
    return contentOf<T>(answer);
  };
  return {
    call,
    pages: (method: string, path: string, asked: LooseCall = {}) =>
      itemsOf((query) => call(method, path, { ...asked, query: { ...Object(asked.query), ...query } })),
  };
}

type AskPage<T> = (query: { readonly cursor?: string }) => Promise<Page<T>>;

async function* itemsOf<T>(ask: AskPage<T>): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const page = await ask(cursor === undefined ? {} : { cursor });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

interface Page<T> {
  readonly items: readonly T[];
  readonly cursor?: string;
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly asked: LooseCall;
}

function send(caller: Caller & Patience, { method, path, asked }: Sent): Promise<Answer> {
  const url = caller.url.replace(/\/+$/, "") + addressOf(path, asked);
  const headers = { ...proofOf(caller), ...headersOf(method, asked) };
  const body = asked.body === undefined ? {} : { body: isFile(asked.body) ? asked.body : JSON.stringify(asked.body) };
  const { retries, timeout, longestPause } = { ...USUAL, ...given(caller), ...given(asked) };
  return askPatiently({
    method,
    url,
    retries,
    timeout: timeout + (asked.wait ?? 0) * 1000,
    longestPause,
    signal: asked.signal,
    ask: async (signal) => wholeOf(await fetch(url, { method, headers, signal, ...body })),
  });
}

/** What is said of patience, without what is left open. */
function given({ retries, timeout, longestPause }: Patience): Patience {
  return {
    ...(retries !== undefined && { retries }),
    ...(timeout !== undefined && { timeout }),
    ...(longestPause !== undefined && { longestPause }),
  };
}

function proofOf(caller: Caller): Record<string, string> {
  return "key" in caller ? { authorization: `Bearer ${caller.key}` } : {};
}
