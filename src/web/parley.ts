import { QueryCache, QueryClient } from "@tanstack/react-query";
import { connect, type ParleyClient, ParleyProblem } from "../../sdk/src/index.ts";
import { SignedOut } from "./signed-out.ts";

const client = connect({ url: "", credentials: "same-origin", retries: 2, longestPause: 3000 });

/** Where somebody proves who they are: a 401 there says that the proof is wrong, not that a session is over. */
const PROVING = /^\/api\/(sessions|links|links\/password|password-requests)$/;

/** The API, called as the signed-in person, who is told soon rather than kept waiting. */
export const parley: ParleyClient = {
  ...client,
  call: async (method, path, asked) => {
    const patience = navigator.onLine ? {} : { retries: 0 };
    const send = (key: { readonly idempotencyKey?: string }) =>
      client.call(method, path, { ...patience, ...asked, ...key });
    return knowing(path, () => (method === "POST" ? once([path, asked?.path, asked?.body], send) : send({})));
  },
};

/** Tells a session that is over from a proof that is wrong. */
async function knowing<T>(path: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ParleyProblem && error.status === 401 && !PROVING.test(path))
      throw new SignedOut(error.problem);
    throw error;
  }
}

/** The keys of what was asked for and not answered yet. */
const unanswered = new Map<string, string>();

/** Asks for something under one key until an answer comes, so that asking for the same once more does not do it twice. */
async function once<T>(errand: unknown, ask: (key: { readonly idempotencyKey: string }) => Promise<T>): Promise<T> {
  const text = JSON.stringify(errand);
  const idempotencyKey = unanswered.get(text) ?? crypto.randomUUID();
  unanswered.set(text, idempotencyKey);
  try {
    const answer = await ask({ idempotencyKey });
    unanswered.delete(text);
    return answer;
  } catch (error) {
    if (error instanceof ParleyProblem) unanswered.delete(text);
    throw error;
  }
}

interface Heard {
  /** Any question is answered with "who are you". */
  readonly signedOut: (refusal: SignedOut) => void;
  /** Any question is answered. */
  readonly answered: () => void;
}

/** What the screens know of the server. */
export function openCache({ signedOut, answered }: Heard): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ParleyProblem && error.status === 401) signedOut(new SignedOut(error.problem));
      },
      onSuccess: answered,
    }),
    defaultOptions: {
      queries: {
        // Facts arrive live and say what to ask again, so age alone is no reason.
        staleTime: 60_000,
        // The client has tried again already, where that is any use.
        retry: false,
      },
      // Without a connection a deed fails at once and says so, rather than be done when nobody expects it any more.
      mutations: { networkMode: "always" },
    },
  });
}
