import type { FinishedArtifact } from "../../../entities/meetings/artifact.ts";
import type { Answer, Call, Route } from "../../protocol/call.ts";
import { badRequest } from "../../protocol/refusal.ts";
import { artifactInPath, artifactsOf, checkTranscriptAccess, meetingOfArtifacts } from "./artifact-access.ts";
import { listArtifacts, showArtifact } from "./artifact-lists.ts";
import { captionsOf, metadataOf } from "./content.ts";

const BASE = "/users/{user}/onlineMeetings/{m}/transcripts";
const LIST_OPTIONS = ["$select", "$filter", "$orderby", "$top", "$count", "$skiptoken"];

export const transcripts: readonly Route[] = [
  { method: "GET", template: BASE, handle: listTranscripts, options: LIST_OPTIONS },
  { method: "GET", template: `${BASE}/{t}`, handle: readTranscript, options: ["$select"] },
  { method: "GET", template: `${BASE}/{t}/content`, handle: readContent, options: ["$format"] },
  { method: "GET", template: `${BASE}/{t}/metadataContent`, handle: readMetadata, options: [] },
];

/** Newest first, unlike recordings. */
function listTranscripts(call: Call): Answer {
  const meeting = meetingOfArtifacts(call);
  checkTranscriptAccess(call.world, { speakers: false });
  const rows = artifactsOf(call.world, meeting, "transcript").toReversed();
  return listArtifacts(call, { meeting, kind: "transcript" }, rows);
}

function transcriptInPath(call: Call, wish: { readonly speakers: boolean }): FinishedArtifact {
  meetingOfArtifacts(call);
  checkTranscriptAccess(call.world, wish);
  return artifactInPath(call, "transcript");
}

function readTranscript(call: Call): Answer {
  return showArtifact(call, transcriptInPath(call, { speakers: false }));
}

const VTT = "text/vtt";
const UNATTRIBUTED = "application/vnd.microsoft.graph.transcript+text";

interface Format {
  readonly type: string;
  readonly speakers: boolean;
}

function readContent(call: Call): Answer {
  const format = formatOf(call);
  const transcript = transcriptInPath(call, format);
  return text(format.type, captionsOf(call.world, transcript, format));
}

/** `$format` knows text/vtt only; the one without speakers is asked for by the Accept header. */
function formatOf({ query, headers }: Call): Format {
  const wish = query.get("$format") ?? "";
  if (wish !== "" && wish.toLowerCase() !== VTT) throw badRequest(`Invalid format '${wish}' specified.`);
  const accept = wish === "" ? (headers["accept"] ?? "*/*").toLowerCase() : VTT;
  if (accept.includes(UNATTRIBUTED)) return { type: UNATTRIBUTED, speakers: false };
  if (/text\/(vtt|\*)|\*\/\*|application\/octet-stream/.test(accept)) return { type: VTT, speakers: true };
  throw badRequest(`Invalid format '${accept}' specified.`);
}

/** Each cue with the clock's time and the speaker. */
function readMetadata(call: Call): Answer {
  const transcript = transcriptInPath(call, { speakers: true });
  return text(VTT, metadataOf(call.world, transcript));
}

function text(type: string, content: string): Answer {
  return { status: 200, bytes: { type, data: Buffer.from(content) } };
}
