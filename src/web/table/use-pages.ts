import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";

/** One page of a list, as the API answers it. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** Where the next page begins; the last page has none. */
  readonly cursor?: string | undefined;
  /** How many there are in all, where the server counts them. */
  readonly total?: number | undefined;
}

type Ask<P> = (cursor: { readonly cursor?: string }, signal: AbortSignal) => Promise<P>;

/** A list of the API, page by page, which may tell more than its items. While another question is asked, the answer to the one before stays. */
export function usePages<T, P extends PageOf<T> = PageOf<T>>(queryKey: readonly unknown[], ask: Ask<P>) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam === "" ? {} : { cursor: pageParam }, signal),
    initialPageParam: "",
    getNextPageParam: ({ cursor }: PageOf<T>) => cursor,
    placeholderData: keepPreviousData,
  });
}

/** A list that is asked for page by page. */
export type Pages<T> = ReturnType<typeof usePages<T>>;
