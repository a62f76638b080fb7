import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";

export type MessengerSettings = Schemas["MessengerSettings"];

/** What is to be erased: a message, or all that was written in the conversation so far. */
export interface Erasable {
  readonly conversation: string;
  readonly message?: string | undefined;
}

/** Erases here what was written, for a reason; answers how many messages that were. */
export function useErasing({ conversation: id, message }: Erasable) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (because: string) =>
      message === undefined
        ? parley.call("POST", "/api/conversations/{id}/erasure", { path: { id }, body: { because } })
        : parley.call("POST", "/api/conversations/{id}/messages/{message}/erasure", {
            path: { id, message },
            body: { because },
          }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["messages"] }),
  });
}

const SETTINGS = ["messenger-settings"];

/** How long the organisation keeps what was written in Teams. */
export function useMessengerSettings() {
  return useQuery({
    queryKey: SETTINGS,
    queryFn: ({ signal }) => parley.call("GET", "/api/messenger-settings", { signal }),
  });
}

const LISTENING = [...SETTINGS, "listening"];

/** Up to how many accounts Microsoft announces the chats of each. */
export function useListeningSettings() {
  return useQuery({
    queryKey: LISTENING,
    queryFn: ({ signal }) => parley.call("GET", "/api/messenger-settings/listening", { signal }),
  });
}

export function useListeningSettingsChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["ListeningSettingsChange"]) =>
      parley.call("PATCH", "/api/messenger-settings/listening", { body }),
    onSuccess: (settings) => cache.setQueryData(LISTENING, settings),
  });
}

export function useMessengerSettingsChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["MessengerSettingsChange"]) => parley.call("PATCH", "/api/messenger-settings", { body }),
    onSuccess: (settings) => cache.setQueryData(SETTINGS, settings),
  });
}
