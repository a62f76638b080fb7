import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";

export type ClassPerson = Schemas["ClassPerson"];
export type MatchState = ClassPerson["state"];

/** What facts about rosters, choices and looks put out of date. */
const PEOPLE = "class-persons class-peoples rosters";

/** People of the roster, as far as the query narrows them. */
export function useClassPeople({ search, ...filter }: Readonly<Record<string, string>>) {
  const query = { ...filter, ...(search !== undefined && { q: search }) };
  return usePages<ClassPerson>([PEOPLE, "list", query], (cursor, signal) =>
    parley.call("GET", "/api/class-people", { query: { ...query, ...cursor }, signal }),
  );
}

/** How many were found, and when the directory was last read. */
export function useSummary() {
  return useQuery({
    queryKey: [PEOPLE, "summary"],
    queryFn: ({ signal }) => parley.call("GET", "/api/class-people/matching", { signal }),
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

/** Who somebody is, as somebody chose: an account, nobody, or whom the rules find. */
export type Choice = { readonly user: string } | "nobody" | "rules";

export function useMatching() {
  const cache = useQueryClient();
  const refresh = () => void cache.invalidateQueries({ queryKey: [PEOPLE] });
  return {
    choose: useMutation({
      mutationFn: ({ person, choice }: { person: string; choice: Choice }) => {
        const path = { person };
        if (choice === "rules") return parley.call("DELETE", "/api/class-people/{person}/match", { path });
        const body = choice === "nobody" ? { excluded: true as const } : choice;
        return parley.call("PUT", "/api/class-people/{person}/match", { path, body });
      },
      onSuccess: refresh,
    }),
    look: useMutation({
      mutationFn: () => parley.call("POST", "/api/class-people/matching", { body: {} }),
      onSuccess: refresh,
    }),
    bring: useMutation({
      mutationFn: (csv: string) => parley.call("POST", "/api/class-people/matches", { body: { csv } }),
      onSuccess: refresh,
    }),
  };
}
