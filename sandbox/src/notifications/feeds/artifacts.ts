import { type ArtifactRecord, ARTIFACTS } from "../../entities/meetings/artifact.ts";
import { type CallRecord, CALLS } from "../../entities/meetings/call.ts";
import { meetingIdOf } from "../../entities/meeting.ts";
import { findUser } from "../../entities/user.ts";
import { artifactJson, NAMES } from "../../graph/meetings/artifacts/artifact-json.ts";
import { callRecordJson, participantsJson } from "../../graph/meetings/calls/call-record-json.ts";
import type { RowChange } from "../../kernel/table.ts";
import type { World } from "../../world.ts";
import type { Happening } from "../happening.ts";
import { feedOf } from "./feed.ts";

export const artifactFeed = feedOf({
  table: ARTIFACTS,
  kinds: ["callRecording", "callTranscript"],
  happenings: artifactHappenings,
});
export const callRecordFeed = feedOf({ table: CALLS, kinds: ["callRecord"], happenings: callHappenings });

const GRAPH = "https://graph.microsoft.com/v1.0";
const KINDS = { recording: "callRecording", transcript: "callTranscript" } as const;

/** Told when it can be read, to those who subscribed before it was begun. */
function artifactHappenings(world: World, { before, after }: RowChange<ArtifactRecord>): Happening[] {
  if (after === undefined || !after.isAvailable || before?.isAvailable === true) return [];
  const { id, kind, organizerId, startedAt, endedAt } = after;
  if (endedAt === null) return [];
  const meetingId = meetingIdOf(after);
  const place = `users('${organizerId}')/onlineMeetings('${meetingId}')/${NAMES[kind].plural}('${id}')`;
  const organizer = findUser(world, organizerId);
  return [
    {
      kind: KINDS[kind],
      changeType: "created",
      resource: place,
      odataType: NAMES[kind].type,
      odataId: place,
      id,
      facts: { user: [organizerId, organizer?.userPrincipalName ?? organizerId], m: [meetingId] },
      subscribedBefore: startedAt,
      json: () => artifactJson(world, { ...after, endedAt }, GRAPH),
    },
  ];
}

/** Told once the call is over; who wants to hear of changes hears of the first version as well. */
function callHappenings(world: World, { before, after }: RowChange<CallRecord>): Happening[] {
  if (after === undefined || after.endedAt === null || (before !== undefined && before.endedAt !== null)) return [];
  const { id, endedAt } = after;
  const place = `communications/callRecords/${id}`;
  const happening = {
    kind: "callRecord",
    resource: place,
    odataType: "callrecord",
    odataId: place,
    id,
    facts: {},
    json: () => {
      const people = participantsJson(world, after);
      return { ...callRecordJson(world, { ...after, endedAt }), participants: people, participants_v2: people };
    },
  } as const;
  return [
    { ...happening, changeType: "created" },
    { ...happening, changeType: "updated" },
  ];
}
