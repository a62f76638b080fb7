import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { WORDS } from "./words.ts";

export type Ability = Schemas["Ability"];
export type Preset = Schemas["Preset"];
export type Prospect = Schemas["Prospect"];

const KEY = ["abilities"];

/** All that Parley can do, and what of it is on. */
export function useAbilities() {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/abilities", { signal })).items,
  });
}

/** The set-up guides that are known, beside the least that does the same. */
export function usePresets() {
  return useQuery({
    queryKey: ["presets"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/presets", { signal })).items,
    staleTime: Infinity,
  });
}

/** Switches these on and all others off, at once on the screen, and back again where the server does not take it. */
export function useSwitching() {
  const cache = useQueryClient();
  const notice = useNotice();
  return useMutation({
    mutationFn: (on: string[]) => parley.call("PUT", "/api/abilities", { body: { on } }),
    onMutate: (on) => {
      const before = cache.getQueryData<Ability[]>(KEY);
      cache.setQueryData<Ability[]>(KEY, (known) => known?.map((each) => ({ ...each, on: on.includes(each.key) })));
      return before;
    },
    onSuccess: () => notice(WORDS.saved),
    onError: (error, _on, before) => {
      cache.setQueryData(KEY, before);
      notice(explain(error).sentence);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ["connections"] }),
  });
}
