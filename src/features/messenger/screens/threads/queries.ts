import { useInfiniteQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";

export type Thread = Schemas["Thread"];

/** The posts of a channel, those first in which something was written last. */
export function useThreads(id: string) {
  return useInfiniteQuery({
    queryKey: ["messages", "one", id, "threads"],
    queryFn: ({ pageParam, signal }) =>
      parley.call("GET", "/api/conversations/{id}/threads", {
        path: { id },
        query: pageParam === "" ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
  });
}

/** The replies to a post, the latest page first. */
export function useReplies(id: string, post: string) {
  return useInfiniteQuery({
    queryKey: ["messages", "one", id, "replies", post],
    queryFn: ({ pageParam, signal }) =>
      parley.call("GET", "/api/conversations/{id}/threads/{post}/replies", {
        path: { id, post },
        query: pageParam === "" ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
  });
}
