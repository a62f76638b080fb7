import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** Lets go on what is being asked already: facts that come without a pause would otherwise keep every answer away. */
const PATIENTLY = { cancelRefetch: false };

/**
 * Asks anew what is out of date. What is on its way at this moment may have been written before that which put it out of
 * date, so it is asked once more when it has come.
 */
export function askAgain(cache: QueryClient, isOutOfDate: (key: QueryKey) => boolean): void {
  const which = { predicate: ({ queryKey }: { readonly queryKey: QueryKey }) => isOutOfDate(queryKey) };
  for (const { promise, queryKey } of cache.getQueryCache().findAll({ ...which, fetchStatus: "fetching" })) {
    const onceMore = () => cache.invalidateQueries({ queryKey, exact: true }, PATIENTLY);
    void promise?.then(onceMore, onceMore);
  }
  void cache.invalidateQueries(which, PATIENTLY);
}
