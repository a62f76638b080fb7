import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";

type Schemas = components["schemas"];
export type Plan = Schemas["ClassPlan"];
export type PlannedTeam = Schemas["PlannedTeam"];
export type PersonInPlan = Schemas["PersonInPlan"];

type Query = Readonly<Record<string, string>>;

/** What puts an answer about plans out of date. */
const TOUCHED = "class-plans class-runs class-teams";
const OFTEN = 1500;

export function usePlans() {
  return usePages<Plan>([TOUCHED, "list"], (cursor, signal) =>
    parley.call("GET", "/api/plans", { query: cursor, signal }),
  );
}

/** A plan; asked again and again while something goes on. */
export function usePlan(id: string) {
  return useQuery({
    queryKey: [TOUCHED, "of", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/plans/{id}", { path: { id }, signal }),
    refetchInterval: ({ state }) => (goesOn(state.data) ? OFTEN : false),
  });
}

export function goesOn(plan: Plan | undefined): boolean {
  return plan?.state === "drawing" || plan?.state === "running";
}

export function usePlannedTeams(id: string, query: Query) {
  return usePages<PlannedTeam>([TOUCHED, "teams", id, query], (cursor, signal) =>
    parley.call("GET", "/api/plans/{id}/teams", { path: { id }, query: { ...query, ...cursor }, signal }),
  );
}

export function usePlannedPeople(id: string, { search, ...query }: Query) {
  return usePages<PersonInPlan>([TOUCHED, "people", id, search], (cursor, signal) =>
    parley.call("GET", "/api/plans/{id}/people", {
      path: { id },
      query: { ...query, ...(search && { q: search }), ...cursor },
      signal,
    }),
  );
}

export function useDraw() {
  return useMutation({
    mutationFn: (classes: string[] | undefined) =>
      parley.call("POST", "/api/plans", { body: { run: false, ...(classes && { classes }) } }),
  });
}

/** What is done with a plan. */
export function usePlanActs(id: string) {
  const cache = useQueryClient();
  const path = { id };
  const anew = () => cache.invalidateQueries({ queryKey: [TOUCHED] });
  return {
    run: useMutation({ mutationFn: () => parley.call("POST", "/api/plans/{id}/run", { path }), onSuccess: anew }),
    pause: useMutation({ mutationFn: () => parley.call("POST", "/api/plans/{id}/pause", { path }), onSuccess: anew }),
    release: useMutation({
      mutationFn: ({ team, because }: { team: string; because: string }) =>
        parley.call("POST", "/api/plans/{id}/teams/{team}/release", { path: { id, team }, body: { because } }),
      onSuccess: anew,
    }),
  };
}
