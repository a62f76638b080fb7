import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Connection, Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import type { Chosen } from "./operators-form.ts";

export type OperatorsKept = Schemas["OperatorsKept"];
export type ScriptAbout = Schemas["ScriptAbout"];

type Id = Connection["id"];

const keyOf = (id: Id, ...rest: readonly string[]) => ["connections", id, ...rest];

/** Whom Parley may act for. */
export function useOperators(id: Id) {
  return useQuery({
    queryKey: keyOf(id, "operators"),
    queryFn: ({ signal }) => parley.call("GET", "/api/connections/{id}/operators", { path: { id }, signal }),
  });
}

/** Chooses them; the scripts are other ones afterwards. */
export function useChoice(id: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Chosen) => parley.call("PUT", "/api/connections/{id}/operators", { path: { id }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

/** The scripts for a connection, without their texts. */
export function useScripts(id: Id) {
  return useQuery({
    queryKey: keyOf(id, "scripts"),
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/connections/{id}/scripts", { path: { id }, signal })).items,
  });
}

/** One script, written when it is looked at. */
export function useScript(id: Id, name: string) {
  return useQuery({
    queryKey: keyOf(id, "scripts", name),
    queryFn: ({ signal }) => parley.call("GET", "/api/connections/{id}/scripts/{name}", { path: { id, name }, signal }),
  });
}
