import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";

type Schemas = components["schemas"];
export type ClassItem = Schemas["ClassItem"];
export type ClassShown = Schemas["Class"];
export type PersonInClass = Schemas["PersonInClass"];
export type HistoryEntry = Schemas["ClassHistoryEntry"];
export type ClassWish = Schemas["ClassWish"];

/** What puts an answer about classes out of date. */
const TOUCHED = "classes class-teams class-plans class-runs rosters";

/** The API calls what is typed into a search box `q`. */
export function asked({ search, ...query }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...query, ...(search && { q: search }) };
}

export function useClasses(query: Readonly<Record<string, string>>) {
  return usePages<ClassItem>([TOUCHED, "list", query], (cursor, signal) =>
    parley.call("GET", "/api/classes", { query: { ...asked(query), ...cursor }, signal }),
  );
}

export function useClass(id: string) {
  return useQuery({
    queryKey: [TOUCHED, "of", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/classes/{id}", { path: { id }, signal }),
  });
}

export function useClassPeople(id: string, query: Readonly<Record<string, string>>) {
  return usePages<PersonInClass>([TOUCHED, "people", id, query], (cursor, signal) =>
    parley.call("GET", "/api/classes/{id}/people", { path: { id }, query: { ...asked(query), ...cursor }, signal }),
  );
}

/** What rosters changed in a class, of one person where one is named. */
export function useHistory(id: string, person: string | undefined) {
  return usePages<HistoryEntry>(["rosters", "history", id, person], (cursor, signal) =>
    parley.call("GET", "/api/classes/{id}/history", {
      path: { id },
      query: { ...(person !== undefined && { person }), ...cursor },
      signal,
    }),
  );
}

export function useClassChange(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: ClassWish) => parley.call("PATCH", "/api/classes/{id}", { path: { id }, body }),
    onSuccess: (known) => {
      cache.setQueryData([TOUCHED, "of", id], known);
      void cache.invalidateQueries({ queryKey: [TOUCHED, "list"] });
    },
  });
}
