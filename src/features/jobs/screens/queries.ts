import { useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../../../sdk/src/index.ts";
import { parley } from "../../../web/parley.ts";
import { usePages } from "../../../web/table/use-pages.ts";

export type Job = Schemas["Job"];
export type JobState = Job["state"];

/** What needs a person first. */
export const JOB_STATES = ["parked", "running", "due", "waiting"] as const satisfies readonly JobState[];

/** Work comes and goes without any fact about it, so it is asked for anew, in milliseconds. */
const ANEW = 5000;

export function useJobs(state: JobState, query: Readonly<Record<string, string>>) {
  return usePages<Job>(["jobs", "list", state, query], (cursor, signal) =>
    parley.call("GET", "/api/jobs", { query: { ...query, state, ...cursor }, signal }),
  );
}

/** How many jobs there are in each state: "50+" where there are more than a page holds. */
export function useCounts(search: string): Readonly<Partial<Record<JobState, string>>> {
  const cache = useQueryClient();
  return useQueries({
    queries: JOB_STATES.map((state) => ({
      queryKey: ["jobs", "counts", state, search],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const query = search === "" ? { state } : { state, search };
        const { items, cursor } = await parley.call("GET", "/api/jobs", { query, signal });
        // The list under the count shows the same moment.
        void cache.invalidateQueries({ queryKey: ["jobs", "list", state] });
        return cursor === undefined ? String(items.length) : `${items.length}+`;
      },
      refetchInterval: ANEW,
    })),
    combine: (counts) => Object.fromEntries(JOB_STATES.map((state, index) => [state, counts[index]?.data])),
  });
}

export function useJob(id: string) {
  return useQuery({
    queryKey: ["jobs", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/jobs/{id}", { path: { id }, signal }),
  });
}

function useChange<V, A>(mutationFn: (value: V) => Promise<A>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all(["list", "counts"].map((kind) => cache.invalidateQueries({ queryKey: ["jobs", kind] }))),
  });
}

export const useRetry = () => useChange((id: string) => parley.call("POST", "/api/jobs/{id}/retry", { path: { id } }));

export const useDiscard = () => useChange((id: string) => parley.call("DELETE", "/api/jobs/{id}", { path: { id } }));

export const useRetries = () =>
  useChange((body: Schemas["JobRetryWish"]) => parley.call("POST", "/api/job-retries", { body }));
