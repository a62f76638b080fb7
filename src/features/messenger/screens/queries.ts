import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../../sdk/src/index.ts";
import { parley } from "../../../web/parley.ts";
import { usePages } from "../../../web/table/use-pages.ts";

export type Conversation = Schemas["Conversation"];
export type Message = Schemas["ChatMessage"];
export type Outgoing = Schemas["OutgoingMessage"];

/** What is written in chats puts their list out of date, and so does who is in them. */
export const CHATS = ["messages conversations", "chats"];

/** Chats, those first in which something was written last. */
export function useConversations(search: string) {
  const query = search === "" ? {} : { search };
  return usePages<Conversation>([...CHATS, query], async (cursor, signal) =>
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
    // How far files came is no fact.
    refetchInterval: ({ state: { data } }) => (data?.pages[0]?.outgoing.some(isUploading) ? 1000 : false),
  });
}

function isUploading({ state, uploads = [] }: Outgoing): boolean {
  return state === "waiting" && uploads.some(({ bytes, laid = bytes }) => laid < bytes);
}

/** Writes in a chat; what becomes of it is shown there. */
export function useWriting(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["MessageWish"]) =>
      parley.call("POST", "/api/conversations/{id}/messages", { path: { id }, body }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["messages", "one", id] }),
  });
}

/** Takes back what was not sent, or deletes what was. */
export function useTakingBack(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (message: string) =>
      parley.call("DELETE", "/api/conversations/{id}/messages/{message}", { path: { id, message } }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["messages", "one", id] }),
  });
}

/** Brings back what was deleted; the chat shows it when Microsoft has told. */
export function useRestoring(id: string) {
  return useMutation({
    mutationFn: (message: string) =>
      parley.call("POST", "/api/conversations/{id}/messages/{message}/restoration", { path: { id, message } }),
  });
}

/** Changes what a message says. */
export function useEditing(id: string) {
  return useMutation({
    mutationFn: ({ message, ...body }: Schemas["MessageEdit"] & { readonly message: string }) =>
      parley.call("PATCH", "/api/conversations/{id}/messages/{message}", { path: { id, message }, body }),
  });
}

interface Reaction {
  readonly message: string;
  readonly reaction: string;
  readonly isSet: boolean;
}

/** Reacts to a message, or takes that back. */
export function useReacting(id: string) {
  return useMutation({
    mutationFn: ({ message, reaction, isSet }: Reaction) =>
      parley.call(isSet ? "PUT" : "DELETE", "/api/conversations/{id}/messages/{message}/reactions/{reaction}", {
        path: { id, message, reaction },
      }),
  });
}

/** As whom somebody writes in chats of a connection; undefined while that is not known, or nobody. */
export function useOwnObjectId(connection: string): string | undefined {
  const { data } = useQuery({
    queryKey: ["accounts", "own"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/account/microsoft", { signal })).items,
  });
  return data?.find((place) => place.connection.id === connection)?.account?.objectId;
}
