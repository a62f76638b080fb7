import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../sdk/src/types.ts";
import { parley } from "../../../web/parley.ts";
import { usePages } from "../../../web/table/use-pages.ts";

export type User = components["schemas"]["User"];
export type UserWish = components["schemas"]["UserWish"];
export type UserChange = components["schemas"]["UserChange"];
export type Key = components["schemas"]["Key"];
export type KeyWish = components["schemas"]["KeyWish"];
export type NewKey = components["schemas"]["NewKey"];
export type Provider = components["schemas"]["IdentityProvider"];
export type ProviderWish = components["schemas"]["IdentityProviderWish"];

/** Pages of users, by name. */
export function useUsers(query: Readonly<Record<string, string>>) {
  return usePages<User>(["users", "list", query], (cursor, signal) =>
    parley.call("GET", "/api/users", { query: { ...query, ...cursor }, signal }),
  );
}

export function useUser(id: string) {
  return useQuery({
    queryKey: ["users", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/users/{id}", { path: { id }, signal }),
  });
}

/** The identities elsewhere by which a user may sign in, the newest first. */
export function useIdentitiesOf(id: string) {
  return useQuery({
    queryKey: ["users", "identities", id],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/users/{id}/identities", { path: { id }, signal })).items,
  });
}

/** Takes an identity from a user. */
export function useUnlinking(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (identity: string) =>
      parley.call("DELETE", "/api/users/{id}/identities/{identity}", { path: { id, identity } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["users"] }),
  });
}

/** What can be done with users. */
export function useUserActs() {
  const keep = useKept();
  return {
    invite: useMutation({
      mutationFn: (body: UserWish) => parley.call("POST", "/api/users", { body }),
      onSuccess: keep,
    }),
    change: useMutation({
      mutationFn: ({ id, change }: { id: string; change: UserChange }) =>
        parley.call("PATCH", "/api/users/{id}", { path: { id }, body: change }),
      onSuccess: keep,
    }),
    inviteAgain: useMutation({
      mutationFn: (id: string) => parley.call("POST", "/api/users/{id}/invitation", { path: { id } }),
    }),
    suspend: useMutation({
      mutationFn: (id: string) => parley.call("POST", "/api/users/{id}/suspension", { path: { id } }),
      onSuccess: keep,
    }),
    restore: useMutation({
      mutationFn: (id: string) => parley.call("DELETE", "/api/users/{id}/suspension", { path: { id } }),
      onSuccess: keep,
    }),
  };
}

function useKept() {
  const cache = useQueryClient();
  return (user: User) => {
    cache.setQueryData(["users", "one", user.id], user);
    void cache.invalidateQueries({ queryKey: ["users"] });
    // It may have been oneself.
    void cache.invalidateQueries({ queryKey: ["session"] });
  };
}

/** The keys of programs, the newest first. */
export function useKeys() {
  return usePages<Key>(["keys", "list"], (_cursor, signal) => parley.call("GET", "/api/keys", { signal }));
}

export function useKeyActs() {
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: ["keys"] });
  return {
    make: useMutation({ mutationFn: (body: KeyWish) => parley.call("POST", "/api/keys", { body }), onSuccess }),
    end: useMutation({
      mutationFn: (id: string) => parley.call("DELETE", "/api/keys/{id}", { path: { id } }),
      onSuccess,
    }),
  };
}

/** The issuers of identities by which staff or visitors may sign in. */
export function useProviders() {
  return useQuery({
    queryKey: ["identity-providers"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/identity-providers", { signal })).items,
  });
}

export function useProviderActs() {
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: ["identity-providers"] });
  return {
    add: useMutation({
      mutationFn: (body: ProviderWish) => parley.call("POST", "/api/identity-providers", { body }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (id: string) => parley.call("DELETE", "/api/identity-providers/{id}", { path: { id } }),
      onSuccess,
    }),
  };
}

/** Gives the organisation another name or another zone. */
export function useOrganisationChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: components["schemas"]["OrganisationChange"]) =>
      parley.call("PATCH", "/api/organisation", { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["session"] }),
  });
}
