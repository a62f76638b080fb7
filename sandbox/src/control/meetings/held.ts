import type { ArtifactKind } from "../../entities/meetings/artifact.ts";
import { isSameParty, type Party, runningCall } from "../../entities/meetings/call.ts";
import type { MeetingRecord } from "../../entities/meeting.ts";
import { obstacleForAll, obstacleOf } from "../../graph/meetings/calls/capture-rules.ts";
import { type HeldCall, holdCall, type Line, shortestCall, smallTalk } from "../../graph/meetings/calls/held.ts";
import { instantOf } from "../../kernel/clock.ts";
import { flagAt, isObject, listAt, numberAt, objectsAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";
import { callJson } from "./call-json.ts";
import { openMeetingIn, partyOf, roleOf } from "./meeting-in.ts";

const MINUTE = 60_000;
const LONGEST_MINUTES = 8 * 60;
const CAPTURES = [
  { flag: "recorded", kind: "recording" },
  { flag: "transcribed", kind: "transcript" },
] as const;

/** A whole call at once. */
export const heldControls: readonly ControlRoute[] = [
  { method: "POST", template: "/_control/meetings/{meeting}/held", handle: hold },
];

/**
 * `{minutes, participants, recorded?, transcribed?, lines?, startedAt?}`. Without `startedAt` it is held now, and the
 * clock moves on to its end; otherwise it lies in the past. It lasts longer where all that is said needs more time.
 */
function hold(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const meeting = openMeetingIn(call);
  if (runningCall(world, meeting.thread) !== undefined)
    throw new ControlRefusal(409, "Somebody is in the meeting now.");
  const participants = participantsIn(call);
  const captures = capturesIn(call, { meeting, participants });
  const given = linesIn(call, participants);
  const lines = given ?? (captures.length > 0 ? smallTalk(participants.map(({ party }) => party)) : []);
  const milliseconds = Math.max(minutesIn(call) * MINUTE, shortestCall(lines, participants.length));
  const startedAt = startIn(call, milliseconds);
  const ended = holdCall(world, meeting, { participants, startedAt, milliseconds, captures, lines });
  return { status: 201, json: callJson(world, ended) };
}

function participantsIn({ house: { world }, body }: ControlCall): HeldCall["participants"] {
  const participants = (listAt(body, "participants") ?? []).map((value) => ({
    party: partyOf(world, value),
    role: roleOf(isObject(value) ? textAt(value, "role") : undefined),
  }));
  if (participants.length === 0) throw new ControlRefusal(400, 'A call needs "participants", one or more.');
  return participants;
}

interface Capturing {
  readonly meeting: MeetingRecord;
  readonly participants: HeldCall["participants"];
}

function capturesIn({ house: { world }, body }: ControlCall, wish: Capturing): HeldCall["captures"] {
  const kinds = CAPTURES.filter(({ flag }) => flagAt(body, flag) === true).map(({ kind }) => kind);
  return kinds.map((kind) => ({ kind, initiatorId: initiatorOf(world, kind, wish) }));
}

/** The first of the participants who may press the button. */
function initiatorOf(world: World, kind: ArtifactKind, { meeting, participants }: Capturing): string {
  const obstacle = obstacleForAll(world, meeting, kind);
  if (obstacle !== undefined) throw new ControlRefusal(409, obstacle);
  const people = participants.flatMap(({ party }) => party.userId ?? []);
  const judged = people.map((userId) => ({ userId, obstacle: obstacleOf(world, userId, kind) }));
  const initiator = judged.find((each) => each.obstacle === undefined);
  if (initiator !== undefined) return initiator.userId;
  throw new ControlRefusal(
    409,
    judged[0]?.obstacle ?? "Only guests take part; somebody of the organisation must press the button.",
  );
}

function linesIn({ house: { world }, body }: ControlCall, participants: HeldCall["participants"]): Line[] | undefined {
  if (listAt(body, "lines") === undefined) return undefined;
  return objectsAt(body, "lines").map((line) => ({
    party: participant(participants, partyOf(world, line["who"])),
    text: needed(line, "text"),
    seconds: numberAt(line, "seconds"),
  }));
}

function participant(participants: HeldCall["participants"], wanted: Party): Party {
  const found = participants.find(({ party }) => isSameParty(party, wanted));
  if (found === undefined) throw new ControlRefusal(400, `${wanted.name} says something, but takes no part.`);
  return found.party;
}

function minutesIn({ body }: ControlCall): number {
  const minutes = numberAt(body, "minutes") ?? 0;
  if (minutes > 0 && minutes <= LONGEST_MINUTES) return minutes;
  throw new ControlRefusal(400, `A call needs "minutes", more than 0 and at most ${LONGEST_MINUTES}.`);
}

function startIn({ house: { world }, body }: ControlCall, milliseconds: number): number {
  const text = textAt(body, "startedAt");
  const now = world.clock.now();
  if (text === undefined) {
    world.clock.advance(milliseconds / 1000);
    return now;
  }
  const startedAt = instantOf(text);
  if (startedAt === undefined)
    throw new ControlRefusal(400, '"startedAt" must be an instant such as 2027-01-12T10:00:00Z.');
  if (startedAt + milliseconds > now) throw new ControlRefusal(400, "The call would not be over by now.");
  return startedAt;
}
