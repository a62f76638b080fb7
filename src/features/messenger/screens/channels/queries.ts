import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";

export type Channel = Schemas["Channel"];

/** Nothing tells when a look ends, or when Microsoft begins to announce: it is asked for anew, in milliseconds. */
const ANEW = 5000;

/** What happens to conversations puts it out of date: channels are some of them. */
const KEY = ["conversations", "channels"];

/** All channels that are kept, or were. */
export function useChannels() {
  const list = usePages<Channel>(KEY, async (_cursor, signal) => parley.call("GET", "/api/channels", { signal }));
  const { refetch } = list;
  useEffect(() => {
    const timer = setInterval(() => void refetch(), ANEW);
    return () => clearInterval(timer);
  }, [refetch]);
  return list;
}

/** Teams whose name begins with the text. */
export function useTeams(search: string) {
  return useQuery({
    queryKey: ["teams", search],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/teams", { query: { search }, signal })).items,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** The channels of a team; none while none is chosen. */
export function useChannelsOf(team: string | undefined) {
  return useQuery({
    queryKey: ["teams", "channels", team],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/teams/{team}/channels", { path: { team: team ?? "" }, signal })).items,
    enabled: team !== undefined,
    retry: false,
  });
}

/** Has a channel kept. */
export function useKeeping() {
  return useSaving((body: Schemas["ChannelWish"]) => parley.call("POST", "/api/channels", { body }));
}

/** Changes who sees a channel. */
export function useShowing(id: string) {
  return useSaving((seenBy: string[] | null) =>
    parley.call("PATCH", "/api/channels/{id}", { path: { id }, body: { seenBy } }),
  );
}

/** Takes a channel off the list. */
export function useLeaving(id: string) {
  return useSaving((body: { readonly messages: "keep" | "erase"; readonly reason?: string }) =>
    parley.call("POST", "/api/channels/{id}/removal", { path: { id }, body }),
  );
}

function useSaving<Wish, Answer>(mutationFn: (wish: Wish) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => cache.invalidateQueries({ queryKey: KEY }) });
}
