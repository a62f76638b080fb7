import type { Reader } from "../readings/reader.ts";
import { dropTranscript, keepTranscript } from "./store.ts";
import { turnsOf } from "./turns.ts";
import { readVtt } from "./vtt.ts";

/** Reads what was said. */
export const transcriptReader: Reader = {
  fact: "transcript.read",
  read: (content, { id, meeting_id: meeting, began_at: began }) => {
    const { cues, language, unread } = readVtt(content);
    const turns = turnsOf(cues);
    return (tx, at) => keepTranscript(tx, { artifact: id, meeting, language, began, unread, turns, at });
  },
  drop: dropTranscript,
};
