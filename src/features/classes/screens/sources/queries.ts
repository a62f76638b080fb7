import { useMutation, useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";

export type RosterSource = Schemas["RosterSource"];
export type SourceWish = Schemas["RosterSourceWish"];
export type SourceChange = Schemas["RosterSourceChange"];
export type SourceTrial = Schemas["RosterSourceTrial"];

/** Services from which rosters are read; the live stream tells when a reading has ended. */
export function useSources() {
  return useQuery({
    queryKey: ["rosters", "sources"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/roster-sources", { signal })).items,
  });
}

/** What can be done with a service; the live stream brings what came of it. */
export function useSourceActs() {
  const add = useMutation({ mutationFn: (body: SourceWish) => parley.call("POST", "/api/roster-sources", { body }) });
  const change = useMutation({
    mutationFn: ({ id, ...body }: SourceChange & { readonly id: string }) =>
      parley.call("PATCH", "/api/roster-sources/{id}", { path: { id }, body }),
  });
  const drop = useMutation({
    mutationFn: (id: string) => parley.call("DELETE", "/api/roster-sources/{id}", { path: { id } }),
  });
  return { add, change, drop };
}

/** Having a service read, and trying it. */
export function useSourceDoings(id: string) {
  const read = useMutation({
    mutationFn: () => parley.call("POST", "/api/roster-sources/{id}/reading", { path: { id } }),
  });
  const trial = useMutation({
    mutationFn: () => parley.call("POST", "/api/roster-sources/{id}/trial", { path: { id } }),
  });
  return { read, trial };
}
