import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { parley } from "../parley.ts";

/** The newest facts. */
export const recentFacts = queryOptions({
  queryKey: ["facts", "recent"],
  queryFn: async ({ signal }) => (await parley.call("GET", "/api/facts", { signal })).items,
});

/** All facts, newest first, page by page. */
export const allFacts = infiniteQueryOptions({
  queryKey: ["facts", "all"],
  queryFn: ({ pageParam, signal }) =>
    parley.call("GET", "/api/facts", { query: pageParam === "" ? {} : { cursor: pageParam }, signal }),
  initialPageParam: "",
  getNextPageParam: ({ cursor }) => cursor,
});

/** What happened to one thing, newest first. */
export function factsAbout(id: string) {
  return queryOptions({
    queryKey: ["facts", "about", id],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/facts", { query: { about: id }, signal })).items,
  });
}
