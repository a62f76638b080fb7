import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";

export type Client = components["schemas"]["Client"];
export type ClientInFull = components["schemas"]["ClientInFull"];
export type ClientWish = components["schemas"]["ClientWish"];
export type ClientChange = components["schemas"]["ClientChange"];
export type Contact = components["schemas"]["Contact"];

/** Pages of clients, as far as the query narrows them. */
export function useClients(query: Readonly<Record<string, string>>) {
  return usePages<Client>(["clients", "list", query], (cursor, signal) =>
    parley.call("GET", "/api/clients", { query: { ...query, ...cursor }, signal }),
  );
}

export function useClient(id: string) {
  return useQuery({
    queryKey: ["clients", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/clients/{id}", { path: { id }, signal }),
  });
}

export function useContacts(id: string) {
  return useQuery({
    queryKey: ["contacts", "one", id],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/clients/{id}/contacts", { path: { id }, signal })).items,
  });
}

export function useClientChanges(id: string) {
  const cache = useQueryClient();
  const path = { id };
  const again = () => cache.invalidateQueries({ queryKey: ["clients"] });
  return {
    add: useMutation({
      mutationFn: (body: ClientWish) => parley.call("POST", "/api/clients", { body }),
      onSuccess: again,
    }),
    save: useMutation({
      mutationFn: (body: ClientChange) => parley.call("PATCH", "/api/clients/{id}", { path, body }),
      onSuccess: again,
    }),
    archive: useMutation({
      mutationFn: () => parley.call("POST", "/api/clients/{id}/archive", { path }),
      onSuccess: again,
    }),
    restore: useMutation({
      mutationFn: () => parley.call("DELETE", "/api/clients/{id}/archive", { path }),
      onSuccess: again,
    }),
  };
}

/** Somebody who is to be a contact, as they are typed. */
export interface Wanted {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly primary: boolean;
}

export function useContactChanges(client: string) {
  const cache = useQueryClient();
  const again = async () => {
    await cache.invalidateQueries({ queryKey: ["contacts"] });
    await cache.invalidateQueries({ queryKey: ["clients"] });
  };
  return {
    add: useMutation({
      mutationFn: async ({ name, email, title, primary }: Wanted) => {
        const person = (await holderOf(email)) ?? { name, email, audience: "user" as const, fields: {} };
        const body = { person, title, primary };
        return parley.call("POST", "/api/clients/{id}/contacts", { path: { id: client }, body });
      },
      onSuccess: again,
    }),
    remove: useMutation({
      mutationFn: (contact: string) =>
        parley.call("DELETE", "/api/clients/{id}/contacts/{contact}", { path: { id: client, contact } }),
      onSuccess: again,
    }),
  };
}

/** The id of whoever has this address already. */
async function holderOf(email: string): Promise<string | undefined> {
  const { items } = await parley.call("GET", "/api/people", { query: { search: email } });
  return items.find((person) => person.email?.toLowerCase() === email.toLowerCase())?.id;
}
