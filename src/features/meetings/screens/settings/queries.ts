import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";

export type MeetingSettings = components["schemas"]["MeetingSettings"];
export type MeetingSettingsChange = components["schemas"]["MeetingSettingsChange"];

/** How the organisation holds its meetings. */
export function useMeetingSettings() {
  return useQuery({
    queryKey: ["meetings", "settings"],
    queryFn: ({ signal }) => parley.call("GET", "/api/meeting-settings", { signal }),
  });
}

export function useMeetingSettingsChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: MeetingSettingsChange) => parley.call("PATCH", "/api/meeting-settings", { body }),
    onSuccess: (settings) => cache.setQueryData(["meetings", "settings"], settings),
  });
}
