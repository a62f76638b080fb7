import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";

type Schemas = components["schemas"];
export type Settings = Schemas["ClassSettings"];
export type SettingsChange = Schemas["ClassSettingsChange"];

const KEY = ["class-settings", "of", "organisation"];

/** How classes become teams. */
export function useSettings() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => parley.call("GET", "/api/class-settings", { signal }),
  });
}

/** Connections at which an account of the organisation's can work, each with the one that is connected. */
export function usePlaces() {
  return useQuery({
    queryKey: ["accounts", "organisation", "places"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/accounts/organisation", { signal })).items,
  });
}

export function useSettingsChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SettingsChange) => parley.call("PATCH", "/api/class-settings", { body }),
    onSuccess: (settings) => cache.setQueryData(KEY, settings),
  });
}

/** What a template would call the first classes. */
export function useNamePreview(name: string) {
  return useQuery({
    queryKey: ["classes", "names", name],
    queryFn: ({ signal }) => parley.call("POST", "/api/class-settings/name-preview", { body: { name }, signal }),
    enabled: name !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
}
