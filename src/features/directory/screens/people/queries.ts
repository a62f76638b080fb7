import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";

export type Person = components["schemas"]["Person"];
export type PersonWish = components["schemas"]["PersonWish"];
export type PersonChange = components["schemas"]["PersonChange"];

/** Pages of people, as far as the query narrows them. */
export function usePeople(query: Readonly<Record<string, string>>) {
  return usePages<Person>(["people", "list", query], (cursor, signal) =>
    parley.call("GET", "/api/people", { query: { ...query, ...cursor }, signal }),
  );
}

export function usePerson(id: string) {
  return useQuery({
    queryKey: ["people", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/people/{id}", { path: { id }, signal }),
  });
}

/** Accounts of the directory for what is typed. */
export function useDirectory(search: string) {
  return useQuery({
    queryKey: ["directory-users", search],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/directory-users", { query: { search }, signal })).items.slice(0, 10),
    enabled: search !== "",
    placeholderData: keepPreviousData,
  });
}

export function usePersonChanges(id: string) {
  const cache = useQueryClient();
  const path = { id };
  const keep = (person: Person) => {
    cache.setQueryData(["people", "one", person.id], person);
    void cache.invalidateQueries({ queryKey: ["people"] });
    void cache.invalidateQueries({ queryKey: ["timelines"] });
  };
  return {
    add: useMutation({
      mutationFn: (body: PersonWish) => parley.call("POST", "/api/people", { body }),
      onSuccess: keep,
    }),
    save: useMutation({
      mutationFn: (body: PersonChange) => parley.call("PATCH", "/api/people/{id}", { path, body }),
      onSuccess: keep,
    }),
    match: useMutation({
      // Whoever is matched already is matched anew only where that is asked for.
      mutationFn: (again: boolean) =>
        parley.call("POST", "/api/people/{id}/match", { path, query: { again: again ? "true" : "false" } }),
      onSuccess: keep,
    }),
    override: useMutation({
      mutationFn: (objectId: string) => parley.call("PUT", "/api/people/{id}/match", { path, body: { objectId } }),
      onSuccess: keep,
    }),
    unmatch: useMutation({
      mutationFn: () => parley.call("DELETE", "/api/people/{id}/match", { path }),
      onSuccess: keep,
    }),
    erase: useMutation({
      mutationFn: () => parley.call("POST", "/api/people/{id}/erasure", { path }),
      onSuccess: () => {
        cache.removeQueries({ queryKey: ["people", "one", id] });
        void cache.invalidateQueries({ queryKey: ["people", "list"] });
      },
    }),
  };
}
