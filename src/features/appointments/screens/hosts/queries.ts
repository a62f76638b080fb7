import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";
import type { Host } from "../queries.ts";

/** Hosts by name; archived ones only where asked for. */
export function useAllHosts(archived: boolean) {
  return usePages<Host>(["hosts", "all", archived], (_cursor, signal) =>
    parley.call("GET", "/api/hosts", { query: { archived: archived ? "true" : "false" }, signal }),
  );
}

export function useHost(id: string) {
  return useQuery({
    queryKey: ["hosts", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/hosts/{id}", { path: { id }, signal }),
  });
}

export function useHostChanges() {
  const again = useAgain("hosts");
  return {
    add: useMutation({
      mutationFn: (body: Schemas["HostWish"]) => parley.call("POST", "/api/hosts", { body }),
      onSuccess: again,
    }),
    save: useMutation({
      mutationFn: ({ id, ...body }: Schemas["HostChange"] & { readonly id: string }) =>
        parley.call("PATCH", "/api/hosts/{id}", { path: { id }, body }),
      onSuccess: again,
    }),
  };
}

/** Makes a new address of a host's calendar feed, or ends it. */
export function useFeed(id: string) {
  const onSuccess = useAgain("hosts");
  const path = { id };
  return {
    renew: useMutation({ mutationFn: () => parley.call("POST", "/api/hosts/{id}/feed", { path }), onSuccess }),
    end: useMutation({ mutationFn: () => parley.call("DELETE", "/api/hosts/{id}/feed", { path }), onSuccess }),
  };
}

/** The rooms in use. */
export function useRooms() {
  return useQuery({
    queryKey: ["rooms", "list"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/rooms", { signal })).items,
  });
}

export function useRoomChanges() {
  const again = useAgain("rooms");
  return {
    add: useMutation({
      mutationFn: (body: Schemas["RoomWish"]) => parley.call("POST", "/api/rooms", { body }),
      onSuccess: again,
    }),
    remove: useMutation({
      mutationFn: (id: string) => parley.call("DELETE", "/api/rooms/{id}", { path: { id } }),
      onSuccess: again,
    }),
  };
}

/** When the organisation is closed from now on. */
export function useClosures() {
  return useQuery({
    queryKey: ["closures", "list"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/closures", { signal })).items,
  });
}

export function useClosureChanges() {
  const again = useAgain("closures");
  return {
    add: useMutation({
      mutationFn: (body: Schemas["ClosureWish"]) => parley.call("POST", "/api/closures", { body }),
      onSuccess: again,
    }),
    remove: useMutation({
      mutationFn: (id: string) => parley.call("DELETE", "/api/closures/{id}", { path: { id } }),
      onSuccess: again,
    }),
  };
}

/** Asks again for what was changed, and for what is offered: that follows from it. */
function useAgain(what: string) {
  const cache = useQueryClient();
  return async () => {
    await cache.invalidateQueries({ queryKey: [what] });
    await cache.invalidateQueries({ queryKey: ["appointments", "slots"] });
    await cache.invalidateQueries({ queryKey: ["appointments", "explanation"] });
  };
}
