import { z } from "zod";
import { route } from "../../../feature.ts";
import { isTimeZone } from "../../../kernel/time.ts";
import { FORMATS, Transcript, TranscriptHits, TranscriptQuestion } from "./contract.ts";
import { exportTranscript } from "./export-transcript.ts";
import { showHits, showTranscript } from "./show-transcript.ts";

const ARTIFACTS = { kind: "scope", scope: "artifacts:read" } as const;
const ById = z.object({ id: z.uuid() });

export const transcriptRoutes = [
  route({
    method: "GET",
    path: "/api/transcripts",
    access: ARTIFACTS,
    summary:
      'Searches what was said in meetings, for words, beginnings of words and "exact phrases"; without a search, lists all transcripts. The latest first. A page may be short or empty: go on while there is a cursor.',
    query: TranscriptQuestion,
    answers: { 200: z.object({ items: z.array(TranscriptHits), cursor: z.string().optional() }) },
    handle: async (ctx, { query }) => ({ status: 200, body: await showHits(ctx, query) }),
  }),
  route({
    method: "GET",
    path: "/api/transcripts/:id",
    access: ARTIFACTS,
    summary:
      "Shows what was said in a meeting: who spoke, and turn after turn; `id` is the transcript's artifact. Go on with `from`, the `next` of the answer before.",
    params: ById,
    query: z.object({ from: z.coerce.number().int().min(0).default(0) }),
    answers: { 200: Transcript },
    handle: async (ctx, { params, query }) => ({ status: 200, body: await showTranscript(ctx, params.id, query.from) }),
  }),
  route({
    method: "GET",
    path: "/api/transcripts/:id/document",
    access: ARTIFACTS,
    summary: "A transcript as a file: plain text, WebVTT or a Word document, with its times in a zone.",
    params: ById,
    query: z.object({
      format: z.enum(FORMATS).default("text"),
      zone: z.string().refine(isTimeZone, "must be an IANA time zone, such as Europe/London").default("UTC"),
    }),
    produces: "text/plain",
    answers: { 200: z.string() },
    handle: async (ctx, { params, query }) => ({ status: 200, ...(await exportTranscript(ctx, params.id, query)) }),
  }),
];
