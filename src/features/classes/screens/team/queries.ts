import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";

type Schemas = components["schemas"];

/** What can be done with the team of a class; each puts out of date what is shown of classes. */
export function useTeamActs(id: string) {
  const path = { id };
  const acts = {
    look: useAct(() => parley.call("POST", "/api/classes/{id}/team/look", { path })),
    archive: useAct((body: Schemas["ClassArchiveWish"]) =>
      parley.call("POST", "/api/classes/{id}/archive", { path, body }),
    ),
    unarchive: useAct(() => parley.call("DELETE", "/api/classes/{id}/archive", { path })),
    restore: useAct(() => parley.call("POST", "/api/classes/{id}/team/restoration", { path })),
    disconnect: useAct(() => parley.call("POST", "/api/classes/{id}/disconnection", { path })),
    remove: useAct((body: Schemas["ClassTeamDeletion"]) =>
      parley.call("POST", "/api/classes/{id}/team/deletion", { path, body }),
    ),
    connect: useAct((body: Schemas["ClassTeamWish"]) => parley.call("PUT", "/api/classes/{id}/team", { path, body })),
  };
  return acts;
}

function useAct<Wish>(mutationFn: (wish: Wish) => Promise<Schemas["ClassTeam"]>) {
  const cache = useQueryClient();
  const anew = () =>
    cache.invalidateQueries({ predicate: ({ queryKey: [first] }) => String(first).split(" ").includes("classes") });
  return useMutation({ mutationFn, onSuccess: anew });
}

/** Classes whose title, code or id has in it what is typed, of those that have a team. */
export function useClassesCalled(q: string) {
  return useQuery({
    queryKey: ["classes", "called", q],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/classes", { query: { q }, signal })).items
        .filter(({ team }) => team !== undefined)
        .slice(0, 10),
    enabled: q !== "",
  });
}
