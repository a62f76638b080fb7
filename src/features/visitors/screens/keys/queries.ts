import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";

export type HandOverKey = components["schemas"]["HandOverKey"];
export type NewHandOverKey = components["schemas"]["NewHandOverKey"];

/** The keys by which applications sign hand-overs. */
export function useHandOverKeys() {
  return usePages<HandOverKey>(["hand-over-keys", "list"], (_cursor, signal) =>
    parley.call("GET", "/api/hand-over-keys", { signal }),
  );
}

export function useHandOverKeyActs() {
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: ["hand-over-keys"] });
  return {
    make: useMutation({
      mutationFn: (name: string) => parley.call("POST", "/api/hand-over-keys", { body: { name } }),
      onSuccess,
    }),
    end: useMutation({
      mutationFn: (id: string) => parley.call("DELETE", "/api/hand-over-keys/{id}", { path: { id } }),
      onSuccess,
    }),
  };
}

/** When somebody last came by a hand-over of the application of this name; null where nobody has. */
export function useLastHandOver(name: string) {
  return useQuery({
    queryKey: ["facts", "hand-overs", name],
    queryFn: async ({ signal }) => {
      const query = { what: "visitor.came", actor: `hand-over:${name}` };
      const { items } = await parley.call("GET", "/api/facts", { query, signal });
      return items[0]?.at ?? null;
    },
  });
}
