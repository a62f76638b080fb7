import { type ArtifactKind, runningArtifact } from "../../entities/meetings/artifact.ts";
import { type CallRecord, type CallVisit, type Party, runningCall } from "../../entities/meetings/call.ts";
import { type MeetingRecord, MEETINGS } from "../../entities/meeting.ts";
import { findUser } from "../../entities/user.ts";
import { obstacleFor } from "../../graph/meetings/calls/capture-rules.ts";
import { startCapture, stopCapture } from "../../graph/meetings/calls/capture.ts";
import { joinCall, leaveCall, presentOf, say } from "../../graph/meetings/calls/life.ts";
import type { Reply } from "../../kernel/http.ts";
import { missingPage, redirect } from "../page.ts";
import { type ScreenCall, textIn } from "../screen.ts";
import { meetingPage, type MeetingView } from "./page.ts";
import { LONGEST_NAME, LONGEST_WORDS } from "./room.ts";

interface Doing {
  readonly call: ScreenCall;
  readonly world: ScreenCall["world"];
  readonly meeting: MeetingRecord;
  readonly running: CallRecord | undefined;
}

/** Does it, or says in a sentence why not. */
type Deed = (doing: Doing) => string | undefined;

/** By the field of the form that is sent for it. */
const DEEDS: ReadonlyMap<string, Deed> = new Map<string, Deed>([
  ["name", join],
  ["leave", leave],
  ["say", speak],
  ["start", start],
  ["stop", stop],
]);

const NOBODY = "Whoever this is about is not in the meeting any more.";

/** Takes the forms of the page. */
export function visitMeeting(call: ScreenCall, view: MeetingView): Reply {
  const { world, form } = call;
  const meeting = MEETINGS.in(world).get(view.thread);
  if (meeting === undefined) return missingPage(world, "There is no such meeting.");
  const deed = [...DEEDS].find(([field]) => form.has(field))?.[1];
  const obstacle = deed?.({ call, world, meeting, running: runningCall(world, meeting.thread) });
  return obstacle === undefined ? redirect(view.path) : meetingPage(world, { ...view, obstacle });
}

function join({ call, world, meeting }: Doing): string | undefined {
  const name = textIn(call, "name").slice(0, LONGEST_NAME);
  if (meeting.state !== "open") return "Nobody can join this meeting any more.";
  if (name === "") return "Joining takes a name.";
  const user = findUser(world, name);
  const party = user === undefined ? { userId: null, name } : { userId: user.id, name: user.displayName };
  joinCall(world, meeting, { party, at: world.clock.now() });
  return undefined;
}

/** The visit whose place in the call a field gives, while it lasts. */
function visitIn({ call, running }: Doing, field: string): CallVisit | undefined {
  const visit = running?.visits[Number(textIn(call, field))];
  return visit?.leftAt === null ? visit : undefined;
}

function partyOf({ userId, name }: CallVisit): Party {
  return { userId, name };
}

function leave(doing: Doing): string | undefined {
  const { world, running } = doing;
  const visit = visitIn(doing, "leave");
  if (running === undefined || visit === undefined) return NOBODY;
  leaveCall(world, running, { party: partyOf(visit), at: presentOf(running, world.clock.now()) });
  return undefined;
}

function speak(doing: Doing): string | undefined {
  const { call, world, running } = doing;
  const visit = visitIn(doing, "speaker");
  const text = textIn(call, "say").slice(0, LONGEST_WORDS);
  if (running === undefined || visit === undefined) return NOBODY;
  if (text === "") return "Nothing was said.";
  say(world, running, { party: partyOf(visit), text, at: world.clock.now() });
  return undefined;
}

function kindIn({ call }: Doing, field: string): ArtifactKind {
  return textIn(call, field) === "recording" ? "recording" : "transcript";
}

function start(doing: Doing): string | undefined {
  const { world, meeting, running } = doing;
  const visit = visitIn(doing, "presser");
  if (running === undefined || visit === undefined) return NOBODY;
  const kind = kindIn(doing, "start");
  const obstacle = obstacleFor(world, { meeting, call: running, kind }, visit);
  if (obstacle !== undefined || visit.userId === null) return obstacle;
  startCapture(world, running, { kind, initiatorId: visit.userId, at: presentOf(running, world.clock.now()) });
  return undefined;
}

function stop(doing: Doing): string | undefined {
  const { world, running } = doing;
  if (running === undefined) return NOBODY;
  const artifact = runningArtifact(world, running.id, kindIn(doing, "stop"));
  if (artifact === undefined) return "It is not running any more.";
  stopCapture(world, artifact, presentOf(running, world.clock.now()));
  return undefined;
}
