import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";
import { sendRoster } from "./send-roster.ts";

export type Roster = Schemas["Roster"];
export type RosterProblem = Schemas["RosterProblem"];
export type ClassChange = Schemas["ClassChange"];

/** Rosters, the newest first. */
export function useRosters() {
  return usePages<Roster>(["rosters", "list"], (cursor, signal) =>
    parley.call("GET", "/api/rosters", { query: cursor, signal }),
  );
}

const OFTEN = 1000;

/** A roster; asked for again and again until it is read. */
export function useRoster(id: string) {
  return useQuery({
    queryKey: ["rosters", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/rosters/{id}", { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === "reading" ? OFTEN : false),
  });
}

/** What is wrong with a roster that was read, as far as the search narrows it. */
export function useProblems(id: string, { search }: Readonly<Record<string, string>>) {
  const query = search === undefined ? {} : { q: search };
  return usePages<RosterProblem>(["roster-problems", id, query], (cursor, signal) =>
    parley.call("GET", "/api/rosters/{id}/problems", { path: { id }, query: { ...query, ...cursor }, signal }),
  );
}

/** What a roster that was taken changed, by class. */
export function useChanges(id: string) {
  return usePages<ClassChange>(["roster-changes", id], (cursor, signal) =>
    parley.call("GET", "/api/rosters/{id}/changes", { path: { id }, query: cursor, signal }),
  );
}

/** Sends a roster; `share` says how much of it has left, from 0 to 1. */
export function useBring() {
  const cache = useQueryClient();
  const [share, setShare] = useState(0);
  const bring = useMutation({
    mutationFn: (file: File) => sendRoster(file, setShare),
    onSuccess: () => void cache.invalidateQueries({ queryKey: ["rosters", "list"] }),
  });
  return { bring, share };
}
