import { useMutation, useQuery } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";

type Schemas = components["schemas"];
export type Schedule = Schemas["ClassSchedule"];
export type ScheduleWish = Schemas["ClassScheduleWish"];
export type ScheduleChange = Schemas["ClassScheduleChange"];

/** When classes are synchronised by themselves. */
export function useSchedules() {
  return useQuery({
    queryKey: ["class-schedules", "all"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/schedules", { signal })).items,
  });
}

/** What can be done with a schedule; the live stream brings what came of it. */
export function useScheduleActs() {
  const add = useMutation({ mutationFn: (body: ScheduleWish) => parley.call("POST", "/api/schedules", { body }) });
  const change = useMutation({
    mutationFn: ({ id, ...body }: ScheduleChange & { readonly id: string }) =>
      parley.call("PATCH", "/api/schedules/{id}", { path: { id }, body }),
  });
  const drop = useMutation({
    mutationFn: (id: string) => parley.call("DELETE", "/api/schedules/{id}", { path: { id } }),
  });
  return { add, change, drop };
}
