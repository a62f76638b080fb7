import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";

export type BegunSetup = Schemas["BegunSetup"];
export type SetupWish = Schemas["SetupWish"];

const LOOK_AGAIN = 2000;

/** Begins a set-up; what it answers holds the token, and is never kept. */
export function useBeginning() {
  return useMutation({ mutationFn: (body: SetupWish) => parley.call("POST", "/api/setups", { body }) });
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
    if (state === "done") void cache.invalidateQueries({ queryKey: ["connections"] });
  }, [cache, state]);
  return setup;
}
