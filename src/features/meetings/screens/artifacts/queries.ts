import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";

export type Artifact = Schemas["Artifact"];
export type Look = Schemas["ArtifactLook"];

const keyOf = (meeting: string) => ["artifacts", "one", meeting];

/** What a meeting left behind; asked anew whenever something of it is found, looked for or erased. */
export function useArtifacts(meeting: string) {
  return useQuery({
    queryKey: keyOf(meeting),
    queryFn: ({ signal }) => parley.call("GET", "/api/meetings/{id}/artifacts", { path: { id: meeting }, signal }),
  });
}

/** Looks now. */
export function useLooks(meeting: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => parley.call("POST", "/api/meetings/{id}/looks", { path: { id: meeting } }),
    onSuccess: (present) => {
      cache.setQueryData(keyOf(meeting), present);
      // Whoever looked may have been done before this answer came.
      void cache.invalidateQueries({ queryKey: keyOf(meeting) });
    },
  });
}

/** Erases one of them here. */
export function useErasure(meeting: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, because }: { id: string; because: string }) =>
      parley.call("DELETE", "/api/artifacts/{id}", { path: { id }, body: { because } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keyOf(meeting) }),
  });
}
