import { queryOptions } from "@tanstack/react-query";
import { parley } from "../parley.ts";

/** The newest facts. */
export const recentFacts = queryOptions({
  queryKey: ["facts", "recent"],
  queryFn: async ({ signal }) => (await parley.call("GET", "/api/facts", { signal })).items,
});

/** What happened to one thing, newest first. */
export function factsAbout(id: string) {
  return queryOptions({
    queryKey: ["facts", "about", id],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/facts", { query: { about: id }, signal })).items,
  });
}
