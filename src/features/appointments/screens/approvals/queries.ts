import { useQuery } from "@tanstack/react-query";
import { parley } from "../../../../web/parley.ts";
import { useMay } from "../../../../web/shell/allowed.ts";
import type { Appointment } from "../queries.ts";

/** What waits for approval, the soonest first: the first page of it. */
export function useWaiting(may: boolean) {
  return useQuery({
    queryKey: ["appointments", "waiting"],
    queryFn: async ({ signal }) => {
      const query = { state: "pending", decidable: "true", order: "earliest" } as const;
      const { items, cursor } = await parley.call("GET", "/api/appointments", { query, signal });
      return { items, more: cursor !== undefined };
    },
    enabled: may,
  });
}

/** Whether whoever looks may decide about this one: a role may be limited to some services. */
export function useMayDecide({ state, service: { id } }: Appointment): boolean {
  const may = useMay("appointments:approve");
  const { data = false } = useQuery({
    queryKey: ["appointments", "decidable", id],
    queryFn: async ({ signal }) => {
      const query = { state: "pending", service: id, decidable: "true" } as const;
      return (await parley.call("GET", "/api/appointments", { query, signal })).items.length > 0;
    },
    enabled: may && state === "pending",
  });
  return may && state === "pending" && data;
}
