import type { Answer, Call, Route } from "../../protocol/call.ts";
import { artifactInPath, artifactsOf, meetingOfArtifacts } from "./artifact-access.ts";
import { listArtifacts, showArtifact } from "./artifact-lists.ts";
import { filmAddress, filmOf } from "./content.ts";

const BASE = "/users/{user}/onlineMeetings/{m}/recordings";
const LIST_OPTIONS = ["$select", "$filter", "$orderby", "$top", "$count", "$skiptoken"];

export const recordings: readonly Route[] = [
  { method: "GET", template: BASE, handle: listRecordings, options: LIST_OPTIONS },
  { method: "GET", template: `${BASE}/{r}`, handle: readRecording, options: ["$select"] },
  { method: "GET", template: `${BASE}/{r}/content`, handle: readContent, options: [] },
];

/** Oldest first, unlike transcripts. */
function listRecordings(call: Call): Answer {
  const meeting = meetingOfArtifacts(call);
  return listArtifacts(call, { meeting, kind: "recording" }, artifactsOf(call.world, meeting, "recording"));
}

function readRecording(call: Call): Answer {
  return showArtifact(call, artifactInPath(call, "recording"));
}

/** The whole film at once, or the way to where parts of it can be had. */
function readContent(call: Call): Answer {
  const { world, headers } = call;
  const recording = artifactInPath(call, "recording");
  if (headers["range"] === undefined) {
    return { status: 200, bytes: { type: "video/mp4", data: filmOf(world, recording) } };
  }
  return { status: 302, headers: { Location: filmAddress(world, recording) } };
}
