import { useQuery } from "@tanstack/react-query";
import { resourcesIn } from "./description.ts";

/** The API as this server describes it; it changes with the server only. */
export function useResources() {
  return useQuery({
    queryKey: ["description"],
    queryFn: async ({ signal }) => {
      const answer = await fetch("/openapi.json", { signal });
      if (!answer.ok) throw new Error(`The description answered ${answer.status}.`);
      return resourcesIn(await answer.json());
    },
    staleTime: Infinity,
  });
}
