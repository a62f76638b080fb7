import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";

export type MatchRule = components["schemas"]["MatchRule"];
export type RuleSet = components["schemas"]["MatchRuleSet"];
export type SavedRuleSet = components["schemas"]["SavedMatchRuleSet"];
export type Previewed = components["schemas"]["PreviewedPerson"];
export type Preview = components["schemas"]["MatchPreview"];
export type FileReport = components["schemas"]["MatchFileReport"];
export type Person = components["schemas"]["Person"];
export type Audience = Person["audience"];

/** Rules as they are being written. */
export interface Draft {
  readonly rules: readonly MatchRule[];
  readonly guests: boolean;
}

export function useRules() {
  return useQuery({
    queryKey: ["match-rules"],
    queryFn: ({ signal }) => parley.call("GET", "/api/match-rules", { signal }),
  });
}

export function useRuleChange(audience: Audience) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ rules, guests }: Draft) =>
      parley.call("PUT", "/api/match-rules/{audience}", { path: { audience }, body: { rules: [...rules], guests } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["match-rules"] }),
  });
}

/** A page of people, and what the draft would make of them. */
export function previewPage(
  audience: Audience,
  { rules, guests }: Draft,
  part: { cursor?: string; signal: AbortSignal },
) {
  const { cursor, signal } = part;
  return parley.call("POST", "/api/match-rules/{audience}/preview", {
    path: { audience },
    body: { rules: [...rules], guests },
    query: { limit: 100, ...(cursor !== undefined && { cursor }) },
    signal,
  });
}

/** Brings a file of matches, or asks what it would do. */
export function useMatchFile() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ csv, dryRun }: { csv: string; dryRun: boolean }) =>
      parley.call("POST", "/api/people/matches", { body: { csv }, query: { dryRun: dryRun ? "true" : "false" } }),
    onSuccess: ({ dryRun }) => (dryRun ? undefined : cache.invalidateQueries({ queryKey: ["people"] })),
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

export type MatchRun = components["schemas"]["MatchRun"];

const OFTEN = 700;

/** The last time that everybody was matched, looked at again and again while it is under way. */
export function useLastRun() {
  const cache = useQueryClient();
  return useQuery({
    queryKey: ["match-runs"],
    queryFn: async ({ signal }) => {
      const [last] = (await parley.call("GET", "/api/match-runs", { signal })).items;
      if (last?.state === "finished") void cache.invalidateQueries({ queryKey: ["people"] });
      return last ?? null;
    },
    refetchInterval: ({ state: { data } }) => (data?.state === "running" ? OFTEN : false),
  });
}

export function useRun() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => parley.call("POST", "/api/match-runs", {}),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["match-runs"] }),
  });
}
