import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";

type Schemas = components["schemas"];
export type Session = Schemas["ClassSession"];
export type SessionsClock = Schemas["ClassSessionsClock"];
type SessionsPage = Schemas["ClassSessions"];

/** What puts an answer about sessions out of date. */
const TOUCHED = "class-sessions class-session class-settings";

/** The sessions of a class by time; each page tells by which clock they go, too. */
export function useSessions(id: string, query: Readonly<Record<string, string>>) {
  return usePages<Session, SessionsPage>([TOUCHED, "of", id, query], (cursor, signal) =>
    parley.call("GET", "/api/classes/{id}/sessions", { path: { id }, query: { ...query, ...cursor }, signal }),
  );
}

/** Brings the sessions of classes from a CSV file. */
export function useBringSessions() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (csv: string) => parley.call("POST", "/api/class-sessions/file", { body: { csv } }),
    onSuccess: () => void cache.invalidateQueries({ queryKey: [TOUCHED] }),
  });
}
