import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../../sdk/src/index.ts";
import { parley } from "../../../web/parley.ts";
import { usePages } from "../../../web/table/use-pages.ts";

export type Conversation = Schemas["Conversation"];
export type Message = Schemas["ChatMessage"];
export type Outgoing = Schemas["OutgoingMessage"];

/** Chats, those first in which something was written last. */
export function useConversations(search: string) {
  const query = search === "" ? {} : { search };
  return usePages<Conversation>(["messages", "chats", query], async (cursor, signal) =>
    parley.call("GET", "/api/conversations", { query: { ...query, ...cursor }, signal }),
  );
}

export function useConversation(id: string) {
  return useQuery({
    queryKey: ["conversations", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/conversations/{id}", { path: { id }, signal }),
  });
}

/** What was written in a chat, the latest page first. */
export function useMessages(id: string) {
  return useInfiniteQuery({
    queryKey: ["messages", "one", id],
    queryFn: ({ pageParam, signal }) =>
      parley.call("GET", "/api/conversations/{id}/messages", {
        path: { id },
        query: pageParam === "" ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
  });
}

/** Writes in a chat; what becomes of it is shown there. */
export function useWriting(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      parley.call("POST", "/api/conversations/{id}/messages", { path: { id }, body: { text } }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["messages", "one", id] }),
  });
}

/** Takes back what was not sent. */
export function useDiscarding(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (outgoing: string) =>
      parley.call("DELETE", "/api/conversations/{id}/messages/{outgoing}", { path: { id, outgoing } }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["messages", "one", id] }),
  });
}
