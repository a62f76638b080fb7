import {
  type CallRecord,
  type CallRole,
  CALLS,
  type CallVisit,
  insideOf,
  isSameParty,
  type Party,
  runningCall,
} from "../../../entities/meetings/call.ts";
import type { MeetingRecord } from "../../../entities/meeting.ts";
import { textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { settlePresence } from "../../presence/settling.ts";
import { tellEnded, tellStarted } from "./call-messages.ts";
import { obstacleFor } from "./capture-rules.ts";
import { processCaptures, startCapture } from "./capture.ts";

/** What a call of a meeting goes through: people come, speak and leave. The last one ends it. */

export interface Coming {
  readonly party: Party;
  /** As the meeting says when absent. */
  readonly role?: CallRole | undefined;
  readonly at: number;
}

/** The first one begins the call; whoever is inside already stays. */
export function joinCall(world: World, meeting: MeetingRecord, coming: Coming): CallRecord {
  const call = runningCall(world, meeting.thread) ?? beginCall(world, meeting, coming);
  const { party, at } = coming;
  if (insideOf(call).some((there) => isSameParty(there, party))) return call;
  const role = coming.role ?? roleIn(meeting, party);
  const visit = { ...party, role, joinedAt: at, leftAt: null };
  const joined = CALLS.in(world).put({ ...call, visits: [...call.visits, visit] });
  recordByItself(world, meeting, joined);
  notePresence(world, [party]);
  return joined;
}

function beginCall(world: World, { thread, organizerId }: MeetingRecord, { party, at }: Coming): CallRecord {
  const [id, reportId] = [world.random.guid(), world.random.guid()];
  const call = { id, reportId, thread, organizerId, startedAt: at, endedAt: null, visits: [], spoken: [] };
  tellStarted(world, call, party);
  return call;
}

/** Who presents, by the meeting's options, unless it was said otherwise of that person. */
function roleIn(meeting: MeetingRecord, { userId }: Party): CallRole {
  if (userId === meeting.organizerId) return "Organizer";
  return isNamedPresenter(meeting, userId) || presentsAnyway(meeting, userId) ? "Presenter" : "Attendee";
}

function isNamedPresenter({ attendees }: MeetingRecord, userId: string | null): boolean {
  const invited = attendees.find((attendee) => userId !== null && attendee.userId === userId);
  return invited?.role === "presenter" || invited?.role === "coorganizer";
}

function presentsAnyway({ settings }: MeetingRecord, userId: string | null): boolean {
  const presenters = textAt(settings, "allowedPresenters") ?? "everyone";
  return presenters === "everyone" || (presenters === "organization" && userId !== null);
}

/** With recordAutomatically Teams records and transcribes as soon as somebody is there who may. */
function recordByItself(world: World, meeting: MeetingRecord, call: CallRecord): void {
  const [first] = call.visits;
  if (meeting.settings["recordAutomatically"] !== true || call.visits.length > 1 || first === undefined) return;
  for (const kind of ["recording", "transcript"] as const) {
    const initiatorId = first.userId;
    if (initiatorId === null || obstacleFor(world, { meeting, call, kind }, first) !== undefined) continue;
    startCapture(world, call, { kind, initiatorId, at: first.joinedAt });
  }
}

/** What is now in a call: never before the last word was spoken. */
export function presentOf(call: CallRecord, now: number): number {
  return Math.max(now, call.spoken.at(-1)?.to ?? 0);
}

export function leaveCall(world: World, call: CallRecord, { party, at }: Coming): CallRecord {
  const visits = call.visits.map((visit) =>
    visit.leftAt === null && isSameParty(visit, party) ? leaving(visit, at) : visit,
  );
  const isOver = visits.every(({ leftAt }) => leftAt !== null);
  // What was captured goes first: whoever hears that the call is over finds it processed.
  if (isOver) processCaptures(world, call.id, at);
  const left = CALLS.in(world).put({ ...call, visits, endedAt: isOver ? at : null });
  if (isOver) tellEnded(world, left, at);
  notePresence(world, [party]);
  return left;
}

function leaving(visit: CallVisit, at: number): CallVisit {
  return { ...visit, leftAt: Math.max(at, visit.joinedAt) };
}

const LETTERS_A_SECOND = 14;
const SHORTEST_SECONDS = 1.2;

/** How long somebody takes to say it, in milliseconds. */
export function speakingTime(text: string, seconds: number | undefined): number {
  return Math.round((seconds ?? Math.max(SHORTEST_SECONDS, text.length / LETTERS_A_SECOND)) * 1000);
}

/** Somebody says something, as soon as the one before has finished. */
export function say(
  world: World,
  call: CallRecord,
  words: { readonly party: Party; readonly text: string; readonly seconds?: number | undefined; readonly at: number },
): CallRecord {
  const { party, text, seconds, at } = words;
  const from = presentOf(call, at);
  const utterance = { ...party, text, from, to: from + speakingTime(text, seconds) };
  return CALLS.in(world).put({ ...call, spoken: [...call.spoken, utterance] });
}

function notePresence(world: World, parties: readonly Party[]): void {
  for (const { userId } of parties) if (userId !== null) settlePresence(world, userId);
}
