import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";

export type MatchRule = components["schemas"]["MatchRule"];
export type Person = components["schemas"]["Person"];
export type Audience = Person["audience"];

export function useRules() {
  return useQuery({
    queryKey: ["match-rules"],
    queryFn: ({ signal }) => parley.call("GET", "/api/match-rules", { signal }),
  });
}

export function useRuleChange(audience: Audience) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: MatchRule) => parley.call("PUT", "/api/match-rules/{audience}", { path: { audience }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["match-rules"] }),
  });
}

/** The first few people for what is typed. */
export function useCandidates(search: string) {
  return useQuery({
    queryKey: ["people", "list", "candidates", search],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/people", { query: { search }, signal })).items.slice(0, 10),
    enabled: search !== "",
    placeholderData: keepPreviousData,
  });
}

export function useMatchTest() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => parley.call("POST", "/api/people/{id}/match", { path: { id } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["people"] }),
  });
}
