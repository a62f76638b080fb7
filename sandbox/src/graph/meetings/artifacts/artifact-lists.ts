import type { ArtifactKind, FinishedArtifact } from "../../../entities/meetings/artifact.ts";
import { meetingIdOf, type MeetingRecord } from "../../../entities/meeting.ts";
import { type Answer, type Call, found } from "../../protocol/call.ts";
import { type Listing, listRows } from "../../protocol/page.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { artifactJson, NAMES } from "./artifact-json.ts";

/** Where addresses of contents begin for this caller. */
export function rootOf({ origin }: Call): string {
  return `${origin}/v1.0`;
}

export function artifactListing(kind: ArtifactKind, context: string): Listing {
  return {
    type: NAMES[kind].type,
    context,
    page: { usual: 10, most: 100 },
    service: "teams",
    filterBy: new Set(["contentCorrelationId", "createdDateTime", "endDateTime"]),
    orderBy: new Set(["createdDateTime", "endDateTime"]),
  };
}

export function listArtifacts(
  call: Call,
  { meeting, kind }: { readonly meeting: MeetingRecord; readonly kind: ArtifactKind },
  rows: readonly FinishedArtifact[],
): Answer {
  const listing = artifactListing(kind, placeOf(meeting, kind));
  return listRows(counting(call), listing, { rows, json: (row) => artifactJson(call.world, row, rootOf(call)) });
}

/** These lists count unasked, and know contentCorrelationId in whatever case it is written. */
function counting(call: Call): Call {
  const filter = call.query.get("$filter")?.replaceAll(/\bcontentCorrelationId\b/gi, "contentCorrelationId");
  const wishes = { $count: "true", ...(filter === undefined ? {} : { $filter: filter }) };
  return { ...call, query: call.query.withAll(wishes) };
}

export function showArtifact(call: Call, artifact: FinishedArtifact): Answer {
  const json = artifactJson(call.world, artifact, rootOf(call));
  const item = select(json, selectionOf(call, NAMES[artifact.kind].type));
  return found(call, `${placeOf(artifact, artifact.kind)}/$entity`, item);
}

function placeOf(meeting: Pick<MeetingRecord, "thread" | "organizerId">, kind: ArtifactKind): string {
  return `users('${meeting.organizerId}')/onlineMeetings('${meetingIdOf(meeting)}')/${NAMES[kind].plural}`;
}
