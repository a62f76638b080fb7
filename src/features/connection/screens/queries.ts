import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Connection, ConnectionWish } from "../../../../sdk/src/index.ts";
import { parley } from "../../../web/parley.ts";
import { explain } from "../../../web/parts/explain.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { WORDS } from "./words.ts";

/** All connections; nothing is asked where `enabled` is false. */
export function useConnections({ enabled = true } = {}) {
  return useQuery({
    enabled,
    queryKey: ["connections"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/connections", { signal })).items,
  });
}

/** Tests a connection by trying, and says what was found wherever the person is by then. */
export function useTest() {
  const cache = useQueryClient();
  const notice = useNotice();
  return useMutation({
    mutationFn: ({ id }: Tested) => parley.call("POST", "/api/connections/{id}/findings", { path: { id } }),
    onSuccess: ({ finding }, { name }) =>
      notice(WORDS.tested({ name, sentence: finding?.sentence ?? WORDS.states.pending })),
    onError: (error, { name }) => notice(WORDS.tested({ name, sentence: explain(error).sentence })),
    onSettled: () => cache.invalidateQueries({ queryKey: ["connections"] }),
  });
}

type Tested = Pick<Connection, "id" | "name">;

/** Adds a connection. */
export function useAddConnection() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: ConnectionWish) => parley.call("POST", "/api/connections", { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["connections"] }),
  });
}

/** Gives a connection another credential, which is tested at once. */
export function useReplacement() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & Pick<ConnectionWish, "credential" | "applicationObjectId">) =>
      parley.call("POST", "/api/connections/{id}/credentials", { path: { id }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["connections"] }),
  });
}

/** Says in which of Microsoft's clouds a tenant lives; it is tested there at once. */
export function useCloud() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, cloud }: Pick<Connection, "id" | "cloud">) =>
      parley.call("PUT", "/api/connections/{id}/cloud", { path: { id }, body: { cloud } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["connections"] }),
  });
}

/** Has new work go through a connection, and says so. */
export function useNewWork() {
  const cache = useQueryClient();
  const notice = useNotice();
  return useMutation({
    mutationFn: (id: string) => parley.call("PUT", "/api/connections/{id}/new-work", { path: { id } }),
    onSuccess: ({ name }) => notice(WORDS.takenForNewWork({ name })),
    onError: (error) => notice(explain(error).sentence),
    onSettled: () => cache.invalidateQueries({ queryKey: ["connections"] }),
  });
}

/** Takes a connection out of use. */
export function useRetirement() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => parley.call("POST", "/api/connections/{id}/retirement", { path: { id } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["connections"] }),
  });
}
