import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { parley } from "../../../../web/parley.ts";

/** One's own account. */
export function useAccount() {
  return useQuery({
    queryKey: ["users", "account"],
    queryFn: ({ signal }) => parley.call("GET", "/api/account", { signal }),
  });
}

/** Where one is signed in, the last seen first. */
export function useOwnSessions() {
  return useQuery({
    queryKey: ["sessions", "own"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/account/sessions", { signal })).items,
  });
}

/** The identities elsewhere by which one may sign in, the newest first. */
export function useOwnIdentities() {
  return useQuery({
    queryKey: ["users", "own-identities"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/account/identities", { signal })).items,
  });
}

/** What shows that it is oneself. */
interface Proof {
  readonly current?: string;
  readonly code?: string;
}

interface Factor {
  readonly secret: string;
  readonly code: string;
  readonly current: string;
  readonly currentCode?: string;
}

/** What can be done with one's own account. */
export function useAccountActs() {
  const cache = useQueryClient();
  const onSuccess = () =>
    Promise.all(["users", "session", "sessions"].map((first) => cache.invalidateQueries({ queryKey: [first] })));
  return {
    change: useMutation({
      mutationFn: (body: Proof & { name?: string; email?: string }) => parley.call("PATCH", "/api/account", { body }),
      onSuccess,
    }),
    setPassword: useMutation({
      mutationFn: (body: Proof & { password: string }) => parley.call("PUT", "/api/account/password", { body }),
      onSuccess,
    }),
    startFactor: useMutation({
      mutationFn: (current: string) => parley.call("POST", "/api/account/second-factor/secret", { body: { current } }),
    }),
    setFactor: useMutation({
      mutationFn: (body: Factor) => parley.call("PUT", "/api/account/second-factor", { body }),
      onSuccess,
    }),
    dropFactor: useMutation({
      mutationFn: (body: { current: string; code: string }) =>
        parley.call("POST", "/api/account/second-factor/removal", { body }),
      onSuccess,
    }),
    link: useMutation({
      mutationFn: (body: Proof & { provider: string }) => parley.call("POST", "/api/account/identities", { body }),
    }),
    unlink: useMutation({
      mutationFn: (id: string) => parley.call("DELETE", "/api/account/identities/{id}", { path: { id } }),
      onSuccess,
    }),
    endSession: useMutation({
      mutationFn: (id: string) => parley.call("DELETE", "/api/account/sessions/{id}", { path: { id } }),
      onSuccess,
    }),
  };
}
