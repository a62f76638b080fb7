import { QueryCache, QueryClient } from "@tanstack/react-query";
import { connect, ParleyProblem } from "../../sdk/src/index.ts";

/** The API, called as the signed-in person, who is told soon rather than kept waiting. */
export const parley = connect({ url: "", credentials: "same-origin", retries: 2, longestPause: 3000 });

/** True when the server no longer knows who is calling. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ParleyProblem && error.problem.status === 401;
}

/** What the screens know of the server. `signedOut` runs when any question is answered with "who are you". */
export function openCache(signedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) signedOut();
      },
    }),
    defaultOptions: {
      queries: {
        // Facts arrive live and say what to ask again, so age alone is no reason.
        staleTime: 60_000,
        // The client has tried again already, where that is any use.
        retry: false,
      },
    },
  });
}
