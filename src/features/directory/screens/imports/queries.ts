import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";

export type ImportReport = components["schemas"]["ImportReport"];
export type Import = components["schemas"]["Import"];
export type ImportWish = components["schemas"]["ImportWish"];
export type Kind = Import["kind"];

/** A file to be imported, and what its columns hold as far as somebody has said. */
export type Wanted = Omit<ImportWish, "dryRun">;

/** Asks what an import would do. */
export function useTry() {
  return useMutation({
    mutationFn: async (wanted: Wanted): Promise<ImportReport> => {
      const answer = await parley.call("POST", "/api/imports", { body: { ...wanted, dryRun: true } });
      if ("state" in answer) throw new Error("A dry run answered with an import.");
      return answer;
    },
  });
}

export function useStart() {
  return useMutation({
    mutationFn: async (wanted: Wanted): Promise<Import> => {
      const answer = await parley.call("POST", "/api/imports", { body: { ...wanted, dryRun: false } });
      if (!("state" in answer)) throw new Error("An import answered with a report.");
      return answer;
    },
  });
}

const OFTEN = 700;

/** How far an import is; asked again and again until it is done. */
export function useImport(id: string) {
  const cache = useQueryClient();
  return useQuery({
    queryKey: ["imports", "one", id],
    queryFn: async ({ signal }) => {
      const now = await parley.call("GET", "/api/imports/{id}", { path: { id }, signal });
      if (now.state === "finished")
        void cache.invalidateQueries({
          predicate: ({ queryKey: [first] }) => first === "people" || first === "clients",
        });
      return now;
    },
    refetchInterval: ({ state }) => (state.data?.state === "finished" ? false : OFTEN),
  });
}
