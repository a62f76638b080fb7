import type { Kind } from "../artifacts/contract.ts";
import { attendanceReader } from "../attendance/attendance-reader.ts";
import { transcriptReader } from "../transcripts/transcript-reader.ts";
import type { Reader } from "./reader.ts";

/** Films are looked at; the rest is read. */
export const READERS: Readonly<Record<Kind, Reader | undefined>> = {
  recording: undefined,
  transcript: transcriptReader,
  attendance: attendanceReader,
};
