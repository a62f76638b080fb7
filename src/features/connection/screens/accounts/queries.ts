import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";

export type Account = Schemas["Account"];
export type Place = Schemas["AccountPlace"];

/** One's own account at each connection, or the organisation's. */
export function usePlaces(own: boolean) {
  return useQuery({
    queryKey: ["accounts", own ? "own" : "organisation"],
    queryFn: async ({ signal }): Promise<readonly Place[]> =>
      (await parley.call("GET", own ? "/api/account/microsoft" : "/api/accounts/organisation", { signal })).items,
  });
}

/** What is done with an account, one's own or the organisation's; each leaves what is shown fresh. */
export function useAccountActs(own: boolean) {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: ["accounts"] });
  return {
    authorize: useMutation({
      mutationFn: (connection: string) =>
        parley.call("POST", own ? "/api/account/microsoft/authorization" : "/api/accounts/authorization", {
          body: { connection },
        }),
    }),
    test: useMutation({
      mutationFn: (id: string) =>
        parley.call("POST", own ? "/api/account/microsoft/{id}/findings" : "/api/accounts/{id}/findings", {
          path: { id },
        }),
      onSettled,
    }),
    disconnect: useMutation({
      mutationFn: (id: string) =>
        parley.call("DELETE", own ? "/api/account/microsoft/{id}" : "/api/accounts/{id}", { path: { id } }),
      onSettled,
    }),
    chooseZone: useMutation({
      mutationFn: ({ id, zone: outlookTimeZone }: { readonly id: string; readonly zone: string }) =>
        parley.call("PATCH", own ? "/api/account/microsoft/{id}" : "/api/accounts/{id}", {
          path: { id },
          body: { outlookTimeZone },
        }),
      onSettled,
    }),
  };
}

/** The zones that Outlook offers, by its own names. */
export function useOutlookZones() {
  return useQuery({
    queryKey: ["outlook-time-zones"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/outlook-time-zones", { signal })).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Pages of all accounts, by login name. */
export function useAccounts(query: Readonly<Record<string, string>>) {
  return usePages<Account>(["accounts", "list", query], (cursor, signal) =>
    parley.call("GET", "/api/accounts", { query: { ...query, ...cursor }, signal }),
  );
}
