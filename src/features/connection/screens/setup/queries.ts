import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";

export type Setup = Schemas["Setup"];
export type SetupWish = Schemas["SetupWish"];
export type SetupApp = Schemas["SetupApp"];

const LOOK_AGAIN = 2000;

/** The newest set-ups. */
export function useSetups() {
  return useQuery({
    queryKey: ["setups", "list"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/setups", { signal })).items,
  });
}

/** Begins a set-up, or changes one that waits. */
export function useKeeping(id: string | undefined) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: SetupWish): Promise<Setup> =>
      id === undefined
        ? parley.call("POST", "/api/setups", { body })
        : parley.call("PUT", "/api/setups/{id}", { path: { id }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["setups"] }),
  });
}

/** How a set-up stands, looked at until it has come to an end. */
export function useSetup(id: string) {
  const cache = useQueryClient();
  const setup = useQuery({
    queryKey: ["setups", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/setups/{id}", { path: { id }, signal }),
    refetchInterval: ({ state: { data } }) => (data === undefined || data.state === "waiting" ? LOOK_AGAIN : false),
  });
  const state = setup.data?.state;
  useEffect(() => {
    if (state !== "done") return;
    void cache.invalidateQueries({ queryKey: ["connections"] });
    void cache.invalidateQueries({ queryKey: ["setups", "list"] });
  }, [cache, state]);
  return setup;
}

/** The command and the block of a set-up; asked for anew where the page was left, for the token is kept nowhere. */
export function useCommand(id: string) {
  return useQuery({
    queryKey: ["setup-command", id],
    queryFn: () => parley.call("POST", "/api/setups/{id}/command", { path: { id } }),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Takes an app that was registered by hand, or exists already. */
export function useApp(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SetupApp) => parley.call("POST", "/api/setups/{id}/app", { path: { id }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["setups"] }),
  });
}

/** Takes the line that the block showed. */
export function useCode(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => parley.call("POST", "/api/setups/{id}/outcome", { path: { id }, body: { code } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["setups"] }),
  });
}
