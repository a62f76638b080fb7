import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";

export type TimelineEntry = components["schemas"]["TimelineEntry"];
export type Interaction = components["schemas"]["Interaction"];
export type InteractionWish = components["schemas"]["InteractionWish"];

/** Whose timeline it is. */
export interface Whose {
  readonly of: "client" | "person";
  readonly id: string;
}

/** What happened with somebody, the newest first, page by page. */
export function useTimeline({ of, id }: Whose) {
  return useInfiniteQuery({
    queryKey: ["facts", "about", id, "timeline", of],
    queryFn: ({ pageParam, signal }) => {
      const asked = { path: { id }, query: pageParam === "" ? {} : { cursor: pageParam }, signal };
      return of === "client"
        ? parley.call("GET", "/api/clients/{id}/timeline", asked)
        : parley.call("GET", "/api/people/{id}/timeline", asked);
    },
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
  });
}

export function useRecord({ id }: Whose) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: InteractionWish) => parley.call("POST", "/api/interactions", { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["facts", "about", id] }),
  });
}
