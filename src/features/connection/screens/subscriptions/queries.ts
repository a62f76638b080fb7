import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";

export type Subscription = Schemas["Subscription"];

/** Subscriptions renew themselves, of which nothing is told. In milliseconds. */
const LOOK = 30_000;

/** What Microsoft announces through a connection. */
export function useSubscriptions(connection: string) {
  return useQuery({
    queryKey: ["connections", connection, "subscriptions"],
    queryFn: ({ signal }) => parley.call("GET", "/api/subscriptions", { query: { connection }, signal }),
    refetchInterval: LOOK,
  });
}
