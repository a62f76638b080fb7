import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { usePages } from "../../../../web/table/use-pages.ts";
import { WORDS } from "./words.ts";

export type Diagnosis = Schemas["Diagnosis"];
export type Readiness = Schemas["Readiness"];
export type RequirementState = Schemas["RequirementState"];

/** One connection. */
export function useConnection(id: string) {
  return useQuery({
    queryKey: ["connections", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/connections/{id}", { path: { id }, signal }),
  });
}

/** What the live tests of a connection last came to. */
export function useDiagnostics(id: string) {
  return useQuery({
    queryKey: ["connections", id, "findings"],
    queryFn: ({ signal }) => parley.call("GET", "/api/connections/{id}/findings", { path: { id }, signal }),
  });
}

export type FindingChange = Schemas["FindingChange"];

/** How tests of a connection came out otherwise than before; of one test, where `probe` names it. */
export function useChanges(id: string, probe: string) {
  return usePages<FindingChange>(["connections", id, "changes", probe], (cursor, signal) =>
    parley.call("GET", "/api/connections/{id}/findings/changes", {
      path: { id },
      query: { ...cursor, ...(probe !== "" && { probe }) },
      signal,
    }),
  );
}

/** What a connection needs for all that is switched on. */
export function useRequirements(id: string) {
  return useQuery({
    queryKey: ["connections", id, "requirements"],
    queryFn: ({ signal }) => parley.call("GET", "/api/connections/{id}/requirements", { path: { id }, signal }),
  });
}

/** Which operators are ready for all that is switched on. */
export function useReadiness(id: string) {
  return useQuery({
    queryKey: ["connections", id, "readiness"],
    queryFn: ({ signal }) => parley.call("GET", "/api/connections/{id}/readiness", { path: { id }, signal }),
  });
}

/** Makes the live tests now, and says how they came out wherever the person is by then. */
export function useDiagnosticsRun(id: string) {
  const cache = useQueryClient();
  const notice = useNotice();
  return useMutation({
    mutationFn: (operators: string[]) =>
      parley.call("POST", "/api/connections/{id}/diagnostics", { path: { id }, body: { operators } }),
    onSuccess: ({ items }) => notice(WORDS.ran({ all: items.length, wrong: items.filter(isTrouble).length })),
    onError: (error) => notice(explain(error).sentence),
    onSettled: () => cache.invalidateQueries({ queryKey: ["connections"] }),
  });
}

/** Whether somebody has to look at it. */
export function isTrouble({ level }: Pick<Diagnosis, "level">): boolean {
  return level !== "good";
}
