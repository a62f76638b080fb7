import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";
import type { Service } from "../queries.ts";

/** All types of appointment, by name; archived ones only where asked for. */
export function useAllServices(archived: boolean) {
  return usePages<Service>(["services", "all", archived], (_cursor, signal) =>
    parley.call("GET", "/api/services", { query: { archived: archived ? "true" : "false" }, signal }),
  );
}

export function useServiceChanges(id: string) {
  const cache = useQueryClient();
  const path = { id };
  const onSuccess = (service: Service) => {
    cache.setQueryData(["services", "one", service.id], service);
    void cache.invalidateQueries({ queryKey: ["services"] });
    // What is offered follows from it.
    void cache.invalidateQueries({ queryKey: ["appointments", "slots"] });
    void cache.invalidateQueries({ queryKey: ["appointments", "explanation"] });
  };
  return {
    add: useMutation({
      mutationFn: (body: Schemas["ServiceWish"]) => parley.call("POST", "/api/services", { body }),
      onSuccess,
    }),
    save: useMutation({
      mutationFn: (body: Schemas["ServiceChange"]) => parley.call("PATCH", "/api/services/{id}", { path, body }),
      onSuccess,
    }),
    archive: useMutation({
      mutationFn: () => parley.call("POST", "/api/services/{id}/archive", { path }),
      onSuccess,
    }),
    restore: useMutation({
      mutationFn: () => parley.call("DELETE", "/api/services/{id}/archive", { path }),
      onSuccess,
    }),
  };
}
