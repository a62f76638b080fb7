import { type ArtifactKind, runningArtifact } from "../../entities/meetings/artifact.ts";
import { type CallRecord, CALLS, insideOf, isSameParty, type Party } from "../../entities/meetings/call.ts";
import { obstacleFor } from "../../graph/meetings/calls/capture-rules.ts";
import { startCapture, stopCapture } from "../../graph/meetings/calls/capture.ts";
import { joinCall, leaveCall, presentOf, say } from "../../graph/meetings/calls/life.ts";
import { numberAt, textAt } from "../../kernel/json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";
import { callJson } from "./call-json.ts";
import { callIn, meetingIn, openMeetingIn, partyOf, roleOf } from "./meeting-in.ts";

const MEETING = "/_control/meetings/{meeting}";

/** What people do in a meeting. */
export const callControls: readonly ControlRoute[] = [
  { method: "GET", template: MEETING, handle: showMeeting },
  { method: "POST", template: `${MEETING}/joins`, handle: join },
  { method: "POST", template: `${MEETING}/leaves`, handle: leave },
  { method: "POST", template: `${MEETING}/utterances`, handle: speak },
  { method: "POST", template: `${MEETING}/recording`, handle: (call) => capture(call, "recording") },
  { method: "POST", template: `${MEETING}/transcription`, handle: (call) => capture(call, "transcript") },
];

function showMeeting(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const { thread, subject, organizerId, state } = meetingIn(call);
  const calls = CALLS.in(world).by("thread", thread);
  return ok({ thread, subject, organizerId, state, calls: calls.map((each) => callJson(world, each)) });
}

function shown({ house }: ControlCall, call: CallRecord, status = 200): ControlAnswer {
  return { status, json: callJson(house.world, call) };
}

/** `{user or guest, role?}` */
function join(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const meeting = openMeetingIn(call);
  const party = partyOf(world, call.body);
  const at = world.clock.now();
  return shown(call, joinCall(world, meeting, { party, role: roleOf(textAt(call.body, "role")), at }), 201);
}

function checkInside(call: CallRecord, party: Party): void {
  if (insideOf(call).some((visit) => isSameParty(visit, party))) return;
  throw new ControlRefusal(409, `${party.name} is not in the meeting.`);
}

/** `{user or guest}`; the last one ends the call. */
function leave(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const running = callIn(call);
  const party = partyOf(world, call.body);
  checkInside(running, party);
  return shown(call, leaveCall(world, running, { party, at: presentOf(running, world.clock.now()) }));
}

/** `{from, text, seconds?}`; it takes as long as the text is, when nothing is said of that. */
function speak(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const running = callIn(call);
  const party = partyOf(world, call.body["from"]);
  checkInside(running, party);
  const seconds = numberAt(call.body, "seconds");
  if (seconds !== undefined && seconds <= 0) throw new ControlRefusal(400, '"seconds" must be more than 0.');
  return shown(
    call,
    say(world, running, { party, text: needed(call.body, "text"), seconds, at: world.clock.now() }),
    201,
  );
}

/** `{"action": "start" or "stop", by?}`; without `by` whoever of those inside may do it. */
function capture(call: ControlCall, kind: ArtifactKind): ControlAnswer {
  const action = needed(call.body, "action");
  const act = ACTIONS[action];
  if (act === undefined) throw new ControlRefusal(400, 'The "action" is "start" or "stop".');
  act(call, callIn(call), kind);
  return shown(call, callIn(call));
}

type Act = (call: ControlCall, running: CallRecord, kind: ArtifactKind) => void;

const ACTIONS: Readonly<Record<string, Act>> = { start, stop };

function start(call: ControlCall, running: CallRecord, kind: ArtifactKind): void {
  const { world } = call.house;
  const meeting = openMeetingIn(call);
  const named = call.body["by"];
  const candidates = named === undefined ? insideOf(running) : [partyOf(world, named)];
  const judged = candidates.map((party) => ({
    party,
    obstacle: obstacleFor(world, { meeting, call: running, kind }, party),
  }));
  const initiatorId = judged.find(({ obstacle }) => obstacle === undefined)?.party.userId ?? null;
  if (initiatorId === null) throw new ControlRefusal(409, judged[0]?.obstacle ?? "Nobody is in the meeting.");
  startCapture(world, running, { kind, initiatorId, at: presentOf(running, world.clock.now()) });
}

function stop(call: ControlCall, running: CallRecord, kind: ArtifactKind): void {
  const { world } = call.house;
  const artifact = runningArtifact(world, running.id, kind);
  if (artifact === undefined) throw new ControlRefusal(409, `No ${kind} is running.`);
  stopCapture(world, artifact, presentOf(running, world.clock.now()));
}
