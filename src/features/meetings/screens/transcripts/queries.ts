import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";

type Transcript = Schemas["Transcript"];
type TranscriptHits = Schemas["TranscriptHits"];

/** Transcripts in which something is said, page by page. */
export function useHits(query: Readonly<Record<string, string>>) {
  return usePages<TranscriptHits>(["transcripts", "list", query], (cursor, signal) =>
    parley.call("GET", "/api/transcripts", { query: { ...query, ...cursor }, signal }),
  );
}

/** All transcripts of a meeting. */
export function useTranscriptsOf(meeting: string) {
  return useQuery({
    queryKey: ["transcripts", "of", meeting],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/transcripts", { query: { meeting }, signal })).items,
  });
}

/** What an artifact is. */
export function useArtifact(id: string) {
  return useQuery({
    queryKey: ["artifacts", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/artifacts/{id}", { path: { id }, signal }),
  });
}

/** One transcript with all its turns; `artifact` empty asks nothing yet. */
export function useTranscript(artifact: string) {
  return useQuery({
    queryKey: ["transcripts", "one", artifact],
    queryFn: ({ signal }) => whole(artifact, signal),
    enabled: artifact !== "",
  });
}

async function whole(id: string, signal: AbortSignal): Promise<Transcript> {
  const first = await ask(0);
  const turns = [...first.turns];
  for (let { next } = first; next !== undefined;) {
    const more = await ask(next);
    turns.push(...more.turns);
    next = more.next;
  }
  return { ...first, turns };

  function ask(from: number) {
    return parley.call("GET", "/api/transcripts/{id}", { path: { id }, query: { from }, signal });
  }
}
