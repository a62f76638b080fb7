import { useQuery } from "@tanstack/react-query";
import { parley } from "../../../../web/parley.ts";

/** What waits for approval, the soonest first: the first page of it. */
export function useWaiting(may: boolean) {
  return useQuery({
    queryKey: ["appointments", "waiting"],
    queryFn: async ({ signal }) => {
      const query = { state: "pending", order: "earliest" } as const;
      const { items, cursor } = await parley.call("GET", "/api/appointments", { query, signal });
      return { items, more: cursor !== undefined };
    },
    enabled: may,
  });
}
