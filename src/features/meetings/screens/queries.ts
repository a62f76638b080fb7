import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Meeting, MeetingWish } from "../../../../sdk/src/index.ts";
import { parley } from "../../../web/parley.ts";
import { usePages } from "../../../web/table/use-pages.ts";
import { ahead } from "./wish.ts";

/** Pages of meetings, the latest start first, as far as the query narrows them. */
export function useMeetings(query: Readonly<Record<string, string>>) {
  return usePages<Meeting>(["meetings", "list", query], (cursor, signal) =>
    parley.call("GET", "/api/meetings", { query: { ...query, ...cursor }, signal }),
  );
}

/** One meeting; `id` empty asks nothing yet. */
export function useMeeting(id: string) {
  return useQuery({
    queryKey: ["meetings", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/meetings/{id}", { path: { id }, signal }),
    enabled: id !== "",
  });
}

/** The list has the latest start first, so what is next may stand some pages on. */
const PAGES = 10;

/** What lies ahead, the next first, and whether there has ever been a meeting. */
export function useAhead() {
  return useQuery({
    queryKey: ["meetings", "ahead"],
    queryFn: async ({ signal }) => {
      const all = await pagesUntilPast(signal);
      return { any: all.length > 0, meetings: ahead(all, new Date()) };
    },
  });
}

async function pagesUntilPast(signal: AbortSignal): Promise<Meeting[]> {
  const all: Meeting[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const query = cursor === undefined ? {} : { cursor };
    const { items, cursor: next } = await parley.call("GET", "/api/meetings", { query, signal });
    all.push(...items);
    const last = items.at(-1);
    if (next === undefined || last === undefined || new Date(last.end) < new Date()) break;
    cursor = next;
  }
  return all;
}

/** Wishes for a meeting under its key: opens it, moves it, or tries it again. */
export function useWish() {
  const keep = useKept();
  return useMutation({
    mutationFn: ({ key, wish }: { key: string; wish: MeetingWish }) =>
      parley.call("PUT", "/api/meetings/{key}", { path: { key }, body: wish }),
    onSuccess: keep,
  });
}

/** Cancels a meeting, and says why where somebody says so. */
export function useCancellation() {
  const keep = useKept();
  return useMutation({
    mutationFn: ({ id, comment }: { id: string; comment?: string }) =>
      parley.call("POST", "/api/meetings/{id}/cancellation", { path: { id }, body: comment ? { comment } : {} }),
    onSuccess: keep,
  });
}

/** Opens a meeting again that was deleted in Outlook. */
export function useReopening() {
  const keep = useKept();
  return useMutation({
    mutationFn: (id: string) => parley.call("POST", "/api/meetings/{id}/reopening", { path: { id } }),
    onSuccess: keep,
  });
}

function useKept() {
  const cache = useQueryClient();
  return (meeting: Meeting) => {
    cache.setQueryData(["meetings", "one", meeting.id], meeting);
    void cache.invalidateQueries({ queryKey: ["meetings"] });
    void cache.invalidateQueries({ queryKey: ["facts"] });
  };
}
