import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import type { Mentionable } from "../chat/mentioning.ts";
import { THREAD_WORDS as WORDS } from "./words.ts";

export type Thread = Schemas["Thread"];

/** The posts of a channel, those first in which something was written last. */
export function useThreads(id: string) {
  return useInfiniteQuery({
    queryKey: ["messages", "one", id, "threads"],
    queryFn: ({ pageParam, signal }) =>
      parley.call("GET", "/api/conversations/{id}/threads", {
        path: { id },
        query: pageParam === "" ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
  });
}

/** The replies to a post, the latest page first. */
export function useReplies(id: string, post: string) {
  return useInfiniteQuery({
    queryKey: ["messages", "one", id, "replies", post],
    queryFn: ({ pageParam, signal }) =>
      parley.call("GET", "/api/conversations/{id}/threads/{post}/replies", {
        path: { id, post },
        query: pageParam === "" ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
  });
}

/** Whom one can mention in a channel: others who wrote in it, the channel itself and its team; nobody where one may not write. */
export function useChannelPeople(id: string, own: string | undefined): readonly Mentionable[] {
  const { data } = useQuery({
    queryKey: ["messages", "one", id, "mentionable"],
    queryFn: ({ signal }) => parley.call("GET", "/api/conversations/{id}/mentionable", { path: { id }, signal }),
    enabled: own !== undefined,
  });
  const others = (data?.items ?? []).filter((each) => each.id !== own);
  return others.map(({ kind, id: each, name }) => ({ id: each, name, label: LABELS[kind]?.({ name }) ?? name }));
}

const LABELS: Partial<Record<Schemas["Mentionable"]["kind"], (of: { name: string }) => string>> = {
  channel: WORDS.wholeChannel,
  team: WORDS.wholeTeam,
};
