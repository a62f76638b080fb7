import { z } from "zod";
import { Instant, OneLine, PlainText } from "../../../kernel/text.ts";

/** What is asked of all transcripts. */
export const TranscriptQuestion = z.object({
  /** Words or beginnings of words, and "exact phrases" between quotation marks. */
  search: PlainText.min(1).max(200).optional(),
  /** Part of a speaker's name. */
  speaker: OneLine.min(1).max(200).optional(),
  /** Transcripts that begin at this time or later, and before the other. */
  from: Instant.optional(),
  to: Instant.optional(),
  meeting: z.uuid().optional(),
  cursor: z.uuid().optional(),
});
export type TranscriptQuestion = z.output<typeof TranscriptQuestion>;

const MeetingNamed = z.object({ id: z.uuid(), subject: z.string(), start: z.string(), end: z.string().optional() });

/** Where a second of a transcript is heard. */
const Link = z.object({
  /** The transcript. */
  artifact: z.uuid(),
  /** The recording of the same call, where there is one, and the second in it. */
  recording: z.uuid().optional(),
  seconds: z.number().min(0),
});

const Hit = z.object({
  position: z.int().min(0),
  speaker: z.string().optional(),
  /** In the transcript. */
  second: z.number().min(0),
  /** What is said, with the places of what was asked for: from which to which UTF-16 code unit. */
  text: z.string(),
  marks: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
  link: Link,
});

/** A recording that runs at the same time, and what is to be added to a transcript's second to find it there. */
const Recording = z.object({ artifact: z.uuid(), offset: z.number() });
export type Recording = z.infer<typeof Recording>;

export const TranscriptHits = z
  .object({
    artifact: z.uuid(),
    meeting: MeetingNamed,
    began: z.string(),
    seconds: z.number().min(0),
    speakers: z.array(z.string()),
    recording: Recording.optional(),
    /** How many turns say most of what was asked for; the first few are shown. */
    matches: z.int().min(0),
    hits: z.array(Hit),
  })
  .meta({ id: "TranscriptHits" });
export type TranscriptHits = z.infer<typeof TranscriptHits>;

const Speaker = z.object({ name: z.string().optional(), seconds: z.number().min(0), turns: z.int().min(0) });

const Turn = z.object({
  position: z.int().min(0),
  speaker: z.string().optional(),
  start: z.number().min(0),
  end: z.number().min(0),
  text: z.string(),
});

export const Transcript = z
  .object({
    artifact: z.uuid(),
    meeting: MeetingNamed,
    recording: Recording.optional(),
    language: z.string().optional(),
    began: z.string(),
    seconds: z.number().min(0),
    words: z.int().min(0),
    /** Lines of Microsoft's file that could not be made sense of. */
    unread: z.int().min(0),
    speakers: z.array(Speaker),
    /** Times are seconds from the transcript's beginning. */
    turns: z.array(Turn),
    /** The position to ask on from, where there are more. */
    next: z.int().optional(),
  })
  .meta({ id: "Transcript" });
export type Transcript = z.infer<typeof Transcript>;

export const FORMATS = ["text", "vtt", "docx"] as const;
export type Format = (typeof FORMATS)[number];
